"""The longest real value of every argument of a message, by language: what the catalog laws render with.

The convention: an argument of one name means one thing in all catalogs.

- FIXED ones are counted whole, so each stands here with its worst case. Numbers are ints (they work in
  plurals), everything else is text. What names.ftl translates (a kind, a month) is taken from there.
- FITTED ones are free texts that the calling code cuts with `messages.fit`: here they are short (`fitted`).
- A name that ends in `_count` or `_number` needs no row.

A new argument needs a row here, with the longest value that can really occur in each language.
"""

from collections.abc import Callable
from typing import cast

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

# argument -> its worst case, the same in every language.
SAME: dict[str, str] = {
    "address": "+959771234567",
    "audience": "LAND+GENDER",
    "budget": "99,999,999 MMK",
    "channel": "Telegram",
    "channels": "SMS gateway, Telegram, WhatsApp",
    "code": "GENDER",
    "codes": "PRO NET REC FUND LAND TEAM",
    "group": "GENDER",
    "letter": "A",
    "link": "https://lanpya.example.org/in/abcdefghijklmnopqrst",
    "money": "99,999,999 MMK",
    "next_day": "30/12",
    "nth": "9th",
    "other_channel": "WhatsApp",
    "amount": "999,999,999",
    "bot": "@lanpya_paralegals_bot",
    "carrier": "Mytel",
    "host": "lanpya.example.org",
    "mode": "0644",
    "other_url": "https://lanpya.example.org/page",
    "path": "/var/lib/lanpya/network.toml",
    "phone": "+959771234567",
    "port": "65535",
    "seconds": "3600",
    "setting": "LANPYA_ANDROID_PASSWORD",
    "state": "suspended",
    "url": "https://lanpya.example.org/channels/telegram",
    "what": "numbers of leaders and coordinators",
    "key": "plan.remind_late_days.coordinators",  # of a network file
    "other": "citizenship",
    "sample": 'coordinators = ["sms:+959771234567"]',
    "value": '"what stands in a network file, which is cut at sixty let..."',
    "feed": "https://lanpya.example.org/calendar/abcdefghijklmnopqrst.ics",
    "example": "GENDER999",
    "file": "123456-1.file",
    "folder": "/var/lib/lanpya/backup",
    "it": "the mail server",
    "ref": "GENDER999",
    "secret": "824193",
    "spent": "99,999,999",
    "time": "21:00",
}

# argument -> the one whose worst case is its own.
LIKE: dict[str, str] = {
    "area": "township",
    "author": "name",
    "down_since": "moment",
    "down_until": "moment",
    "leader": "name",
    "member": "name",
    "before": "name",
    "after": "name",
    "new_date": "date",
    "old_date": "date",
    "old_name": "name",
    "other_command": "command",
    "owner": "name",
    "place": "township",
    "sender": "name",
    "since": "date",
    "suggestion": "command",
    "until": "date",
}

