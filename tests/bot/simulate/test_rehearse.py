"""What a rehearsed dialogue says differed, by the rules of its page."""

import re
from pathlib import Path

import pytest

from bot.simulate.dialogue import BadDialogue
from bot.simulate.rehearse import Difference, rehearse
from messages.address import Address
from tests.bot.cli.conftest import Lanpya

HLA = Address("sms", "+959771000001")
START = """\
hla = sms:+959771000001
lead = sms:+959420000011
office = telegram:9001
@ 2026-12-01 09:00
"""


def differences(tmp_path: Path, dialogue: str) -> list[Difference]:
    file = tmp_path / "dialogue.txt"
    file.write_text(START + dialogue, encoding="utf-8")
    return rehearse(file)


def wrong_lines(tmp_path: Path, dialogue: str) -> list[int]:
    """Which lines of `dialogue` differed, counted from 1."""
    return [one.line - START.count("\n") for one in differences(tmp_path, dialogue)]


def test_a_difference_says_what_was_wanted_and_what_came(tmp_path: Path) -> None:
    (one,) = differences(tmp_path, "hla > hi\nhla < never said")
    assert (6, HLA, "never said") == (one.line, one.to, one.wanted)
    assert one.got[0].startswith("This is the text line of")


@pytest.mark.parametrize(
    ("dialogue", "expected"),
    [
        pytest.param("hla > hi\nhla < text line\nhla < JOIN", [], id="two expectations of one message"),
        pytest.param("hla > hi\nhla < text line\n@ +1m\nhla < JOIN", [3 + 1], id="not after something happened"),
        pytest.param("hla > hi\nhla < text line\n# so\n\nhla < JOIN", [], id="comments are nothing"),
        pytest.param("hla > hi\nhla > JOIN LAND\nhla < YES or NO\nhla < text line", [4], id="not backwards"),
        pytest.param("hla > hi\nhla > JOIN LAND\nhla < text line\nhla < YES or NO", [], id="in order"),
        pytest.param("hla > hi\nhla > LANG xx\nhla < one of", [], id="the first that fits may come later"),
        pytest.param("hla > hi\nhla < never\nhla < text line", [2], id="a miss moves nothing"),
        pytest.param("hla > hi\noffice < none\nhla < text line\nhla < JOIN", [], id="addresses look for themselves"),
        pytest.param("hla > hi\nhla <", [], id="anything"),
        pytest.param("hla < none", [], id="nothing ever came"),
        pytest.param("hla > hi\nhla < none", [2], id="something came"),
        pytest.param("hla > hi\nhla < text line\nhla < none", [], id="but what was matched"),
        pytest.param("hla > hi\nhla > HELP\nhla < text line\nhla < none", [4], id="and one more that was not"),
        pytest.param("hla > hi\n@ +1m\nhla < none", [], id="only since the clock moved"),
        pytest.param("hla > hi\nlead < none\nhla < text line\nhla < none", [], id="none of others in between"),
        pytest.param("hla > hi\nhla < none\nhla < text line", [2], id="none takes nothing away"),
    ],
)
def test_which_lines_differ(tmp_path: Path, dialogue: str, expected: list[int]) -> None:
    assert expected == wrong_lines(tmp_path, dialogue)


PREVIEW = "lead > TELL PRO Workshop moved\nlead < /YES (?P<code>\\d+)/\n"


