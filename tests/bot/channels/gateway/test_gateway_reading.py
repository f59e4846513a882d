"""What gateways call us with, in every form that the file can describe."""

import base64
import hashlib
import hmac
import json
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.channels.contract import Forged, Unreadable, WebRequest
from bot.channels.gateway.channel import GatewayChannel
from bot.channels.gateway.file import read_description
from bot.channels.gateway.reading import Reader
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from messages.reason import Reason
from tests.bot.channels.gateway.files import HLA, NOW, call, channel_of, now, write
from tests.bot.channels.gateway.kannel import SECRET
from tests.bot.channels.gateway.signing import signed

SEND = '[send]\nurl = "http://127.0.0.1:1/"\nform = { to = "{number}", text = "{text}" }\n'
QUERY = f'[secret]\nvalue = "{SECRET}"\n'
RAPIDPRO = f'preset = "rapidpro"\n[send]\nurl = "http://127.0.0.1:1/"\n[secret]\nvalue = "{SECRET}"\n'
PATH = "/0123456789abcdef-&%3F"
FORM = "application/x-www-form-urlencoded"
SENT = datetime(2026, 11, 27, 8, 59, tzinfo=UTC)


_NAMES = st.sampled_from(["from", "sender", "text", "id", "date", "results"])
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text()),
    lambda inside: st.one_of(st.lists(inside), st.dictionaries(_NAMES, inside)),
).map(lambda value: json.dumps(value).encode())


def keyed(below: str = "", **fields: str) -> WebRequest:
    return call(f"{below}?{urlencode({'secret': SECRET, **fields})}")


def multipart(**fields: str) -> bytes:
    parts = (
        f'--b\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n' for name, value in fields.items()
    )
    return ("".join(parts) + "--b--\r\n").encode()


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(call(f"{PATH}/receive?{urlencode({'from': HLA, 'text': 'R က&'})}"), id="GET"),
        pytest.param(call(f"{PATH}/receive/?{urlencode({'sender': HLA, 'text': 'R က&'})}"), id="sender, and a slash"),
        pytest.param(call(f"{PATH}/receive", urlencode({"from": HLA, "text": "R က&"}).encode(), FORM), id="POST"),
        pytest.param(call(f"{PATH}/receive?from=959771234567&text=R+%E1%80%80%26"), id="a number without plus"),
        pytest.param(call(f"{PATH}/receive?from=+959771234567&text=R+%E1%80%80%26"), id="a plus that became a space"),
        pytest.param(
            call(f"{PATH}/receive", multipart(sender=HLA, text="R က&"), "multipart/form-data; boundary=b"),
            id="a multipart form",
        ),
        pytest.param(
            call(f"{PATH}/receive", json.dumps({"from": HLA, "text": "R က&"}).encode(), "application/json"), id="JSON"
        ),
    ],
)
def test_rapidpros_receive_is_taken_in_every_form(tmp_path: Path, request_: WebRequest) -> None:
    (text,) = channel_of(tmp_path, RAPIDPRO).read(request_)

    assert isinstance(text, Inbound)
    assert (text.sender, text.text, text.sent_at) == (Address("sms", HLA), "R က&", None)
    assert text.may_be_double


def test_rapidpros_date_and_id_are_taken(tmp_path: Path) -> None:
    fields = urlencode({"from": HLA, "text": "R", "date": "2026-11-27T15:29:00.500+06:30", "id": "m1"})
    (text,) = channel_of(tmp_path, RAPIDPRO).read(call(f"{PATH}/receive?{fields}"))

    sent = SENT + timedelta(seconds=0.5)
    assert text == Inbound("gateway", "m1", Address("sms", HLA), "R", sent)


@pytest.mark.parametrize(
    ("below", "body", "expected"),
    [
        ("/sent?id=34", b"", DeliveryReport("gateway", "34", DeliveryState.SENT)),
        ("/delivered", b"id=34", DeliveryReport("gateway", "34", DeliveryState.DELIVERED)),
        ("/failed/?id=34", b"", DeliveryReport("gateway", "34", DeliveryState.FAILED, Reason.REJECTED)),
    ],
)
def test_rapidpros_reports_are_taken(tmp_path: Path, below: str, body: bytes, expected: DeliveryReport) -> None:
    assert channel_of(tmp_path, RAPIDPRO).read(call(f"{PATH}{below}", body, FORM if body else "")) == [expected]


