"""What is answered most often takes one SMS part in Burmese, with names, places and numbers as they usually are."""

import pytest

from messages.catalog import Catalogs, least_form, short_form
from messages.segments import segments

SHORT, LEAST = short_form("my"), least_form("my")
NAMES = "Daw Mya, ဦးကျော်"
DAY = "11/12"
NOTE = "ဇန်နဝါရီ ၁၂..."


def text(key: str, /, **args: object) -> str:
    return Catalogs.load().text(SHORT, key, **args)


def least(key: str, /, **args: object) -> str:
    return Catalogs.load().text(LEAST, key, **args)


def report(*parts: str) -> str:
    return text("report-comma").join(parts)


NETWORK = "National Paralegal Network"
CROWD = text("report-people-both", people=23, women=9, men=14)
WOMAN = report("ပတ်ဝန်းကျင်", "ပညာပေး", text("report-one-woman"), "မြဝတီ", DAY)
LONG = report("မြေယာ", "လွှဲပြောင်း", CROWD, "မန္တလေး", DAY)
DOUBTFUL = text("report-and-note", text=report("ကျား/မ", "နောက်ဆက်", CROWD, "ဘားအံ"), note=NOTE)
WAYS = (
    text("announce-way", channel="Telegram", count=6),
    text("announce-way-sms", count=9, parts=1, sms_count=9),
    text("costs-about", money="135 MMK"),
)


@pytest.mark.parametrize(
    "lines",
    [
        pytest.param(
            [text("welcome", network_name=NETWORK, codes="PRO NET LAND")], id="a stranger's first text"
        ),
        pytest.param(
            [text("join-in", code="NET", group_name=""), text("join-led", names=NAMES), text("profile-ask-name")],
            id="joining",
        ),
        pytest.param([text("profile-named", name="စောဘသိန်း"), text("profile-ask-kind")], id="a name"),
        pytest.param([text("profile-area", area="မော်လမြိုင်"), text("profile-ready")], id="a township"),
        pytest.param(
            [text("report-saved", number=124, text=report("နိုင်ငံသား", "ဖျန်ဖြေ", CROWD, "ဘားအံ", DAY))], id="a report"
        ),
        pytest.param(
            [text("report-saved", number=124, text=WOMAN)],
            id="a report of one woman",
        ),
        pytest.param(
            [least("report-saved", number=1240, text=report("ပတ်ဝန်းကျင်", "လွှဲပြောင်း", CROWD, "မော်လမြိုင်", DAY))],
            id="a report of long words",
        ),
        pytest.param(
            [least("report-saved-noted", number=124, summary=LONG, text=NOTE)],
            id="a report with a note that nobody understood",
        ),
        pytest.param(
            [
                *(text("join-in", code="PRO", group_name=""), text("join-led", names="Daw Khin Khin, ဒေါ်ခင်ခင်")),
                *(least("join-plan", day_number=50, days=100, code="PRO"), least("profile-ask-name")),
            ],
            id="joining in the middle of a plan",
        ),
        pytest.param(
            [text("report-saved-more", number=124, text=DOUBTFUL, line=text("report-ask-day"))],
            id="a day that is asked",
        ),
        pytest.param(
            [text("announce-preview", audience="NET", people_count=15, ways=", ".join(WAYS), secret="7901"),
             text("announce-words", quote="သောကြာနေ့...")],
            id="the preview of an announcement",
        ),
        pytest.param(
            [text("plan-which", ref="2", example="FUND2"), "FUND2 Concept note, two pages", "TEAM2 Report for donors"],
            id="an item of two plans",
        ),
        pytest.param([text("forget-done")], id="the last text"),
        pytest.param([text("thread-alerted-all", number=28, coordinators=2, leaders=2)], id="a call for help"),
        pytest.param([text("thread-kept", number=28)], id="a text for the coordinators"),
    ],
)  # fmt: skip
def test_an_ordinary_burmese_answer_takes_one_part(lines: list[str]) -> None:
    whole = "\n".join(filter(None, lines))
    assert 1 == segments(whole), f"{len(whole)} letters: {whole}"
