"""The longest real value of every argument of a message, by language: what the catalog laws render with.

The convention: an argument of one name means one thing in all catalogs.

- FIXED ones are counted whole, so each stands here with its worst case. Numbers are ints (they work in
  plurals), everything else is text. What names.ftl translates (a kind, a month) is taken from there.
- FITTED ones are free texts that the calling code cuts with `messages.fit`: here they are short.
- A name that ends in `_count` or `_number` needs no row.

A new argument needs a row here, with the longest value that can really occur, in English and in Burmese.
"""

from collections.abc import Callable

from fluent.syntax import ast

FITTED = frozenset(
    {
        "agenda",
        "answer",
        "item",
        "line",
        "lines",
        "list",
        "note",
        "question",
        "quote",
        "reason",
        "summary",
        "text",
        "title",
    }
)

_NAME = ("Ma Khin Myat Noe Wai Phyo Thant", "မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး")  # handlers cut names at 30 letters
_GROUP_NAME = (
    "Networking, Communication and Collaboration",
    "ကွန်ရက်၊ ဆက်သွယ်ရေးနှင့် ပူးပေါင်းဆောင်ရွက်ရေး",
)
_TOWNSHIP = ("Dagon Myothit (Seikkan)", "ဒဂုံမြို့သစ် (အရှေ့ပိုင်း)")
_COMMAND = ("UNSUBSCRIBE", "အစီရင်ခံမည်")
_DATE = ("30 Sep 2027", "ဖေဖော်ဝါရီ 28, 2027")
_MOMENT = ("30 Sep 21:00", "ဖေဖော်ဝါရီ 28 21:00")
_CODES = ("PRO NET REC FUND LAND TEAM", "PRO NET REC FUND LAND TEAM")
_TYPED = ("accompaniment", "လိုက်ပါကူညီ")  # a word that the person typed, shown back
_THEME = ("criminal justice", "ရာဇဝတ် တရားမျှတမှု")
_THEMES = ("land, gender, environment", "မြေယာ, ကျား/မ ရေးရာ, ပတ်ဝန်းကျင်")
_MONEY = ("99,999,999 MMK", "99,999,999 MMK")

# argument -> (English, Burmese)
TEXTS: dict[str, tuple[str, str]] = {
    "address": ("+959771234567", "+959771234567"),
    "area": _TOWNSHIP,
    "audience": ("LAND+GENDER", "LAND+GENDER"),
    "author": _NAME,
    "budget": _MONEY,
    "channel": ("Telegram", "Telegram"),
    "channels": ("SMS gateway, Telegram, WhatsApp", "SMS gateway, Telegram, WhatsApp"),
    "code": ("GENDER", "GENDER"),
    "codes": _CODES,
    "command": _COMMAND,
    "date": _DATE,
    "down_since": _MOMENT,
    "down_until": _MOMENT,
    "duration": ("99999 minutes", "99999 မိနစ်"),
    "failed": ("99999 (no such number 99999, phone off 99999)", "99999 (နံပါတ်မရှိ 99999, ဖုန်းပိတ် 99999)"),
    "group": ("GENDER", "GENDER"),
    "group_name": _GROUP_NAME,
    "language": ("Burmese", "အင်္ဂလိပ်"),
    "languages": ("en (English), my (Burmese)", "en (အင်္ဂလိပ်), my (မြန်မာ)"),
    "leader": _NAME,
    "letter": ("A", "A"),
    "member": _NAME,
    "money": _MONEY,
    "name": _NAME,
    "network_name": ("National Network of Community Paralegals", "အမျိုးသား ဥပဒေအကူများ ကွန်ရက်"),
    "new_date": _DATE,
    "old_date": _DATE,
    "other_command": _COMMAND,
    "other_channel": ("WhatsApp", "WhatsApp"),
    "owner": _NAME,
    "place": _TOWNSHIP,
    "secret": ("824193", "824193"),
    "sender": _NAME,
    "since": _DATE,
    "spent": ("99,999,999", "99,999,999"),
    "suggestion": _COMMAND,
    "theme": _THEME,
    "themes": _THEMES,
    "time": ("21:00", "21:00"),
    "township": _TOWNSHIP,
    "until": _DATE,
    "when": ("365 days late", "365 ရက်နောက်ကျ"),
    "ways": (
        "99999 by Telegram, 99999 by SMS x 9 parts = 99999 SMS, about 9,999,999 MMK",
        "Telegram 99999 ဦး, SMS 99999 ဦး x 9 = 99999 SMS, 9,999,999 MMK ခန့်",
    ),
    "why": ("no such number", "အကောင့်မရှိ"),
    "word": _TYPED,
}

NUMBERS: dict[str, int] = {
    "code_number": 9999,
    "count": 99999,
    "day": 31,
    "day_number": 100,
    "days": 100,
    "hours": 72,
    "men": 999,
    "minutes": 15,
    "number": 99999,
    "page": 9,
    "pages": 9,
    "parts": 3,
    "people": 9999,
    "percent": 100,
    "week": 53,
    "women": 999,
    "year": 2027,
}

_FITTED_TEXT = ("Draft the code", "မြေပုံ ရေးဆွဲရန်")


def worst_case(argument: str, language: str, names: Callable[[str], list[str]]) -> object:
    """The longest value of `argument`; `names` gives the translated names whose ids start so ("kind-").

    Raises KeyError for an argument that the convention does not know.
    """
    column = 1 if language == "my" else 0
    if argument in FITTED:
        return _FITTED_TEXT[column]
    if argument in TEXTS:
        return TEXTS[argument][column]
    if argument in NUMBERS:
        return NUMBERS[argument]
    if argument.endswith(("_count", "_number")):
        return 99999
    translated = names(f"{argument}-")
    if not translated:
        raise KeyError(argument)
    return max(translated, key=len)


def arguments(entry: ast.Message) -> frozenset[str]:
    """The names of the arguments of a message, in its choices too."""
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        if isinstance(node, ast.BaseNode):
            for child in vars(node).values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(entry)
    return frozenset(found)