def test_rapidpros_stopped_acts_as_stop(tmp_path: Path) -> None:
    channel = channel_of(tmp_path, RAPIDPRO)
    (stop,) = channel.read(call(f"{PATH}/stopped?from=%2B959771234567"))
    (again,) = channel.read(call(f"{PATH}/stopped", b"from=%2B959771234567", FORM))

    assert isinstance(stop, Inbound)
    assert (stop.sender, stop.text) == (Address("sms", HLA), "STOP")
    assert again == stop


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(call(f"/wrong/receive?from={HLA}&text=R"), id="another secret"),
        pytest.param(call(f"/receive?from={HLA}&text=R"), id="no secret"),
        pytest.param(call(""), id="nothing"),
    ],
)
def test_who_does_not_know_the_secret_is_a_forger(tmp_path: Path, request_: WebRequest) -> None:
    with pytest.raises(Forged):
        channel_of(tmp_path, RAPIDPRO).read(request_)


@pytest.mark.parametrize(
    "request_",
    [
        pytest.param(call(f"{PATH}/wired?id=1"), id="a path that nobody described"),
        pytest.param(call(f"{PATH}/receive?text=R"), id="no sender"),
        pytest.param(call(f"{PATH}/receive?from={HLA}"), id="no text"),
        pytest.param(call(f"{PATH}/failed"), id="no id"),
        pytest.param(call(f"{PATH}/receive", b"{not json", "application/json"), id="broken JSON"),
        pytest.param(call(f"{PATH}/receive", b"[" * 100_000, "application/json"), id="JSON without a bottom"),
        pytest.param(call(f"{PATH}/receive", b"\x00\xff", "multipart/form-data"), id="a multipart form that is none"),
    ],
)
def test_what_nobody_described_is_unreadable(tmp_path: Path, request_: WebRequest) -> None:
    with pytest.raises(Unreadable):
        channel_of(tmp_path, RAPIDPRO).read(request_)


NESTED = """\
[secret]
value = "0123456789abcdef"
in = "hmac"
name = "X-Signature"
[calls.text]
kind = "text"
when = { webhookEvent = "MESSAGE_RECEIVED" }
from = "payload.sender"
text = "payload.message"
id = "payload.smsId"
sent = "payload.receivedAt"
sent_format = "unix_ms"
[calls.report]
kind = "report"
when = { webhookEvent = "MESSAGE_STATUS" }
id = "payload.smsId"
status = "payload.status"
states = { sent = "sent", delivered = "delivered", failed = "failed:number", pending = "waiting" }
price = "payload.price"
currency = "payload.currency"
"""


RECEIVED = {
    "webhookEvent": "MESSAGE_RECEIVED",
    "payload": {"sender": "09771234567", "message": "R ကျား", "smsId": 17, "receivedAt": int(SENT.timestamp() * 1000)},
}


def test_a_signed_call_with_nested_names_is_read(tmp_path: Path) -> None:
    channel = channel_of(tmp_path, SEND + NESTED)

    assert channel.read(signed(RECEIVED)) == [Inbound("gateway", "17", Address("sms", HLA), "R ကျား", SENT)]


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        ("delivered", [DeliveryReport("gateway", "17", DeliveryState.DELIVERED, None, 0.05, "USD")]),
        ("failed", [DeliveryReport("gateway", "17", DeliveryState.FAILED, Reason.NUMBER, 0.05, "USD")]),
        ("pending", []),
    ],
)
def test_one_address_for_texts_and_reports_is_told_apart(
    tmp_path: Path, status: str, expected: list[DeliveryReport]
) -> None:
    payload = {"smsId": 17, "status": status, "price": "-0.05", "currency": "USD"}
    channel = channel_of(tmp_path, SEND + NESTED)

    assert channel.read(signed({"webhookEvent": "MESSAGE_STATUS", "payload": payload})) == expected


def test_a_status_that_the_file_does_not_know_is_unreadable(tmp_path: Path) -> None:
    body = {"webhookEvent": "MESSAGE_STATUS", "payload": {"smsId": 17, "status": "lost"}}

    with pytest.raises(Unreadable, match="'lost'"):
        channel_of(tmp_path, SEND + NESTED).read(signed(body))


def test_a_signature_may_be_base64_or_named(tmp_path: Path) -> None:
    channel = channel_of(tmp_path, SEND + NESTED)
    digest = hmac.digest(b"0123456789abcdef", json.dumps(RECEIVED, ensure_ascii=False).encode(), "sha256")

    assert len(channel.read(signed(RECEIVED, base64.b64encode(digest).decode()))) == 1
    assert len(channel.read(signed(RECEIVED, f"sha256={digest.hex().upper()}"))) == 1


