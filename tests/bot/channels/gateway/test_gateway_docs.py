"""The pages on gateways say all and only what the file may hold, and their examples are good."""

import json
import re
from pathlib import Path

import pytest

from bot.channels.gateway.description import TABLES, Table
from bot.channels.gateway.file import read_description
from bot.channels.gateway.mistakes import keys
from bot.channels.gateway.templates import FIELDS
from bot.channels.gateway.words import DELAYS, REFUSALS, STATES
from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Inbound
from messages.reason import Reason
from tests.bot.channels.gateway.files import HLA, channel_of, outbound, write
from tests.bot.channels.gateway.kannel import ROOT
from tests.bot.channels.gateway.server import serving
from tests.bot.channels.gateway.signing import signed

PAGES = ROOT / "docs" / "channels"
GATEWAY = (PAGES / "gateway.md").read_text(encoding="utf-8")
EXAMPLES = [
    (page, example)
    for page in ("gateway.md", "kannel.md")
    for example in re.findall(r"```toml\n(.*?)```", (PAGES / page).read_text(encoding="utf-8"), re.DOTALL)
]
TEXTBEE = next(example for _page, example in EXAMPLES if "textbee" in example)


@pytest.mark.parametrize("table", TABLES.values(), ids=lambda table: table.__name__)
def test_every_key_is_on_the_page(table: type[Table]) -> None:
    in_code = " ".join(re.findall(r"`([^`]+)`", re.sub(r"```.*?```", "", GATEWAY, flags=re.DOTALL)))

    assert [key for key in keys(table) if not re.search(rf"\b{key}\b", in_code)] == []


def test_every_field_reason_and_state_is_on_the_page() -> None:
    missing = [field for field in FIELDS if f"{{{field}}}" not in GATEWAY]
    missing += [word for word in (*REFUSALS, *DELAYS, *STATES) if f"`{word}`" not in GATEWAY]

    assert missing == []


@pytest.mark.parametrize(("page", "example"), EXAMPLES)
def test_the_examples_can_be_used(tmp_path: Path, page: str, example: str) -> None:
    assert read_description(write(tmp_path, example.replace('"CHANGE-ME-calls"', '"0123456789abcdef"'))).calls


async def test_the_example_of_textbee_sends_as_it_documents(tmp_path: Path) -> None:
    answer = {"data": {"success": True, "message": "SMS added to queue for processing", "smsBatchId": "68f0644b"}}
    async with serving((201, json.dumps(answer))) as gateway:
        channel = channel_of(tmp_path, TEXTBEE.replace("https://api.textbee.dev", gateway.url))
        assert await channel.send(outbound("မင်္ဂလာပါ")) == "68f0644b"
        await channel.close()

    (asked,) = gateway.asked
    assert (asked.method, asked.path) == ("POST", "/api/v1/gateway/devices/the%20device%20id/send-sms")
    assert asked.headers["x-api-key"] == "the API key"
    assert json.loads(asked.body) == {"recipients": [HLA], "message": "မင်္ဂလာပါ"}


def test_the_example_of_textbee_reads_what_it_documents(tmp_path: Path) -> None:
    channel = channel_of(tmp_path, TEXTBEE)
    key = "the-signing-secret-of-the-webhook"
    received = {"smsId": "a1", "message": "R", "sender": HLA, "webhookEvent": "MESSAGE_RECEIVED"}
    failed = {"smsId": "a2", "smsBatchId": "b2", "webhookEvent": "MESSAGE_FAILED", "errorMessage": "Invalid number"}

    assert channel.read(signed(received, key=key)) == [
        Inbound("gateway", "a1", Address("sms", HLA), "R", may_be_double=True)
    ]
    assert channel.read(signed(failed, key=key)) == [
        DeliveryReport("gateway", "b2", DeliveryState.FAILED, Reason.NUMBER)
    ]
    assert channel.read(signed({"smsBatchId": "b2", "webhookEvent": "UNKNOWN_STATE"}, key=key)) == []
