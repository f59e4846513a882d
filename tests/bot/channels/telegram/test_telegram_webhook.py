"""Being called by Telegram: the program behind a webhook, over HTTP both ways."""

import asyncio
import json
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, select

from bot.channels.contract import Forged, TakesRequests, Unreadable, WebRequest
from bot.channels.provider import HalfSet
from bot.channels.table import open_channels
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.webhook import LOOK_SECONDS, TROUBLED_SECONDS, Keeper, State, secret_of
from bot.host.clock import SystemClock
from bot.settings_file import AllSettings
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from storage.engine import reading, writing
from storage.tables import inbox, reports
from tests.bot.channels.telegram.conftest import TOKEN
from tests.bot.channels.telegram.hla import HLA, brief, said
from tests.bot.fake_channel import PATIENCE, called, until
from tests.storage.rows import add_member

Open = Callable[..., TelegramChannel]
OURS = "https://lanpya.example.org/channels/telegram"


def program(engine: Engine, lookup: NetworkLookup, open_channel: Open, url: str) -> AbstractAsyncContextManager[str]:
    """The program, which the Telegram at `url` calls."""
    return called(engine, lookup, lambda calls: open_channel(url, webhook=f"{calls}/telegram", sleep=brief))


def kept(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return list(connection.execute(select(inbox.c.provider_id).order_by(inbox.c.id)).scalars())


def call(update: Any, secret: str | None = None) -> WebRequest:
    """As Telegram posts it; with the right secret unless another is named."""
    headers = {"x-telegram-bot-api-secret-token": secret_of(TOKEN) if secret is None else secret}
    body = update if isinstance(update, bytes) else json.dumps(update).encode()
    return WebRequest("POST", OURS, headers | {"content-type": "application/json"}, body)


UPDATE = {
    "update_id": 7,
    "message": {
        "message_id": 5,
        "date": 1764150000,
        "chat": {"id": HLA, "type": "private"},
        "from": {"id": HLA, "is_bot": False},
        "text": "GROUPS",
    },
}


def test_a_call_is_read_as_the_same_text_by_poll_would_be(channel: TelegramChannel) -> None:
    assert isinstance(channel, TakesRequests)
    assert channel.read([UPDATE]) == channel.read(call(UPDATE))


@pytest.mark.parametrize(
    "secret", [pytest.param("", id="none"), pytest.param("x" * 64, id="wrong"), pytest.param("ä", id="not ASCII")]
)
def test_a_call_without_the_secret_is_forged(channel: TelegramChannel, secret: str) -> None:
    assert not channel.is_proven(call(b"", secret))
    with pytest.raises(Forged):
        channel.read(call(UPDATE, secret))


def test_a_call_with_the_secret_is_proven_by_its_head(channel: TelegramChannel) -> None:
    assert channel.is_proven(call(b""))


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"{", id="cut off"),
        pytest.param(b"\xff\xfe", id="no text"),
        pytest.param(100_000 * b"[", id="nothing but brackets"),
        pytest.param(b"[]", id="no update"),
        pytest.param(b'{"message": {"text": 5}}', id="odd fields"),
    ],
)
def test_a_genuine_call_of_another_shape_is_unreadable(channel: TelegramChannel, body: bytes) -> None:
    with pytest.raises(Unreadable):
        channel.read(call(body))


def test_the_secret_fits_what_telegram_takes_and_does_not_show_the_token() -> None:
    secret = secret_of(TOKEN)
    assert secret.isalnum() and 64 == len(secret)
    assert secret_of("1002:other") != secret
    assert "AAsecret" not in secret