def test_a_wrong_signature_is_a_forgery(tmp_path: Path) -> None:
    empty = hmac.new(b"0123456789abcdef", b"", hashlib.sha256).hexdigest()
    channel = channel_of(tmp_path, SEND + NESTED)

    for forged in (signed(RECEIVED, "00" * 32), call("", b"{}"), call("?webhookEvent=x", x_signature=empty)):
        with pytest.raises(Forged):
            channel.read(forged)


def test_a_signature_says_nothing_of_the_query(tmp_path: Path) -> None:
    channel = channel_of(tmp_path, SEND + NESTED)

    (text,) = channel.read(signed(RECEIVED, query="?payload.sender=66811111111&payload.message=STOP"))
    assert isinstance(text, Inbound)
    assert (text.sender, text.text) == (Address("sms", HLA), "R ကျား")


def test_a_head_proves_a_call_where_the_secret_stands_in_it(tmp_path: Path) -> None:
    by_query, by_body = channel_of(tmp_path, RAPIDPRO), channel_of(tmp_path, SEND + NESTED)

    assert by_query.is_proven(call(f"{PATH}/receive"))
    assert not by_body.is_proven(signed(RECEIVED))
    with pytest.raises(Forged):
        by_query.is_proven(call("/guessed/receive"))


def test_a_secret_may_stand_in_a_header(tmp_path: Path) -> None:
    text = f'{SEND}[secret]\nvalue = "{SECRET}"\nin = "header"\nname = "X-Token"\n'
    channel = channel_of(tmp_path, f'{text}[calls.text]\nkind = "text"\nfrom = "f"\ntext = "t"')

    assert len(channel.read(call(f"?f={HLA}&t=R", x_token=SECRET))) == 1
    with pytest.raises(Forged):
        channel.read(call(f"?f={HLA}&t=R&X-Token={SECRET}"))


BATCH = """\
[calls.text]
kind = "text"
each = "results"
when = { type = "mo" }
from = "from"
text = "text"
id = "id"
[calls.report]
kind = "report"
each = "results"
when = { type = "dlr" }
id = "id"
status = "status.name"
states = { DELIVERED = "delivered" }
"""


def test_many_in_one_call_are_all_read_and_a_bad_one_stays_alone(tmp_path: Path) -> None:
    results = [
        {"type": "mo", "from": HLA, "text": "one", "id": "a"},
        {"type": "mo", "text": "from nobody", "id": "b"},
        {"type": "odd"},
        {"type": "dlr", "id": "7", "status": {"name": "DELIVERED"}},
    ]
    body = json.dumps({"results": results}).encode()
    channel = channel_of(tmp_path, SEND + QUERY + BATCH)

    assert channel.read(call(f"?{urlencode({'secret': SECRET})}", body, "application/json")) == [
        Inbound("gateway", "a", Address("sms", HLA), "one"),
        DeliveryReport("gateway", "7", DeliveryState.DELIVERED),
    ]


@pytest.mark.parametrize(
    ("form", "zone", "sent", "expected"),
    [
        ("iso", "UTC", "2026-11-27T08:59:00Z", SENT),
        ("iso", "UTC", "2026-11-27T15:29:00 06:30", SENT),  # a + that became a space
        ("iso", "Asia/Yangon", "2026-11-27 15:29:00", SENT),
        ("unix", "UTC", "1795769940", SENT),
        ("unix_ms", "UTC", "1795769940000", SENT),
        ("%d/%m/%Y %H:%M", "Asia/Yangon", "27/11/2026 15:29", SENT),
        ("%Y%m%d%H%M%S%z", "UTC", "20261127152900+0630", SENT),
        ("iso", "UTC", "yesterday", None),
        ("unix", "UTC", "1e400", None),
        ("unix", "UTC", "nan", None),
        ("iso", "UTC", "", None),
    ],
)
def test_the_sent_time_is_read_as_described_and_a_bad_one_loses_no_text(
    tmp_path: Path, form: str, zone: str, sent: str, expected: datetime | None
) -> None:
    text = f'{SEND}{QUERY}[calls.text]\nkind = "text"\nfrom = "f"\ntext = "t"\nid = "i"\n'
    channel = channel_of(tmp_path, f'{text}sent = "s"\nsent_format = "{form}"\nsent_zone = "{zone}"')

    assert channel.read(keyed(f=HLA, t="R", i="1", s=sent)) == [
        Inbound("gateway", "1", Address("sms", HLA), "R", expected)
    ]


