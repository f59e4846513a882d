"""Only what Twilio signed is believed; the vectors are those of Twilio's documentation and libraries."""

from dataclasses import replace
from urllib.parse import urlencode

import pytest
from twilio.request_validator import RequestValidator

from bot.channels.contract import MOST_FIELDS, Forged, Unreadable, WebRequest
from bot.channels.twilio.signature import Signatures
from tests.bot.channels.twilio.office import CALLS, call, channel_at, text_fields

URL = "https://mycompany.com/myapp.php?foo=1&bar=2"
FORM = {
    "CallSid": "CA1234567890ABCDE",
    "Caller": "+12349013030",
    "Digits": "1234",
    "From": "+12349013030",
    "To": "+18005551212",
}
JSON = b'{"property": "value", "boolean": true}'
JSON_URL = f"{URL}&bodySHA256=0a1ff7634d9ab3b95db5c9a2dfe9416e41502b283a80c7cf19632632f96e6620"
FORM_SIGNATURE, JSON_SIGNATURE = "0/KCTR6DLpKmkAf8muzZqo1nDgQ=", "a9nBmqA0ju/hNViExpshrM61xv4="


def form(signature: str, url: str = URL, **fields: str) -> WebRequest:
    headers = {"content-type": "application/x-www-form-urlencoded", "x-twilio-signature": signature}
    return WebRequest("POST", url, headers, urlencode(FORM | fields).encode())


def json_body(signature: str, body: bytes = JSON, url: str = JSON_URL) -> WebRequest:
    return WebRequest("POST", url, {"content-type": "application/json", "x-twilio-signature": signature}, body)


def in_another_order(request: WebRequest) -> WebRequest:
    return replace(request, body=urlencode(list(FORM.items())[::-1]).encode())


GENUINE = [
    pytest.param(form(FORM_SIGNATURE), id="a form, as documented"),
    pytest.param(in_another_order(form(FORM_SIGNATURE)), id="its fields in another order"),
    pytest.param(form("RSOYDt4T1cUTdK1PDd93/VVr8B8=", From="+14158675309", Caller="+14158675309"), id="another form"),
    pytest.param(json_body(JSON_SIGNATURE), id="JSON, whose hash stands in the address"),
    pytest.param(form(FORM_SIGNATURE, URL.replace(".com/", ".com:443/")), id="with the port that https has anyway"),
]
FORGED = [
    pytest.param(form(""), id="no signature"),
    pytest.param(form("0/KCTR6DLpKmkAf8muzZqo1nDgQ"), id="a signature that is cut"),
    pytest.param(form(FORM_SIGNATURE, Digits="1235"), id="another field"),
    pytest.param(form(FORM_SIGNATURE, Body="STOP"), id="one field more"),
    pytest.param(form(FORM_SIGNATURE, URL.replace("foo=1", "foo=2")), id="another query"),
    pytest.param(form(FORM_SIGNATURE, URL.replace("https", "http")), id="without TLS"),
    pytest.param(form(FORM_SIGNATURE, URL.replace("mycompany", "yourcompany")), id="another host"),
    pytest.param(form("é" * 28), id="no letters of a signature"),
    pytest.param(json_body(JSON_SIGNATURE, JSON + b" "), id="another JSON body"),
    pytest.param(json_body(JSON_SIGNATURE, url=URL), id="JSON for which nothing vouches"),
    pytest.param(json_body(JSON_SIGNATURE, b"\xff\xfe"), id="a body that is no text"),
]


def test_a_signature_over_the_address_alone_vouches_for_no_body() -> None:
    signature = RequestValidator("12345").compute_signature(URL, {})
    Signatures("12345").check(WebRequest("GET", URL, {"x-twilio-signature": signature}))

    with pytest.raises(Forged):
        Signatures("12345").check(json_body(signature, b'{"Body": "STOP"}', URL))


@pytest.mark.parametrize("request_", GENUINE)
def test_a_call_that_twilio_signed_is_believed(request_: WebRequest) -> None:
    Signatures("12345").check(request_)


@pytest.mark.parametrize("request_", FORGED)
def test_any_other_call_is_forged(request_: WebRequest) -> None:
    with pytest.raises(Forged):
        Signatures("12345").check(request_)


@pytest.mark.parametrize(
    ("signed_url", "url"),
    [
        pytest.param(f"{CALLS}/twilio", f"{CALLS}/twilio", id="behind a proxy, as Twilio knows the address"),
        pytest.param(
            "https://lanpya.example.org:8443/channels/twilio",
            "https://lanpya.example.org:8443/channels/twilio",
            id="with a port of our own",
        ),
        pytest.param(
            "https://lanpya.example.org/channels/twilio",
            "https://lanpya.example.org:8443/channels/twilio",
            id="with a port that Twilio leaves out when it signs",
        ),
        pytest.param(f"{CALLS}/twilio?office=1", f"{CALLS}/twilio?office=1", id="with a query"),
    ],
)
async def test_the_address_is_the_one_that_twilio_used(signed_url: str, url: str) -> None:
    channel = channel_at("http://127.0.0.1:1")

    (text,) = channel.read(call(text_fields("HELP"), url, signed_url=signed_url))

    assert text.provider_id == "SM" + 32 * "1"
    await channel.close()


@pytest.mark.parametrize(
    ("signed_url", "url"),
    [
        pytest.param("http://127.0.0.1:8080/channels/twilio", f"{CALLS}/twilio", id="what the proxy asks inside"),
        pytest.param("https://lanpya.example.org:9443/channels/twilio", f"{CALLS}/twilio", id="another port"),
        pytest.param(f"{CALLS}/twilio/status", f"{CALLS}/twilio", id="another path"),
    ],
)
async def test_a_signature_for_another_address_is_forged(signed_url: str, url: str) -> None:
    channel = channel_at("http://127.0.0.1:1")
    with pytest.raises(Forged):
        channel.read(call(text_fields("HELP"), url, signed_url=signed_url))
    await channel.close()


async def test_another_accounts_token_is_not_believed() -> None:
    channel = channel_at("http://127.0.0.1:1", token="other")
    with pytest.raises(Forged):
        channel.read(call(text_fields("HELP")))
    await channel.close()


async def test_a_call_that_is_sent_again_brings_the_same_text() -> None:
    channel = channel_at("http://127.0.0.1:1")
    genuine = call(text_fields("YES 73"))

    assert channel.read(genuine) == channel.read(genuine)
    await channel.close()


@pytest.mark.parametrize("signature", ["", "x", 28 * "x", 27 * "x" + "=\n", 27 * "-" + "="])
def test_what_is_no_signature_is_forged_before_anything_is_read(signature: str) -> None:
    request = call(text_fields("HELP"))
    request = replace(request, headers={**request.headers, "x-twilio-signature": signature})
    with pytest.raises(Forged):
        Signatures("12345").check(request)
    assert "form" not in vars(request)  # what was read of a call is kept there


def test_a_call_of_more_fields_than_twilio_has_is_not_sorted() -> None:
    fields = {f"F{n}": "" for n in range(MOST_FIELDS + 1)}
    with pytest.raises(Unreadable):
        Signatures("12345").check(call(fields))
