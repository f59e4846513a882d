"""Asking for updates over HTTP, in every weather. Nothing sleeps: the waits are recorded."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest
import structlog

from bot.channels.telegram.channel import TelegramChannel
from tests.bot.fake_channel import PATIENCE
from tests.ports import free_port

Open = Callable[..., TelegramChannel]


class Enough(Exception):
    """Ends a poll that would go on for ever."""


async def next_texts(channel: TelegramChannel, polled: AsyncIterator[Any]) -> list[str]:
    """The texts of the next batch; an error, not a test that hangs, where none comes."""
    batch = await asyncio.wait_for(anext(polled), PATIENCE)
    return [text.text for text in channel.read(batch)]


async def waits_of(channel: TelegramChannel, sleeps: Any, count: int) -> list[float]:
    """The first waits of a poll that gets nothing."""

    def then() -> None:
        if len(sleeps) == count:
            raise Enough

    sleeps.then = then
    with pytest.raises(Enough):
        await anext(channel.poll())
    return list(sleeps)


async def test_texts_come_in_order_and_in_one_batch(telegram: Any, channel: TelegramChannel) -> None:
    for text in ("one", "two", "three"):
        telegram.text(1001, text)
    assert await next_texts(channel, channel.poll()) == ["one", "two", "three"]


async def test_a_batch_is_confirmed_only_when_its_consumer_comes_back(telegram: Any, channel: TelegramChannel) -> None:
    first = telegram.text(1001, "one")["update_id"]
    polled = channel.poll()
    assert await next_texts(channel, polled) == ["one"]
    assert telegram.state()["waiting"] == [first]

    second = telegram.text(1001, "two")["update_id"]
    assert await next_texts(channel, polled) == ["two"]
    state = telegram.state()
    assert (state["waiting"], state["offsets"]) == ([second], [None, first + 1])


async def test_what_was_not_committed_comes_again_after_a_restart(telegram: Any, open_channel: Open) -> None:
    telegram.text(1001, "one")
    assert await next_texts(killed := open_channel(telegram.url), killed.poll()) == ["one"]
    assert await next_texts(restarted := open_channel(telegram.url), restarted.poll()) == ["one"]


async def test_more_than_a_hundred_texts_that_waited_all_come(telegram: Any, channel: TelegramChannel) -> None:
    expected = [f"text {number}" for number in range(130)]
    for text in expected:
        telegram.text(1001, text)
    polled = channel.poll()
    assert await next_texts(channel, polled) + await next_texts(channel, polled) == expected


async def test_a_text_that_arrives_while_the_question_is_open_comes_at_once(
    telegram: Any, channel: TelegramChannel
) -> None:
    waiting = asyncio.ensure_future(next_texts(channel, channel.poll()))
    await asyncio.to_thread(telegram.see, "/_control/state?polls=1")
    telegram.text(1001, "late")
    assert await waiting == ["late"]


async def test_it_starts_with_the_network_down(
    start_server: Callable[[int], Any], open_channel: Open, sleeps: Any
) -> None:
    port = free_port()
    channel = open_channel(f"http://127.0.0.1:{port}")
    problems: list[str | None] = []

    def then() -> None:
        problems.append(channel.problem)
        if len(sleeps) == 3:
            start_server(port).text(1001, "at last")

    sleeps.then = then
    assert await next_texts(channel, channel.poll()) == ["at last"]
    assert (sleeps, problems) == ([1, 2, 4], ["network"] * 3)
    assert channel.problem is None


@pytest.mark.parametrize(
    ("weather", "problem", "waits"),
    [
        pytest.param({"how": "drop"}, "timeout", [1, 2, 4], id="a line that is cut"),
        pytest.param({"how": "error", "code": 502}, "server", [1, 2, 4], id="502"),
        pytest.param({"how": "error", "code": 500}, "server", [1, 2, 4], id="500"),
        pytest.param({"how": "page", "code": 502}, "answer", [1, 2, 4], id="502 of a proxy"),
        pytest.param({"how": "page", "code": 200}, "answer", [1, 2, 4], id="a hotel's sign-in page"),
        pytest.param({"how": "page", "code": 404}, "answer", [1, 2, 4], id="404 of a proxy: not the token"),
        pytest.param({"how": "body", "text": '{"ok":true}'}, "answer", [1, 2, 4], id="no result"),
        pytest.param({"how": "body", "text": '{"ok":true,"result":7}'}, "answer", [1, 2, 4], id="odd result"),
        pytest.param({"how": "body", "text": '{"ok":true,"result":[7]}'}, "answer", [1, 2, 4], id="no ids"),
        pytest.param(
            {
                "how": "error",
                "code": 429,
                "description": "Too Many Requests: retry after 7",
                "retry_after": 7,
            },
            "flood",
            [7, 7, 7],
            id="429 says how long",
        ),
        pytest.param(
            {"how": "error", "code": 409, "description": "Conflict: terminated by other getUpdates request"},
            "conflict",
            [30, 60, 120],
            id="409 another program asks",
        ),
        pytest.param(
            {"how": "error", "code": 400, "description": "Bad Request: limit"},
            "rejected",
            [30, 60, 120],
            id="400",
        ),
    ],
)
async def test_bad_weather_is_waited_out(
    weather: dict[str, Any],
    problem: str,
    waits: list[float],
    telegram: Any,
    channel: TelegramChannel,
    sleeps: Any,
) -> None:
    telegram.fail("getUpdates", times=3, **weather)
    telegram.text(1001, "still here")
    problems: list[str | None] = []
    sleeps.then = lambda: problems.append(channel.problem)

    assert await next_texts(channel, channel.poll()) == ["still here"]

    assert (sleeps, problems) == (waits, [problem] * 3)
    assert channel.problem is None


async def test_waits_grow_up_to_a_minute_with_some_chance_in_them(
    telegram: Any, open_channel: Open, sleeps: Any
) -> None:
    telegram.fail("getUpdates", "error", code=502, times=9)
    channel = open_channel(telegram.url, jitter=lambda: 1.0)
    expected = [1.25, 2.5, 5, 10, 20, 40, 75, 75]
    assert await waits_of(channel, sleeps, 8) == expected


async def test_an_answer_that_does_not_come_in_time_is_asked_for_again(
    telegram: Any, open_channel: Open, sleeps: Any
) -> None:
    telegram.text(1001, "slow")
    telegram.fail("getUpdates", "never")
    channel = open_channel(telegram.url, poll_seconds=0, answer_seconds=0.3)
    assert await next_texts(channel, channel.poll()) == ["slow"]
    assert sleeps[0] == 1  # where the machine is slow, others may follow


async def test_a_wrong_token_is_said_once_and_tried_again_in_long_pauses(
    telegram: Any, open_channel: Open, sleeps: Any
) -> None:
    channel = open_channel(telegram.url, token="1001:AAwrong")
    with structlog.testing.capture_logs() as events:
        assert await waits_of(channel, sleeps, 6) == [60, 120, 240, 480, 900, 900]
    assert [event["event"] for event in events] == ["telegram.token_refused"]
    assert channel.problem == "token"


async def test_two_programs_on_one_bot_both_go_on_and_say_so(telegram: Any, open_channel: Open, sleeps: Any) -> None:
    first = open_channel(telegram.url)
    asked = asyncio.Event()
    sleeps.then = asked.set
    with structlog.testing.capture_logs() as events:
        waiting = asyncio.ensure_future(next_texts(first, first.poll()))
        await asyncio.to_thread(telegram.see, "/_control/state?polls=1")
        second = open_channel(telegram.url)
        other = asyncio.ensure_future(next_texts(second, second.poll()))
        await asyncio.wait_for(asked.wait(), PATIENCE)
        other.cancel()
        telegram.text(1001, "to whoever asks")
        assert await waiting == ["to whoever asks"]
    assert events[0] == {
        "event": "telegram.conflict",
        "log_level": "warning",
        "wait_seconds": 30,
        "failures": 1,
    }


async def test_a_webhook_is_removed_and_what_waits_behind_it_is_kept(
    telegram: Any, channel: TelegramChannel, sleeps: Any
) -> None:
    telegram.do("/_control/webhook", url="https://example.org/old")
    telegram.text(1001, "behind the webhook")
    assert await next_texts(channel, channel.poll()) == ["behind the webhook"]
    state = telegram.state()
    assert (state["webhook"], state["dropped"], sleeps) == ("", [False], [])


async def test_a_webhook_that_somebody_sets_again_is_a_problem_to_show(
    telegram: Any, channel: TelegramChannel, sleeps: Any
) -> None:
    conflict = "Conflict: can't use getUpdates method while webhook is active"
    telegram.fail("getUpdates", "error", code=409, description=conflict, times=9)
    assert await waits_of(channel, sleeps, 2) == [30, 60]
    assert channel.problem == "webhook"
    assert telegram.state()["dropped"] == [False]


async def test_one_unreadable_update_does_not_hold_up_the_others(telegram: Any, channel: TelegramChannel) -> None:
    telegram.do("/_control/update", message={"text": 5})
    telegram.text(1001, "after it")
    polled = channel.poll()
    assert await next_texts(channel, polled) == ["after it"]
    telegram.text(1001, "and on")
    assert await next_texts(channel, polled) == ["and on"]


async def test_a_pressed_button_is_acknowledged_after_the_commit(telegram: Any, channel: TelegramChannel) -> None:
    pressed = telegram.do("/_control/press", chat=1001, data="YES 3")["callback_query"]["id"]
    polled = channel.poll()
    assert await next_texts(channel, polled) == ["YES 3"]
    assert telegram.state()["answered"] == []
    telegram.text(1001, "next")
    await anext(polled)
    assert telegram.state()["answered"] == [pressed]


async def test_a_button_that_cannot_be_acknowledged_stops_nothing(
    telegram: Any, channel: TelegramChannel, sleeps: Any
) -> None:
    for how in (
        {"how": "drop"},
        {"how": "error", "code": 400, "description": "Bad Request: query is too old"},
    ):
        telegram.fail("answerCallbackQuery", **how)
        telegram.do("/_control/press", chat=1001, data="YES 3")
    polled = channel.poll()
    await anext(polled)
    telegram.text(1001, "next")
    assert (await next_texts(channel, polled), sleeps) == (["next"], [])


async def test_nothing_that_is_logged_holds_the_token_or_a_text(
    telegram: Any, channel: TelegramChannel, caplog: pytest.LogCaptureFixture
) -> None:
    """At the level of warnings, the libraries' own lines included."""
    caplog.set_level(logging.WARNING)
    telegram.text(1001, "my secret words")
    telegram.fail("getUpdates", "body", text='{"message": "my secret words"')
    for how in ({"how": "drop"}, {"how": "page", "code": 502}, {"how": "error", "code": 401}):
        telegram.fail("getUpdates", **how)
    with structlog.testing.capture_logs() as events:
        await anext(channel.poll())
    logged = f"{events} {caplog.text}"
    assert [word for word in ("AAsecret", "secret words") if word in logged] == []
    assert len(events) > 3