@pytest.mark.parametrize(
    ("dialogue", "expected"),
    [
        pytest.param(PREVIEW + "lead > YES {code}\nlead < SENT 1", [], id="a code is sent back"),
        pytest.param(
            PREVIEW + "lead > NO {code}\n" + PREVIEW + "lead > YES {code}\nlead < SENT 2", [], id="a later one"
        ),
        pytest.param(PREVIEW + "lead < NO drops {code}", [3], id="a line that differs shows what it stood for"),
        pytest.param(
            PREVIEW + "lead < /(?P<other>never) (?P<code>said)/\nlead < YES {code}", [3], id="a miss takes none"
        ),
        pytest.param(PREVIEW + "lead < /YES(?P<code> never)?/\nlead < YES {code}", [], id="a group without a part"),
        pytest.param("lead > the plan {code} is old\noffice < plan {code} is", [], id="none of that name yet"),
        pytest.param(
            "lead > GROUPS\nlead < /(?P<group>LAND) Land/\nhla > JOIN {group}\nhla < /join {group}[?]/",
            [],
            id="from one person to another",
        ),
    ],
)
def test_a_named_group_is_remembered(tmp_path: Path, dialogue: str, expected: list[int]) -> None:
    assert expected == wrong_lines(tmp_path, dialogue)


def test_a_line_that_differs_says_what_a_capture_stood_for(tmp_path: Path) -> None:
    (one,) = differences(tmp_path, PREVIEW + "lead < CODE {code}")
    assert re.fullmatch(r"CODE \d{4}", one.wanted)


@pytest.mark.parametrize(
    "address",
    [
        pytest.param("sms:09771000001", id="as typed in Myanmar"),
        pytest.param("sms:959771000001", id="without a sign"),
        pytest.param("sms:00959771000001", id="as dialled from abroad"),
        pytest.param("sms:+9509771000001", id="with a nought too many"),
        pytest.param("sms:09-771-000-001", id="in groups"),
        pytest.param("sms:၀၉၇၇၁၀၀၀၀၀၁", id="in Burmese digits"),
        pytest.param("SMS:+959771000001", id="in capitals"),
    ],
)
def test_a_number_in_any_form_is_one_phone(tmp_path: Path, address: str) -> None:
    same = f"same = {address}\nsame > JOIN LAND\nhla < agree\nsame < YES\nsame < none\nhla < none\nhla > YES\n"
    assert [] == differences(tmp_path, same + "same < in LAND")
    assert [] == differences(tmp_path, same + f'! {{"from": "{address}", "text": "Ma Hla"}}\nhla < Ma Hla')


def test_a_short_code_is_nobody_to_answer(tmp_path: Path) -> None:
    assert [] == differences(tmp_path, "operator = sms:1331\noperator > HELP\noperator < none")


@pytest.mark.parametrize(
    ("dialogue", "reason"),
    [
        ("@ 2026-11-30 09:00", "line 5: the clock may not go back"),
        ("@ soon", 'line 5: "soon" is no moment'),
        ("@ +9999999w", "line 5: "),
        ("@ +5000w", "line 5: the clock shows years"),
        ('! {"off": 1}', "line 5: off is true or false"),
    ],
)
def test_what_cannot_be_played_is_refused_with_its_line(tmp_path: Path, dialogue: str, reason: str) -> None:
    with pytest.raises(BadDialogue) as refused:
        differences(tmp_path, dialogue)
    assert str(refused.value).startswith(reason)


def test_the_command_says_what_differed_and_ends_with_1(lanpya: Lanpya, tmp_path: Path) -> None:
    good, bad = tmp_path / "good.txt", tmp_path / "bad.txt"
    good.write_text(START + "hla > hi\nhla < text line\n", encoding="utf-8")
    bad.write_text(START + "hla > hi\nhla < never said\n", encoding="utf-8")
    assert 0 == lanpya("rehearse", str(good)).returncode
    done = lanpya("rehearse", str(bad), str(good))
    assert (1, "") == (done.returncode, done.stderr)
    assert "line 6: sms:+959771000001 should get never said" in done.stdout
    assert f"{good}: as written" in done.stdout


def test_a_dialogue_that_cannot_be_read_ends_with_2(lanpya: Lanpya, tmp_path: Path) -> None:
    file = tmp_path / "no.txt"
    file.write_text("JOIN LAND\n", encoding="utf-8")
    done = lanpya("rehearse", str(file))
    assert (2, True) == (done.returncode, "line 1: write" in done.stderr)