# language -> argument -> its worst case. A new language is one more of these.
TEXTS: dict[str, dict[str, str]] = {
    "en": {
        "act": "REPORT100 GENDER en OK 4821",
        "about": "community, Dagon Myothit (Seikkan), criminal justice, environment, SMS",
        "fitted": "Draft the code",
        "command": "UNSUBSCRIBE",
        "date": "30 Sep 2027",
        "duration": "99999 minutes",
        "failed": "99999 (no such number 99999, phone off 99999)",
        "group_name": "Networking, Communication and Collaboration",
        "language": "Burmese",
        "languages": "en (English), my (Burmese)",
        "moment": "30 Sep 21:00",
        "speaker": "Ma Khin Myat Noe Wai Phyo Thant (member of GENDER LAND for 30 d)",
        "name": "Ma Khin Myat Noe Wai Phyo Thant",  # handlers cut names at 30 letters
        "names": "Ma Khin Myat Noe Wai Phyo Thant, Ma Khin Myat Noe Wai Phyo Thant, Ma Khin Myat Noe Wai Phyo Thant...",
        "network_name": "National Network of Community Paralegals",
        "span": "30 Sep 2026 to 30 Sep 2027",
        "theme": "criminal justice",
        "themes": "land, gender, environment",
        "township": "Dagon Myothit (Seikkan)",
        "ways": "99999 by Telegram, 99999 by SMS x 9 parts = 99999 SMS, about 9,999,999 MMK",
        "when": "late, due 30 Sep 2027",
        "why": "no such number",
        "word": "accompaniment",  # a word that the person typed, shown back
    },
    "my": {
        "act": "ရက်100အစီရင် GENDER en လက်ခံ 4821",
        "about": "ရပ်ရွာအခြေပြု, ဒဂုံမြို့သစ် (အရှေ့ပိုင်း), ရာဇဝတ် တရားမျှတမှု, ပတ်ဝန်းကျင်, SMS",
        "fitted": "မြေပုံ ရေးဆွဲရန်",
        "command": "အစီရင်ခံမည်",
        "date": "2027 ဖေဖော်ဝါရီ 28",
        "duration": "99999 မိနစ်",
        "failed": "99999 (နံပါတ်မရှိ 99999, ဖုန်းပိတ် 99999)",
        "group_name": "ကွန်ရက်၊ ဆက်သွယ်ရေးနှင့် ပူးပေါင်းဆောင်ရွက်ရေး",
        "language": "အင်္ဂလိပ်",
        "languages": "en (အင်္ဂလိပ်), my (မြန်မာ)",
        "moment": "ဖေဖော်ဝါရီ 28 21:00",
        "speaker": "မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး (GENDER LAND အဖွဲ့ဝင် 30 ရက်)",
        "name": "မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး",
        "names": "မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး, မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး, မခင်မြတ်နိုးဝေဖြိုးသန့်စင်ဦး...",
        "network_name": "အမျိုးသား ဥပဒေအကူများ ကွန်ရက်",
        "span": "2026 ဖေဖော်ဝါရီ 28 မှ 2027 ဖေဖော်ဝါရီ 28",
        "theme": "ရာဇဝတ် တရားမျှတမှု",
        "themes": "မြေယာ, ကျား/မ ရေးရာ, ပတ်ဝန်းကျင်",
        "township": "ဒဂုံမြို့သစ် (မြောက်ပိုင်း)",
        "ways": "Telegram 99999 ဦး, SMS 99999 ဦး x 9 = 99999 SMS, 9,999,999 MMK ခန့်",
        "when": "2027 ဖေဖော်ဝါရီ 28 (နောက်ကျ)",
        "why": "အကောင့်မရှိ",
        "word": "လိုက်ပါကူညီ",
    },
}

NUMBERS: dict[str, int] = {
    "code_number": 9999,
    "count": 99999,
    "coordinators": 99,
    "leaders": 99,
    "day": 31,
    "day_number": 100,
    "days": 100,
    "high": 10_000_000,
    "hours": 72,
    "low": 14,
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


def worst_case(argument: str, language: str, names: Callable[[str], list[str]]) -> object:
    """The longest value of `argument`; `names` gives the translated names whose ids start so ("kind-").

    Raises KeyError for an argument that the convention does not know, and for a language without a table.
    """
    if argument in FITTED:
        return TEXTS[language]["fitted"]
    if argument in SAME:
        return SAME[argument]
    if LIKE.get(argument, argument) in TEXTS["en"]:
        return TEXTS[language][LIKE.get(argument, argument)]
    if argument in NUMBERS:
        return NUMBERS[argument]
    if argument.endswith(("_count", "_number")):
        return 99999
    translated = names(f"{argument}-")
    if not translated:
        raise KeyError(argument)
    return max(translated, key=len)


def arguments(entry: ast.BaseNode | None) -> frozenset[str]:
    """The names of the arguments of a message, in its choices too."""
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, ast.VariableReference):
            found.add(node.id.name)
        if isinstance(node, ast.BaseNode):
            for child in vars(node).values():
                walk(child)
        elif isinstance(node, list):
            for child in cast("list[object]", node):
                walk(child)

    walk(entry)
    return frozenset(found)
