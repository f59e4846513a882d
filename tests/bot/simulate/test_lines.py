"""A script's lines are read as written, or refused with a reason."""

import json
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from bot.simulate.lines import BadLine, Break, Fail, Move, Report, Switch, Text, Turn, decode_line, read_line
from messages.address import Address
from messages.envelope import DeliveryState
from messages.reason import Reason

YANGON = ZoneInfo("Asia/Yangon")
NEW_YORK = ZoneInfo("America/New_York")
HLA = Address("sms", "+959771000001")
BO = Address("telegram", "2001")
NINE = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ('{"at": "2026-12-01T09:00", "from": "sms:+959771000001", "text": "HELP"}', Text(NINE, HLA, "HELP")),
        ('{"from": "telegram:2001", "text": "hi", "id": "a"}', Text(None, BO, "hi", id="a")),
        ('{"from": "telegram:2001", "text": "hi", "id": 7}', Text(None, BO, "hi", id="7")),
        ('{"from": "telegram:2001", "text": ""}', Text(None, BO, "")),
        ('{"from": "telegram:2001", "photo": "map.png"}', Text(None, BO, "", photo="map.png")),
        ('{"from": "telegram:2001", "location": [16.9, -97]}', Text(None, BO, "", location=(16.9, -97.0))),
        (
            '{"from": "sms:+959771000001", "text": "a", "at": null, "sent": null, "id": null, "photo": null}',
            Text(None, HLA, "a"),
        ),
        (
            '{"from": "sms:+959771000001", "text": "a", "sent": "2026-12-01T02:30:00Z"}',
            Text(None, HLA, "a", NINE),
        ),
        ('{"from": "SMS:+959771000001", "text": "\\ud83d\\ude00"}', Text(None, HLA, "\U0001f600")),
        pytest.param(
            '{"from": "sms:+959771000001", "text": "a\\ud83d"}', Text(None, HLA, "a\ufffd"), id="half a letter"
        ),
        ('{"at": "2026-12-01T09:00"}', Move(NINE)),
        ('{"at": "2026-12-01 09:00:00"}', Move(NINE)),
        ('{"at": "2026-12-01T02:30Z"}', Move(NINE)),
        ('{"at": "2026-12-01T09:00+06:30"}', Move(NINE)),
        ('{"at": "2026-11-30T21:30:00.000-05:00"}', Move(NINE)),
        ('{"at": "2026-12-01"}', Move(datetime(2026, 11, 30, 17, 30, tzinfo=UTC))),
        ('{"channel": "telegram", "up": false}', Turn(None, "telegram", False)),
        ('{"at": "2026-12-01T09:00", "channel": "sms", "up": true}', Turn(NINE, "sms", True)),
        ('{"address": "telegram:2001", "fails": "blocked"}', Fail(None, BO, Reason.BLOCKED)),
        ('{"address": "telegram:2001", "breaks": true}', Break(None, BO)),
        ('{"report": "telegram:2001", "state": "delivered"}', Report(None, BO, DeliveryState.DELIVERED)),
        (
            '{"report": "telegram:2001", "state": "failed", "reason": "blocked"}',
            Report(None, BO, DeliveryState.FAILED, Reason.BLOCKED),
        ),
        ('{"at": "2026-12-01T09:00", "off": true}', Switch(NINE, False)),
        ('{"off": false}', Switch(None, True)),
    ],
)
def test_a_line_is_read_as_written(line: str, expected: object) -> None:
    assert expected == read_line(line, YANGON)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("hello", "not JSON"),
        ("[1]", "a JSON object is expected"),
        ("{}", "neither a moment nor anything that happens"),
        ('{"at": null}', "no moment"),
        ('{"at": 5}', "5 is no moment"),
        ('{"at": 20261201}', "no moment"),
        ('{"at": "yesterday"}', '"yesterday" is no moment'),
        ('{"at": NaN}', "NaN is no number"),
        ('{"at": "2026-12-01T25:00"}', "no moment"),
        ('{"frm": "sms:+959771000001"}', 'unknown key "frm"'),
        ('{"at": "2026-12-01T09:00", "text": "hi"}', '"text" needs a "from"'),
        ('{"channel": "sms", "up": true, "text": "hi"}', '"text" needs a "from"'),
        ('{"from": "sms:+959771000001", "text": "a", "off": true}', '"off" does not go with "from"'),
        ('{"from": "sms:+959771000001"}', "nothing arrives"),
        ('{"from": "sms:+959771000001", "text": 5}', "text is a text, not 5"),
        ('{"from": "hla", "text": "a"}', "no address"),
        ('{"from": "sms:", "text": "a"}', "no address"),
        ('{"from": 12, "text": "a"}', "no address"),
        ('{"from": "viber:12", "text": "a"}', "begins with sms: or telegram:"),
        ('{"from": "sms:+9\\u0000", "text": "a"}', "cannot be printed"),
        ('{"from": "sms:+959771000001", "text": "a", "id": true}', "id is a text"),
        (f'{{"from": "sms:+959771000001", "text": "a", "id": "{"x" * 191}"}}', "longer than 190"),
        ('{"from": "sms:+959771000001", "text": "a", "photo": "map.png"}', "by telegram only"),
        ('{"from": "sms:+959771000001", "text": "a", "location": [1, 2]}', "by telegram only"),
        ('{"from": "telegram:1", "location": [91, 2]}', "in degrees"),
        ('{"from": "telegram:1", "location": [1, NaN]}', "no number"),
        ('{"from": "telegram:1", "location": [1]}', "[latitude, longitude]"),
        ('{"from": "telegram:1", "location": "12"}', "[latitude, longitude]"),
        ('{"from": "telegram:1", "location": [true, 2]}', "[latitude, longitude]"),
        ('{"channel": "viber", "up": true}', "unknown channel"),
        ('{"channel": ["sms"], "up": true}', "unknown channel"),
        ('{"channel": "sms"}', "up is true or false"),
        ('{"channel": "sms", "up": "false"}', "up is true or false"),
        ('{"off": "true"}', "off is true or false"),
        ('{"off": 1}', "off is true or false"),
        ('{"address": "sms:+959771000001"}', "fails is a reason"),
        ('{"address": "telegram:1", "fails": "network"}', 'such as "blocked", not "network"'),
        ('{"address": "telegram:1", "breaks": false}', "breaks is true"),
        ('{"address": "telegram:1", "breaks": true, "fails": "blocked"}', "stands without fails"),
        ('{"report": "telegram:1"}', "state is sent, delivered"),
        ('{"report": "telegram:1", "state": "failed", "reason": "angry"}', "reason is one such as"),
        pytest.param("[" * 100_000, "too deeply nested", id="deep"),
        pytest.param(f'{{"at": {"9" * 5000}}}', "not JSON that can be read", id="a number of 5000 digits"),
    ],
)
def test_what_is_not_understood_is_refused_with_a_reason(line: str, reason: str) -> None:
    with pytest.raises(BadLine) as refused:
        read_line(line, YANGON)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("2026-03-08T02:30", datetime(2026, 3, 8, 7, 30, tzinfo=UTC), id="an hour that is left out"),
        pytest.param("2026-11-01T01:30", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), id="an hour that comes twice"),
        pytest.param("2026-11-01T01:30-05:00", datetime(2026, 11, 1, 6, 30, tzinfo=UTC), id="its second time"),
        pytest.param("0001-01-01T00:00+14:00", datetime(1, 1, 1, tzinfo=UTC), id="before the calendar"),
        pytest.param("9999-12-31T23:59-12:00", datetime(9999, 12, 31, 23, 59, tzinfo=UTC), id="after the calendar"),
    ],
)
def test_every_local_moment_is_one_moment(text: str, expected: datetime) -> None:
    assert Move(expected) == read_line(json.dumps({"at": text}), NEW_YORK)


def test_a_key_that_stands_twice_is_named() -> None:
    with pytest.raises(BadLine) as refused:
        read_line('{"at": "2026-12-01T09:00", "at": "2026-12-02T09:00"}', YANGON)
    assert '"at" stands there twice' == str(refused.value)


def test_a_byte_order_mark_is_no_part_of_a_line() -> None:
    assert "{}" == decode_line(b"\xef\xbb\xbf{}")


def test_what_is_not_utf_8_is_refused_with_its_place() -> None:
    with pytest.raises(BadLine, match="not UTF-8 at byte 3"):
        decode_line(b"ab\xff")
