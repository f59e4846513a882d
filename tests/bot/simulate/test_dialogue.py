"""Dialogues are read as a coordinator writes them."""

from datetime import timedelta

import pytest

from bot.simulate.dialogue import BadDialogue, Gets, Goes, Raw, Sends, Step, filled, read_dialogue, read_span
from messages.address import Address

HLA = Address("sms", "+959771000001")
NAMED = "hla = sms:+959771000001\n"


def step(line: str) -> Step:
    (only,) = read_dialogue(NAMED + line)
    return only


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("hla > JOIN LAND", Sends(2, HLA, "JOIN LAND")),
        ("  hla>JOIN  LAND  ", Sends(2, HLA, "JOIN  LAND")),
        ("hla > a = b < c > d", Sends(2, HLA, "a = b < c > d")),
        ("hla > # 5", Sends(2, HLA, "# 5")),
        ("hla >", Sends(2, HLA, "")),
        ("@ 2026-12-01 09:00", Goes(2, "2026-12-01T09:00")),
        ("@2026-12-01T09:00", Goes(2, "2026-12-01T09:00")),
        ("@ +2d", Goes(2, timedelta(days=2))),
        ("@ +90m", Goes(2, timedelta(minutes=90))),
        ('! {"channel": "telegram", "up": false}', Raw(2, {"channel": "telegram", "up": False})),
    ],
)
def test_a_line_is_a_step(line: str, expected: Step) -> None:
    assert expected == step(line)


@pytest.mark.parametrize("line", ["", "   ", "# a comment", "  # hla > JOIN", "aye = telegram:1   # a comment"])
def test_comments_names_and_empty_lines_are_no_steps(line: str) -> None:
    assert [] == read_dialogue(NAMED + line)


def test_a_name_may_be_burmese() -> None:
    assert [Sends(2, HLA, "hi")] == read_dialogue("မနု = sms:+959771000001\r\nမနု > hi\r\n")


@pytest.mark.parametrize(
    ("wanted", "text", "fits"),
    [
        ("in LAND", "You are In land now", True),
        ("in LAND", "You are in GENDER", False),
        ("5 (five)", "have 5 (FIVE)", True),
        ("/report 1\\b/", "Report 1: land", True),
        ("/report 1\\b/", "Report 12: land", False),
        ("/a.b/", "a\nb", False),
        ("/a.b/s", "A\nB", True),
        ("/^b$/m", "a\nb", True),
        ("/a b/x", "ab", True),
        ("/a|b/i", "B", True),
        ("/a", "/a", True),
        ("None", "none", True),
    ],
)
def test_a_text_is_found_in_any_case_or_by_a_regular_expression(wanted: str, text: str, fits: bool) -> None:
    gets = step(f"hla < {wanted}")
    assert isinstance(gets, Gets)
    assert gets.pattern is not None
    assert fits is (gets.pattern.search(text) is not None)


def test_none_wants_nothing() -> None:
    assert Gets(2, HLA, "none", None) == step("hla < none")


CAPTURED = {"code": "4821", "odd": "a.b (c)", "brace": "{code}", "none": "none", "lines": "one\ntwo", "ကုဒ်": "၅"}


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("hla > YES {code}", Sends(2, HLA, "YES 4821"), id="sent"),
        pytest.param("hla > {code}{code} {odd}", Sends(2, HLA, "48214821 a.b (c)"), id="several"),
        pytest.param("hla > {name} { code } {} {4,}", Sends(2, HLA, "{name} { code } {} {4,}"), id="other braces"),
        pytest.param("hla > {CODE} {{code}}", Sends(2, HLA, "{CODE} {4821}"), id="only the name itself"),
        pytest.param("hla > {brace}", Sends(2, HLA, "{code}"), id="what was captured is not read again"),
        pytest.param("hla > {lines}", Sends(2, HLA, "one\ntwo"), id="several lines"),
        pytest.param("hla > {ကုဒ်}", Sends(2, HLA, "၅"), id="a Burmese name"),
        pytest.param("@ 2026-12-01 {code}", Goes(2, "2026-12-01T4821"), id="a moment"),
        pytest.param("@ +{code}h", Goes(2, timedelta(hours=4821)), id="a span"),
        pytest.param("@ +2d", Goes(2, timedelta(days=2)), id="a span without"),
        pytest.param(
            '! {"from": "telegram:{code}", "text": "NO {code}", "location": [1, 2]}',
            Raw(2, {"from": "telegram:4821", "text": "NO 4821", "location": [1, 2]}),
            id="a line of the simulator",
        ),
        pytest.param(
            "# {code}\naye = telegram:{code}\naye > hi", Sends(4, Address("telegram", "4821"), "hi"), id="address"
        ),
    ],
)
def test_a_capture_stands_where_its_name_stands_in_braces(line: str, expected: Step) -> None:
    assert expected == filled(step(line), CAPTURED)


@pytest.mark.parametrize(
    ("wanted", "text", "fits"),
    [
        pytest.param("YES {code}", "yes 4821 sends", True, id="as text"),
        pytest.param("YES {code}", "YES {code}", False, id="not as its name"),
        pytest.param("{odd}", "A.B (C)", True, id="as text, whatever it is"),
        pytest.param("/^{odd}$/", "a.b (c)", True, id="in an expression as text"),
        pytest.param("/^{odd}$/", "axb c", False, id="in an expression not as one"),
        pytest.param("/^{odd} # so$/x", "a.b (c)", True, id="its spaces count where others do not"),
        pytest.param("/{name}/", "{name}", True, id="other braces as typed"),
        pytest.param(r"/\d{4}-{code}/", "1234-4821", True, id="beside a count"),
        pytest.param("{none}", "there is none", True, id="the word none"),
    ],
)
def test_a_capture_is_looked_for_as_it_came(wanted: str, text: str, fits: bool) -> None:
    gets = filled(step(f"hla < {wanted}"), CAPTURED)
    assert isinstance(gets, Gets)
    assert gets.pattern is not None
    assert fits is (gets.pattern.search(text) is not None)


def test_a_difference_can_say_what_a_capture_stood_for() -> None:
    gets = filled(step("hla < YES {code}"), CAPTURED)
    assert isinstance(gets, Gets)
    assert "YES 4821" == gets.wanted


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("JOIN LAND", "line 2: write  name > text"),
        ("aye > JOIN", "line 2: nobody is called aye"),
        ("aye = viber:12", "line 2: "),
        ("aye = 12", "line 2: "),
        ("hla < /(/", "line 2: not a regular expression"),
        ("hla < /a/q", "line 2: unknown flag q"),
        ("! {", "line 2: not JSON"),
        ("! [1]", "line 2: a JSON object is expected"),
    ],
)
def test_what_is_no_dialogue_is_refused_with_its_line(line: str, reason: str) -> None:
    with pytest.raises(BadDialogue) as refused:
        read_dialogue(NAMED + line)
    assert str(refused.value).startswith(reason)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("30s", timedelta(seconds=30)),
        ("1w", timedelta(weeks=1)),
        (" 12 h ", timedelta(hours=12)),
        ("2", None),
        ("2y", None),
        ("-2d", None),
        ("99999w", None),
        ("9999999999999999999w", None),
    ],
)
def test_spans_of_time(text: str, expected: timedelta | None) -> None:
    assert expected == read_span(text)
