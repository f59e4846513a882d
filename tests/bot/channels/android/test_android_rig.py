"""What the contract suite relies on: the stand-in reports what it is told to."""

import base64
import socket
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from messages.envelope import DeliveryReport, DeliveryState
from tests.bot.channels.android.rig import rig
from tests.bot.channels.android.standin import PASSWORD, USER, Phone
from tests.bot.channels.android.standin_store import Store
from tests.bot.fake_channel import PATIENCE


@pytest.mark.parametrize("state", [DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.LATER])
async def test_its_reports_are_of_the_state_that_is_asked_for(tmp_path: Path, state: DeliveryState) -> None:
    async with rig(tmp_path) as android:
        text_id = await android.channel.send(android.outbound("Report 1"))
        [report] = android.channel.read(android.report(text_id, state))
        assert isinstance(report, DeliveryReport)
        assert (text_id, state) == (report.provider_id, report.state)


def test_of_two_texts_with_one_hash_the_app_drops_the_second() -> None:
    store = Store(lambda: datetime(2026, 11, 28, 4, tzinfo=UTC))
    first = datetime(2026, 11, 28, 3, 59, 3, 132_000, UTC)
    second = first.replace(microsecond=138_000)
    store.arrive("+959431000005", "JOIN LAND", first)
    assert (True, False) == tuple(store.has_heard("+959431000007", "JOIN LAND", at) for at in (second, first))
    store.arrive("+959431000007", "JOIN LAND", second)
    assert ["+959431000005"] == [row.sender for row in store.inbox.values()]


def test_what_one_test_still_asked_is_nothing_to_the_next(phone: Phone) -> None:
    phone.fault = "slow"
    address = ("127.0.0.1", phone.port)
    credentials = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
    with socket.create_connection(address) as line:
        line.sendall(f"GET /settings HTTP/1.1\r\nHost: phone\r\nAuthorization: Basic {credentials}\r\n\r\n".encode())
        phone.begin(phone.now)
    phone.start()
    # Whatever had reached it before is served before this one.
    httpx.get(f"{phone.url}/device", auth=(USER, PASSWORD), trust_env=False, timeout=PATIENCE).raise_for_status()
    assert ["/device"] == [one.path for one in phone.exchanges]
