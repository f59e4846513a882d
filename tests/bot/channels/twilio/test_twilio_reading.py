"""What calls and listed texts say, case by case."""

from datetime import UTC, datetime

import pytest

from bot.channels.contract import Unreadable, WebRequest
from bot.channels.twilio.errors import _CODES, ended  # pyright: ignore[reportPrivateUsage] -- the table is what is tested
from bot.channels.twilio.history import ListedText
from bot.channels.twilio.reading import price_of, read_call, read_list
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound, Media
from messages.reason import Reason
from tests.bot.channels.twilio.office import CALLS, HLA, call, status_fields, text_fields
from tests.bot.channels.twilio.twilio_server import ACCOUNT, NUMBER

SID, SENT = "SM" + 32 * "1", "SM" + 32 * "2"
PICTURE = "ME" + 32 * "a"
MEDIA_URL = f"https://api.twilio.com/2010-04-01/Accounts/{ACCOUNT}/Messages/{SID}/Media/{PICTURE}"
FAILED, LATER, DELIVERED = DeliveryState.FAILED, DeliveryState.LATER, DeliveryState.DELIVERED


def inbound(text: str, sender: str = f"sms:{HLA}", channel: str = "twilio", **more: object) -> Inbound:
    return Inbound(channel, SID, Address.parse(sender), text, **more)  # pyright: ignore[reportArgumentType]


def report(state: DeliveryState, reason: Reason | None = None, channel: str = "twilio") -> DeliveryReport:
    return DeliveryReport(channel, SENT, state, reason)


PICTURED = {"NumMedia": "2", "MediaUrl0": MEDIA_URL, "MediaContentType0": "image/jpeg"}
CALL_CASES = [
    pytest.param(text_fields("R land 12"), [inbound("R land 12")], id="an SMS"),
    pytest.param(text_fields("အစီရင်ခံ မြေယာ"), [inbound("အစီရင်ခံ မြေယာ")], id="in Burmese"),
    pytest.param(text_fields(""), [inbound("")], id="an empty text is one, too"),
    pytest.param(text_fields("promo", sender="1331"), [inbound("promo", "operator:1331")], id="a short code"),
    pytest.param(text_fields("promo", sender="MPT Info"), [inbound("promo", "operator:MPT Info")], id="a name"),
    pytest.param(text_fields("အဆုံးသတ်", OptOutType="STOP"), [inbound("STOP")], id="Twilio's own opt-out"),
    pytest.param(text_fields("unstop", OptOutType="START"), [inbound("START")], id="and opt-in"),
    pytest.param(text_fields("info", OptOutType="HELP"), [inbound("HELP")], id="and help"),
    pytest.param(
        text_fields("", **PICTURED, MediaUrl1="https://evil.example/x", MediaContentType1="image/png"),
        [inbound("", media=(Media("photo", f"{SID}/{PICTURE}"),))],
        id="an MMS: its picture by its ids, a foreign address left out",
    ),
    pytest.param(
        text_fields("voice", NumMedia="1", MediaUrl0=MEDIA_URL, MediaContentType0="audio/ogg"),
        [inbound("voice", media=(Media("voice", f"{SID}/{PICTURE}"),))],
        id="a voice",
    ),
    pytest.param(text_fields("HELP", NumMedia="many"), [inbound("HELP")], id="an odd count of pictures"),
    pytest.param(
        text_fields("HELP", sender=f"whatsapp:{HLA}", ProfileName="Ma Hla", WaId="959771234567"),
        [inbound("HELP", f"whatsapp:{HLA}", "whatsapp")],
        id="WhatsApp",
    ),
    pytest.param(
        text_fields("HELP", sender=f"whatsapp: {HLA[1:]}"),
        [inbound("HELP", f"whatsapp:{HLA}", "whatsapp")],
        id="WhatsApp, with a plus that became a space",
    ),
    pytest.param(
        text_fields("HELP", sender="whatsapp:"),
        [inbound("HELP", "operator:whatsapp:", "whatsapp")],
        id="WhatsApp without a number: kept, and read again",
    ),
    pytest.param(
        text_fields("HELP", sender="whatsapp:MM.1349"),
        [inbound("HELP", "operator:whatsapp:MM.1349", "whatsapp")],
        id="WhatsApp with another name than a number",
    ),
    pytest.param(
        text_fields("", sender=f"whatsapp:{HLA}", Latitude="16.89", Longitude="97.63", Address="Hpa-An"),
        [inbound("", f"whatsapp:{HLA}", "whatsapp", location=(16.89, 97.63))],
        id="a place by WhatsApp",
    ),
    pytest.param(
        text_fields("here", sender=f"whatsapp:{HLA}", Latitude="here", Longitude="200"),
        [inbound("here", f"whatsapp:{HLA}", "whatsapp")],
        id="an odd place loses no text",
    ),
    pytest.param(status_fields("queued"), [], id="waits at Twilio"),
    pytest.param(status_fields("sending"), [], id="leaves Twilio"),
    pytest.param(status_fields("accepted"), [], id="accepted"),
    pytest.param(status_fields("sent"), [report(DeliveryState.SENT)], id="left Twilio"),
    pytest.param(status_fields("delivered"), [report(DELIVERED)], id="reached the phone"),
    pytest.param(
        status_fields("read", From=f"whatsapp:{NUMBER}", To=f"whatsapp:{HLA}", EventType="READ"),
        [report(DELIVERED, channel="whatsapp")],
        id="was read on WhatsApp",
    ),
    pytest.param(status_fields("undelivered", ErrorCode="30003"), [report(FAILED, "expired")], id="phone off"),
    pytest.param(status_fields("failed", ErrorCode="21610"), [report(FAILED, "stopped")], id="opted out"),
    pytest.param(status_fields("failed", ErrorCode="30002"), [report(LATER, "credit")], id="suspended meanwhile"),
    pytest.param(status_fields("failed"), [report(FAILED, "rejected")], id="no code"),
    pytest.param(status_fields("canceled", ErrorCode=""), [report(FAILED, "rejected")], id="an empty code"),
]


