"""The stand-in answers, and the channel asks, as the app's own OpenAPI description says.

`openapi.json` is a part of it, with where it comes from. In three points the description is not what the app does
(read in its source, 1.68): it types enums as objects, it lists a few priorities where any byte is taken, and it knows
neither the state Cancelled nor the path /device, which it calls /devices.
"""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from messages.envelope import Kind
from tests.bot.channels.android.consumer import HLA, Clock, Consumer, outbound
from tests.bot.channels.android.standin import KEY, Exchange, Phone
from tests.bot.channels.android.standin_store import received

Consume = Callable[..., Consumer]
_FILE = Path(__file__).parent / "openapi.json"
_CALLED = {"/device": "/devices"}
_TYPED_AS_OBJECTS = ("string", "integer")


def _described() -> dict[str, Any]:
    described = json.loads(_FILE.read_text())
    _mend(described, described["components"]["schemas"])
    described["components"]["schemas"]["smsgateway.MessagePriority"].pop("enum")
    return described


def _mend(node: Any, schemas: dict[str, Any]) -> None:
    """An enum that stands in for an object is what it refers to."""
    if isinstance(node, dict):
        referred = [schemas[one["$ref"].rpartition("/")[2]] for one in node.get("allOf", []) if "$ref" in one]
        if node.get("type") == "object" and any(one.get("type") in _TYPED_AS_OBJECTS for one in referred):
            node.pop("type")
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        _mend(child, schemas)


DESCRIBED = _described()


def complaints(schema: dict[str, Any], value: Any) -> list[str]:
    """What is wrong with a value, a line each."""
    whole = {**schema, "components": DESCRIBED["components"]}
    validator = Draft202012Validator(whole, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]


def _operation(exchange: Exchange) -> dict[str, Any]:
    path = _CALLED.get(exchange.path, exchange.path)
    known = path if path in DESCRIBED["paths"] else f"{path.rpartition('/')[0]}/{{id}}"
    return DESCRIBED["paths"][known][exchange.method.lower()]


def _schema(part: dict[str, Any]) -> dict[str, Any] | None:
    return next((kind["schema"] for kind in part.get("content", {}).values()), None)


def of_answer(exchange: Exchange) -> list[str]:
    told = _operation(exchange)["responses"]
    if str(exchange.status) not in told:
        return [f"{exchange.method} {exchange.path} answers {exchange.status}"]
    schema = _schema(told[str(exchange.status)])
    return complaints(schema, exchange.answer) if schema and exchange.answer is not None else []


def of_question(exchange: Exchange) -> list[str]:
    operation = _operation(exchange)
    known = {one["name"] for one in operation.get("parameters", []) if one.get("in") == "query"}
    strange = [f"{exchange.path} is asked with {name}" for name in exchange.query if name not in known]
    schema = _schema(operation.get("requestBody", {}))
    return strange + (complaints(schema, exchange.body) if schema else [])


async def busy(phone: Phone, clock: Clock, consume: Consume) -> list[Exchange]:
    """All that the channel ever asks, and what it is answered."""
    phone.store.sims, phone.store.has_internet = [1, 2], True
    phone.store.settings["messages"]["limit_value"] = 30
    consumer = consume(phone, sims=(1, 2), key=KEY, calls_url="https://lanpya.example.org/channels")
    await consumer.rounds(phone)
    phone.store.arrive(HLA, "HELP", clock.now(), sim=2)
    phone.store.fails = ["Send result: RESULT_ERROR_NO_SERVICE (Failed)"]
    for row, kind in enumerate((Kind.REPLY, Kind.ALERT, Kind.DIGEST), 1):
        await consumer.channel.send(outbound(row=row, kind=kind, expires_at=clock.now() + timedelta(hours=1)))
    again = consume(phone)
    await again.channel.send(outbound(row=1, kind=Kind.REPLY, expires_at=clock.now() + timedelta(hours=1)))
    await again.channel.send(outbound(row=2, kind=Kind.ALERT, expires_at=clock.now() + timedelta(hours=1)))
    clock.pass_by(hours=1)
    await again.rounds(phone)
    return phone.exchanges


async def test_the_stand_in_answers_as_the_app_describes(phone: Phone, clock: Clock, consume: Consume) -> None:
    exchanges = await busy(phone, clock, consume)
    assert {202, 409, 200, 201, 204} == {one.status for one in exchanges}
    assert [] == [line for one in exchanges for line in of_answer(one)]


async def test_the_channel_asks_as_the_app_describes(phone: Phone, clock: Clock, consume: Consume) -> None:
    exchanges = await busy(phone, clock, consume)
    asked = {(one.method, _CALLED.get(one.path, one.path).partition("/lanpya-")[0]) for one in exchanges}
    assert {
        ("GET", "/devices"),
        ("GET", "/settings"),
        ("PATCH", "/settings"),
        ("GET", "/webhooks"),
        ("POST", "/webhooks"),
        ("DELETE", "/webhooks"),
        ("GET", "/inbox"),
        ("POST", "/inbox/refresh"),
        ("GET", "/messages"),
        ("POST", "/messages"),
    } == asked
    assert [] == [line for one in exchanges for line in of_question(one)]


@pytest.mark.parametrize(
    ("schema", "payload"),
    [
        pytest.param("SmsSentPayload", {"partsCount": 1, "sentAt": "2026-11-27T15:30:00.000+06:30"}, id="sent"),
        pytest.param("SmsDeliveredPayload", {"deliveredAt": "2026-11-27T15:30:00.000+06:30"}, id="delivered"),
        pytest.param("SmsFailedPayload", {"failedAt": "2026-11-27T15:30:00.000+06:30", "reason": "x"}, id="failed"),
    ],
)
def test_what_the_stand_in_posts_of_a_state_is_described(schema: str, payload: dict[str, Any]) -> None:
    whole = {"messageId": "lanpya-1-a-1", "recipient": HLA, "phoneNumber": HLA, "simNumber": 1, **payload}
    assert [] == complaints(DESCRIBED["components"]["schemas"][schema], whole)


def test_what_the_stand_in_posts_of_a_text_is_described(phone: Phone, clock: Clock) -> None:
    payload = received(phone.store.arrive(HLA, "HELP", clock.now()))
    assert [] == complaints(DESCRIBED["components"]["schemas"]["SmsReceivedPayload"], payload)


@pytest.mark.parametrize(
    "spoilt",
    [
        pytest.param({"id": 5}, id="no id"),
        pytest.param({"state": "Gone"}, id="a state that is not"),
        pytest.param({"recipients": [{"state": "Sent"}]}, id="nobody"),
    ],
)
def test_the_description_finds_what_is_wrong(phone: Phone, clock: Clock, spoilt: dict[str, Any]) -> None:
    """Else the tests above would say nothing."""
    good = {
        "id": "a",
        "deviceId": "b",
        "state": "Sent",
        "isHashed": False,
        "isEncrypted": False,
        "recipients": [{"phoneNumber": HLA, "state": "Sent"}],
        "states": {},
    }
    schema = DESCRIBED["components"]["schemas"]["smsgateway.MessageState"]
    assert [] == complaints(schema, good)
    assert 1 == len(complaints(schema, good | spoilt))
