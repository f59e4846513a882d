"""What people might text: commands with arguments that fit or do not, prose, slips, Burmese, Zawgyi, and noise."""

from hypothesis import strategies as st

from tests.messages.zawgyi_pairs import WORDS

GROUPS = (
    "LAND",
    "land",
    "PRO",
    "NET",
    "REC",
    "FUND",
    "TEAM",
    "LAMD",
    "XYZ",
    "မြေယာ",
    "PRO+NET",
    "ALL",
    "mobile@Hpa-An",
    "",
)
SHOWN = "\ue000"  # stands for the newest number that its sender was shown as a proof
NUMBERS = (*[SHOWN] * 4, "1", "2", "3", "4", "5", "6", "7", "12", "0", "-1", "99999", "9999999999", "၂", "#1", "1.", "")
DAYS = (
    "today",
    "yesterday",
    "1/12",
    "31/2",
    "30 Dec",
    "1 Jan",
    "12.12.",
    "2w",
    "5d",
    "monday",
    "1/1/2027",
    "29/2/2028",
    "",
)
PLACES = ("Hpa-An", "hpaan", "Myawady", "ဘားအံ", "Atlantis", "Dawei", "hpa an", "")
PEOPLE = ("@Ko Aung", "@Ma Hla", "@nobody", "@me", "@မနု", "@", "")
KINDS = ("mobile", "1", "centre", "ရပ်ရွာ", "x")
PROSE = (
    "the headman came with two policemen this morning what should we do",
    "please help me with the land title",
    "no we can not do that",
    "report on the meeting is late because the roads are closed",
    "thank you",
    "ကျေးဇူးတင်ပါတယ်",
    "မနက်ဖြန် အစည်းအဝေး ရှိပါသလား",
    "I will come on Friday",
)
ODD = (
    *(
        "",
        " ",
        "\n",
        "?",
        ".",
        "1",
        "a",
        "B",
        "၁",
        "0",
        "/",
        "/start",
        "#",
        "@",
        "😀",
        "👍🏽",
        "👨‍👩‍👧‍👦",
        "\u200b",
        "\u0000",
    ),
    *("JOIN", "R", "r 5", "YES", "yes 1", "NO", "no 2", "OK", "OK 1", "REFUSE 1", "MORE", "HELP", "MY", "PLAN", "ME"),
    *("UNDO", "STOP", "START", "STOPALL", "UNSTOP", "GROUPS", "skip", "SKIP", "DIGEST", "SENT", "WHO", "DONE", "LATE"),
    *("/start LAND-4821", "/start FUND_4821", "/help@lanpya_bot", "JION LAND", "REPROT land 5w", "JOIN:LAND", "done3"),
    *(
        "ＪＯＩＮ　ＬＡＮＤ",
        "JO\u200bIN LA\u200cND",
        "‘quoted’ “text” – dash… €",
        "{name} {$number}",
        "{",
        "}",
        "%s",
        "\\n",
    ),
    *(
        "x" * 161,
        "က" * 300,
        "R " + "5w " * 60,
        "NAME " + "x" * 40,
        "TELL PRO " + "long text " * 60,
        "É" * 200,
        "^{}[]~" * 40,
    ),
)

groups, numbers, days = st.sampled_from(GROUPS), st.sampled_from(NUMBERS), st.sampled_from(DAYS)
places, names, kinds = st.sampled_from(PLACES), st.sampled_from(PEOPLE), st.sampled_from(KINDS)
prose = st.sampled_from(PROSE)
noise = st.text(st.characters(exclude_categories=("Cs",)), max_size=60)
burmese = st.text(st.characters(min_codepoint=0x1000, max_codepoint=0x109F), max_size=30)
free = st.one_of(prose, noise, burmese, st.sampled_from(ODD))


def _line(*parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.tuples(*parts).map(" ".join)


def word(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


_people_counts = st.sampled_from(("5w 7m", "12 farmers", "3", "0", "100000 people", "၁၂ ဦး", "5w7m", ""))
COMMANDS = st.one_of(
    _line(word("JOIN", "join", "ဝင်", "JION", "LEAVE", "WHO"), groups, numbers),
    _line(word("R", "REPORT", "reprot", "အစီရင်ခံ"), groups, _people_counts, places, days, free),
    _line(word("FIX", "UNDO", "ပြင်"), numbers, _people_counts, places),
    _line(word("BEGIN", "begin"), groups, days),
    _line(word("ADD"), groups, numbers, prose, names),
    _line(
        word("DONE", "LATE", "NOTE", "DROP", "REPLY", "SENT", "YES", "NO", "OK", "REFUSE"),
        numbers,
        st.one_of(days, free),
    ),
    _line(word("TELL", "ANNOUNCE", "TELL!", "TO", "ကြေညာ"), groups, free),
    _line(word("TO COORD", f"REPLY {SHOWN}", "REPLY 2", f"YES {SHOWN}", "YES 2"), free),
    _line(
        word("NAME", "AREA", "THEMES", "KIND", "LANG", "HELP"),
        st.one_of(names, places, kinds, groups, free, word("my", "en")),
    ),
    _line(word("PLAN", "DIGEST", "GROUPS", "MORE", "MY", "ME"), groups),
)
ZAWGYI = st.sampled_from([zawgyi for _unicode, zawgyi in WORDS])


@st.composite
def _dressed(draw: st.DrawFn) -> str:
    """A command as phones and people disfigure it."""
    text = draw(COMMANDS)
    how = draw(st.sampled_from(("upper", "lower", "slash", "dots", "wide", "glued", "marks", "lines")))
    match how:
        case "upper":
            return text.upper()
        case "lower":
            return text.lower()
        case "slash":
            return f"/{text}"
        case "dots":
            return f"... {text} !!"
        case "wide":
            return "".join(chr(ord(letter) + 0xFEE0) if "!" <= letter <= "~" else letter for letter in text)
        case "glued":
            return text.replace(" ", "", 1)
        case "marks":
            return text.replace(" ", ": ", 1)
        case _:
            return text.replace(" ", "\n", 2)


TEXTS = st.one_of(COMMANDS, COMMANDS, COMMANDS, st.sampled_from(ODD), prose, _dressed(), ZAWGYI, burmese, noise)