@pytest.mark.parametrize(
    ("sender", "expected"),
    [
        ("66812345678", "sms:+66812345678"),
        ("959771234567", "sms:+959771234567"),
        ("09771234567", "sms:+959771234567"),
        ("1331", "operator:1331"),
        ("MPT", "operator:MPT"),
    ],
)
def test_numbers_without_plus_keep_their_country_where_the_file_says_so(
    tmp_path: Path, sender: str, expected: str
) -> None:
    text = f'{SEND}{QUERY}[calls.text]\nkind = "text"\nfrom = "f"\ntext = "t"\nfrom_is_international = true'
    (found,) = channel_of(tmp_path, text).read(keyed(f=sender, t="R"))

    assert isinstance(found, Inbound)
    assert str(found.sender) == expected


class Clock:
    """A time that a test moves."""

    def __init__(self) -> None:
        self.time = NOW

    def __call__(self) -> datetime:
        return self.time


def without_ids(folder: Path, clock: Clock, *, with_time: bool) -> GatewayChannel:
    sent = 'sent = "s"\nsent_format = "unix"\n' if with_time else ""
    text = f'{SEND}{QUERY}[calls.text]\nkind = "text"\nfrom = "f"\ntext = "t"\n{sent}'
    return channel_of(folder, text, now=clock)


def id_of(channel: GatewayChannel, **fields: str) -> str:
    (text,) = channel.read(keyed(**fields))
    assert isinstance(text, Inbound)
    assert text.may_be_double
    return text.provider_id


def test_without_ids_a_repeat_with_the_same_sent_time_is_one_text(tmp_path: Path) -> None:
    clock = Clock()
    channel = without_ids(tmp_path, clock, with_time=True)
    first = id_of(channel, f=HLA, t="YES", s="1795769940")
    clock.time += timedelta(hours=3)  # Kannel and its like repeat for hours

    again = without_ids(tmp_path, clock, with_time=True)  # after a restart, too
    assert id_of(again, f=HLA, t="YES", s="1795769940") == first
    assert id_of(again, f=HLA, t="YES", s="1795769941") != first
    assert id_of(again, f=HLA, t="NO", s="1795769940") != first
    assert id_of(again, f="+959771234568", t="YES", s="1795769940") != first


def test_without_ids_and_times_only_a_quick_repeat_is_one_text(tmp_path: Path) -> None:
    clock = Clock()
    channel = without_ids(tmp_path, clock, with_time=False)
    first = id_of(channel, f=HLA, t="YES")

    clock.time += timedelta(seconds=9)
    assert id_of(channel, f=HLA, t="YES") == first
    clock.time += timedelta(seconds=2)
    assert id_of(channel, f=HLA, t="YES") != first


def test_halves_of_letters_and_nul_are_taken_out(tmp_path: Path) -> None:
    body = b'{"from": "+959771234567", "text": "a\\ud83db\\u0000c \\ud83d\\udc4d", "id": "1\\u0000"}'
    (text,) = channel_of(tmp_path, RAPIDPRO).read(call(f"{PATH}/receive", body, "application/json"))

    assert isinstance(text, Inbound)
    assert (text.text, text.provider_id) == ("a\ufffdbc 👍", "1")


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Reader:
    return Reader(read_description(write(tmp_path_factory.mktemp("gateway"), RAPIDPRO)), "MM", now)


@settings(max_examples=100)
@given(
    below=st.sampled_from(["/receive", "/sent", "/stopped", ""]),
    query=st.text(),
    body=st.one_of(st.binary(), st.text().map(str.encode), JSON),
    media_type=st.sampled_from(
        ["", FORM, "application/json", "multipart/form-data; boundary=b", "multipart/form-data"]
    ),
)
def test_no_call_can_make_the_channel_fall_over(
    reader: Reader, below: str, query: str, body: bytes, media_type: str
) -> None:
    url = f"{PATH}{below}?from={quote(query)}&text={query}"
    with suppress(Forged, Unreadable):
        for found in reader.read(call(url, body, media_type, method="POST")):
            assert isinstance(found, Inbound | DeliveryReport)


def test_a_file_without_calls_takes_none(tmp_path: Path) -> None:
    with pytest.raises(Forged):
        channel_of(tmp_path, SEND).read(keyed(f=HLA, t="R"))


def test_the_gateway_hears_what_the_file_says(tmp_path: Path) -> None:
    answer = channel_of(tmp_path, RAPIDPRO).answer

    assert (answer.body, answer.media_type) == ('{"message": "Accepted"}', "application/json")