@pytest.mark.parametrize("path", ["twilio", "twilio/status", "whatsapp", "whatsapp/status"])
@pytest.mark.parametrize(("fields", "expected"), CALL_CASES)
def test_what_a_call_says_whatever_address_it_was_given(
    fields: dict[str, str], expected: list[Inbound | DeliveryReport], path: str
) -> None:
    assert expected == read_call(call(fields, f"{CALLS}/{path}"), "MM")


def test_a_call_by_get_has_its_fields_in_the_address() -> None:
    url = f"{CALLS}/twilio?MessageSid={SID}&From=%2B959771234567&Body=HELP&SmsStatus=received"
    assert [inbound("HELP")] == read_call(WebRequest("GET", url, {}), "MM")


@pytest.mark.parametrize(
    ("request_", "fields"),
    [
        pytest.param(call({"Hello": "lookup"}), "MessageSid, From", id="none of the fields"),
        pytest.param(call(text_fields("HUSH", SmsStatus="brooding")), "MessageStatus", id="a status nobody knows"),
        pytest.param(
            WebRequest("POST", CALLS, {"content-type": "application/json"}, b'["HUSH"]'), "no JSON object", id="a list"
        ),
        pytest.param(WebRequest("POST", CALLS, {"content-type": "application/json"}, b"HUSH"), "no JSON", id="no JSON"),
        pytest.param(
            WebRequest("POST", CALLS, {"content-type": "application/json"}, 100_000 * b"["),
            "no JSON",
            id="brackets only",
        ),
    ],
)
def test_a_strange_call_is_unreadable_and_not_quoted(request_: WebRequest, fields: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_call(request_, "MM")
    assert fields == str(caught.value)


AT = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)


def listed(**more: object) -> ListedText:
    values = {
        "sid": SID,
        "is_inbound": True,
        "sender": HLA,
        "to": NUMBER,
        "body": "HELP",
        "status": "received",
        "at": AT,
    }
    return ListedText(**(values | more))  # pyright: ignore[reportArgumentType]


LEFT = {"sid": SENT, "is_inbound": False, "sender": NUMBER, "to": HLA}
LIST_CASES = [
    pytest.param(listed(), [inbound("HELP", sent_at=AT)], id="a text that came"),
    pytest.param(
        listed(sender=f"whatsapp:{HLA}", to=f"whatsapp:{NUMBER}"),
        [inbound("HELP", f"whatsapp:{HLA}", "whatsapp", sent_at=AT)],
        id="by WhatsApp",
    ),
    pytest.param(listed(status="receiving"), [], id="one that is still coming"),
    pytest.param(
        listed(media=(("image/png", f"{MEDIA_URL.removeprefix('https://api.twilio.com')}.json"),)),
        [inbound("HELP", sent_at=AT, media=(Media("photo", f"{SID}/{PICTURE}"),))],
        id="with a picture",
    ),
    pytest.param(listed(**LEFT, status="queued", price="-0.5"), [], id="one that waits at Twilio"),
    pytest.param(
        listed(**LEFT, status="delivered", price="-0.00750", currency="usd"),
        [DeliveryReport("twilio", SENT, DELIVERED, price=0.0075, currency="USD")],
        id="one that arrived, with its price",
    ),
    pytest.param(
        listed(**LEFT, status="undelivered", error_code=30007, price="-0.1", currency="USD"),
        [DeliveryReport("twilio", SENT, FAILED, Reason.FILTERED, 0.1, "USD")],
        id="a filtered text costs, too",
    ),
    pytest.param(listed(**LEFT, status="brooding"), [], id="a state that nobody knows is logged, not raised"),
    pytest.param(
        listed(**LEFT, status="sent", price=None, currency="USD"),
        [DeliveryReport("twilio", SENT, DeliveryState.SENT)],
        id="without a price there is no currency",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LIST_CASES)
def test_what_a_listed_text_says(text: ListedText, expected: list[Inbound | DeliveryReport]) -> None:
    assert expected == read_list([text], "MM")


@pytest.mark.parametrize(
    ("written", "expected"),
    [("-0.00750", 0.0075), ("0", 0.0), (None, None), ("", None), ("a lot", None), ("NaN", None), ("-1e999", None)],
)
def test_prices_are_positive(written: str | None, expected: float | None) -> None:
    assert expected == price_of(written)


@pytest.mark.parametrize(
    ("code", "state", "reason"),
    [
        (30003, FAILED, "expired"),
        (30004, FAILED, "blocked"),
        (30005, FAILED, "number"),
        (30006, FAILED, "number"),
        (30007, FAILED, "filtered"),
        (30008, FAILED, "rejected"),
        (63016, FAILED, "window"),
        (30001, LATER, "flood"),
        (99999, FAILED, "rejected"),
        (None, FAILED, "rejected"),
    ],
)
def test_why_a_text_ended(code: int | None, state: DeliveryState, reason: str) -> None:
    verdict = ended(code)
    assert (state, reason) == (verdict.state, verdict.reason)


def test_no_code_has_two_meanings() -> None:
    codes = [code for codes in _CODES.values() for code in codes]
    assert len(set(codes)) == len(codes)