async def test_texts_come_by_call_and_are_answered(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with program(loaded, lookup, open_channel, telegram.url) as calls:
        telegram.text(HLA, "GROUPS")
        await until(lambda: said(telegram) and not telegram.state()["waiting"], "the answer comes")
        state = telegram.state()
    asked = state["webhook_asked"]
    assert (f"{calls}/telegram", secret_of(TOKEN)) == (asked["url"], asked["secret_token"])
    assert ["message", "edited_message", "callback_query"] == json.loads(asked["allowed_updates"])
    assert "true" != asked.get("drop_pending_updates", "").lower()
    assert 0 == state["calls"].get("getupdates", 0)


async def test_an_edit_a_place_and_a_button_come_by_call(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with program(loaded, lookup, open_channel, telegram.url):
        telegram.text(HLA, "JOIN LAND")
        await until(lambda: said(telegram), "consent is asked for")
        telegram.do("/_control/press", chat=HLA, data="YES")
        await until(lambda: telegram.state()["answered"], "the button is acknowledged")
        await until(lambda: len(said(telegram)) == 2, "the answer to the button comes")
        message = telegram.text(HLA, "R land 12 people")["message"]
        await until(lambda: "12 people" in said(telegram)[-1], "the report is read back")
        edit = {"message_id": message["message_id"], "edit_date": message["date"] + 60}
        telegram.do("/_control/edit", chat=HLA, text="R land 15 people", **edit)
        await until(lambda: "15 people" in said(telegram)[-1], "the edited report is read back")
        telegram.do("/_control/text", chat=HLA, location={"latitude": 16.69, "longitude": 98.51})
        await until(lambda: "Myawaddy" in said(telegram)[-1], "the place is read")


async def test_photos_sent_at_once_come_by_call_into_one_report(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    with writing(loaded) as connection:
        add_member(connection, Address("telegram", str(HLA)), SystemClock().now())
    async with program(loaded, lookup, open_channel, telegram.url):
        telegram.do("/_control/album", chat=HLA, photos=["a", "b", "c"], caption="R land 12 people Hpa-An")
        await until(lambda: len(kept(loaded)) == 3 and not telegram.state()["waiting"], "all are kept")
        await until(lambda: ["a", "b", "c"] == photos(loaded), "all are in the report")
    assert 1 == len(said(telegram))


def photos(engine: Engine) -> list[str]:
    with reading(engine) as connection:
        return sorted(ref for _kind, ref in connection.execute(select(reports.c.media)).scalar() or ())


async def test_between_the_two_ways_nothing_is_lost_and_nothing_comes_twice(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.text(HLA, "GROUPS")
    async with program(loaded, lookup, open_channel, telegram.url):
        await until(lambda: 1 == len(kept(loaded)), "what waited comes by call")
    telegram.text(HLA, "HELP")  # the webhook is still set, and nobody answers
    await until(lambda: telegram.state()["calls_failed"], "a call fails")
    polled = open_channel(telegram.url)
    batch = await asyncio.wait_for(anext(polled.poll()), PATIENCE)
    assert ["HELP"] == [text.text for text in polled.read(batch)]
    async with program(loaded, lookup, open_channel, telegram.url):
        await until(lambda: 2 == len(kept(loaded)), "what was not confirmed comes by call again")
        await until(lambda: not telegram.state()["waiting"], "it is confirmed")
    assert len(set(kept(loaded))) == len(kept(loaded))


async def test_telegram_may_be_away_when_the_webhook_is_to_be_set(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    telegram.fail("setWebhook", "error", code=502, times=2)
    telegram.fail("setWebhook", "drop")
    async with program(loaded, lookup, open_channel, telegram.url):
        telegram.text(HLA, "GROUPS")
        await until(lambda: said(telegram), "the answer comes")
    assert 4 == telegram.state()["calls"]["setwebhook"]


async def test_a_webhook_that_another_program_took_is_set_again(
    telegram: Any, open_channel: Open, loaded: Engine, lookup: NetworkLookup
) -> None:
    async with program(loaded, lookup, open_channel, telegram.url) as calls:
        await until(lambda: telegram.state()["webhook"] == f"{calls}/telegram", "the webhook is set")
        telegram.do("/_control/webhook", url="http://127.0.0.1:9/theirs")
        telegram.text(HLA, "GROUPS")
        await until(lambda: said(telegram), "the answer comes")


class Telegrams:
    """What a keeper asks for: what `getWebhookInfo` says, and how often the webhook was set."""

    def __init__(self) -> None:
        self.state = State(OURS, 0, None, None)
        self.set = 0
        self.keeper = Keeper(OURS, self.set_webhook, self.look, self.nothing, brief, lambda: 0.0)

    async def set_webhook(self) -> None:
        self.set += 1

    async def look(self) -> State:
        return self.state

    async def nothing(self, _ids: Any) -> None:
        return


NOON = datetime(2026, 12, 1, 12, tzinfo=UTC)


async def test_a_failure_is_a_problem_while_texts_wait_and_none_when_it_is_over() -> None:
    telegrams = Telegrams()
    seen: list[tuple[float, bool]] = []
    for waiting, error_at in (
        (0, None),
        (3, NOON),  # calls fail
        (5, NOON + timedelta(minutes=1)),
        (0, NOON + timedelta(minutes=1)),  # all arrived; the old error is still told
        (1, NOON + timedelta(minutes=1)),  # one is just on its way
        (1, NOON + timedelta(hours=1)),  # and now they fail again
    ):
        telegrams.state = State(OURS, waiting, "Connection refused" if error_at else None, error_at)
        seconds = await telegrams.keeper.once()
        seen.append((seconds, telegrams.keeper.problem is None))
    well, troubled = (LOOK_SECONDS, True), (TROUBLED_SECONDS, False)
    assert [well, troubled, troubled, well, well, troubled] == seen
    assert "calls: Connection refused (1)" == telegrams.keeper.problem
    assert 1 == telegrams.set


@pytest.mark.parametrize("url", [pytest.param("", id="gone"), pytest.param("https://else.example", id="another's")])
async def test_a_webhook_that_is_not_ours_is_set_at_the_next_look(url: str) -> None:
    telegrams = Telegrams()
    telegrams.state = State(url, 0, None, None)
    await telegrams.keeper.once()
    assert "webhook" == telegrams.keeper.problem
    telegrams.state = State(OURS, 0, None, None)
    await telegrams.keeper.once()
    assert (2, None) == (telegrams.set, telegrams.keeper.problem)


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({}, id="alone"),
        pytest.param({"public_url": "https://lanpya.example.org"}, id="without a port"),
        pytest.param({"web_port": 8080}, id="without a public address"),
    ],
)
def test_a_half_set_webhook_stops_the_start_with_a_sentence(lookup: NetworkLookup, more: dict[str, Any]) -> None:
    settings = AllSettings.model_validate({"telegram_token": TOKEN, "telegram_webhook": True, **more})
    with pytest.raises(HalfSet, match="LANPYA_WEB_PORT and LANPYA_PUBLIC_URL"):
        open_channels(settings, lookup.network, SystemClock())


def test_a_whole_one_is_a_channel(lookup: NetworkLookup) -> None:
    whole = {"public_url": "https://lanpya.example.org", "web_port": 8080}
    settings = AllSettings.model_validate({"telegram_token": TOKEN, "telegram_webhook": True, **whole})
    assert ["telegram"] == [channel.name for channel in open_channels(settings, lookup.network, SystemClock())]


def test_telegram_calls_no_http_address_but_an_own_server_does(lookup: NetworkLookup) -> None:
    http = {"telegram_token": TOKEN, "telegram_webhook": True, "public_url": "http://10.0.0.5", "web_port": 8080}
    with pytest.raises(HalfSet, match="https addresses only"):
        open_channels(AllSettings.model_validate(http), lookup.network, SystemClock())
    own = AllSettings.model_validate(http | {"telegram_api": "http://10.0.0.6:8081"})
    assert ["telegram"] == [channel.name for channel in open_channels(own, lookup.network, SystemClock())]
