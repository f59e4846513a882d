"""What the gateway answers, or does not, becomes its id, Refused or Unreachable; over real HTTP."""

from pathlib import Path
from typing import Any

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.channels.gateway.channel import GatewayChannel
from messages.address import Address
from tests.bot.channels.gateway.files import channel_of, outbound
from tests.bot.channels.gateway.server import BREAKS_OFF, HANGS, Gateway, serving

FILE = """\
[send]
url = "{url}/send"
json = {{ to = "{{number}}", text = "{{text}}" }}
timeout_seconds = {seconds}
[send.accepted]
status = [200]
text = '"ok": *true'
id_json = "messages.0.id"
[[send.failed]]
status = [400]
text = '(?i)invalid number'
reason = "number"
[[send.failed]]
text = 'balance'
reason = "credit"
[[send.failed]]
text = 'SLOW'
reason = "flood"
wait_seconds = 90
[[send.failed]]
status = [599]
reason = "server"
may_have_arrived = true
"""
TAKEN = '{"ok": true, "messages": [{"id": 4711}]}'


def channel_to(folder: Path, gateway: Gateway, text: str = FILE, seconds: float = 20) -> GatewayChannel:
    return channel_of(folder, text.format(url=gateway.url, seconds=seconds))


async def test_the_gateways_id_is_kept(tmp_path: Path) -> None:
    async with serving((200, TAKEN)) as gateway:
        channel = channel_to(tmp_path, gateway)
        assert await channel.send(outbound()) == "4711"
        await channel.close()


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        pytest.param((400, "Invalid number: x"), "number", id="a rule with status and words"),
        pytest.param((400, "what?"), "rejected", id="400 without a rule is about this text"),
        pytest.param((422, ""), "rejected", id="422, too"),
    ],
)
async def test_a_no_for_good_is_refused(tmp_path: Path, answer: Any, reason: str) -> None:
    async with serving(answer) as gateway:
        channel = channel_to(tmp_path, gateway)
        with pytest.raises(Refused) as refused:
            await channel.send(outbound())
        assert refused.value.reason == reason
        await channel.close()


@pytest.mark.parametrize(
    ("answer", "headers", "expected"),
    [
        pytest.param((200, "no balance"), "", ("credit", None, False), id="a rule with words alone"),
        pytest.param((200, "SLOW"), "", ("flood", 90, False), id="a rule that says how long to wait"),
        pytest.param((599, ""), "", ("server", None, True), id="a rule that says it may have arrived"),
        pytest.param((429, ""), "Retry-After: 7\r\n", ("flood", 7, False), id="429 with its own wait"),
        pytest.param((401, ""), "", ("token", None, False), id="401"),
        pytest.param((403, ""), "", ("token", None, False), id="403"),
        pytest.param((402, ""), "", ("credit", None, False), id="402"),
        pytest.param((404, ""), "", ("setup", None, False), id="404: a wrong address"),
        pytest.param((500, ""), "", ("server", None, True), id="500: it may have been half done"),
        pytest.param((503, ""), "Retry-After: Fri, 31 Dec 2027 23:59:59 GMT\r\n", ("server", None, False), id="503"),
        pytest.param((504, ""), "", ("timeout", None, True), id="504: what is behind it may have taken it"),
        pytest.param((302, ""), "Location: http://hotel/\r\n", ("answer", None, False), id="a hotel's sign-in page"),
        pytest.param((200, "<html>Welcome"), "", ("answer", None, False), id="a page with status 200"),
        pytest.param((200, '{"ok": true}'), "", ("answer", None, True), id="a yes without an id"),
        pytest.param((200, "x" * 200_000), "", ("answer", None, True), id="an answer without end"),
        pytest.param(HANGS, "", ("timeout", None, True), id="no answer in time"),
        pytest.param(BREAKS_OFF, "", ("timeout", None, True), id="the line breaks"),
    ],
)
async def test_what_may_pass_is_unreachable(tmp_path: Path, answer: Any, headers: str, expected: Any) -> None:
    async with serving() as gateway:
        gateway.headers = headers
        gateway.answers.append(answer)
        channel = channel_to(tmp_path, gateway, seconds=0.3 if answer == HANGS else 20)
        with pytest.raises(Unreachable) as away:
            await channel.send(outbound())
        assert (away.value.reason, away.value.retry_after, away.value.may_have_arrived) == expected
        await channel.close()


async def test_where_nobody_listens_nothing_can_have_arrived(tmp_path: Path) -> None:
    async with serving() as gateway:
        await gateway.close()
        channel = channel_to(tmp_path, gateway)
        with pytest.raises(Unreachable) as away:
            await channel.send(outbound())
        assert (away.value.reason, away.value.may_have_arrived) == ("network", False)
        await channel.close()


async def test_an_error_shows_nothing_of_the_request(tmp_path: Path) -> None:
    async with serving() as gateway:
        await gateway.close()
        channel = channel_to(tmp_path, gateway)
        with pytest.raises(Unreachable) as away:
            await channel.send(outbound("a secret text"))
        assert away.value.__suppress_context__
        await channel.close()


@pytest.mark.parametrize(
    ("words", "to", "reason"),
    [
        pytest.param("hi", Address("sms", "1331"), "number", id="a short code"),
        pytest.param("hi", Address("telegram", "1001"), "number", id="an address of another channel"),
        pytest.param("", Address("sms", "+959771234567"), "rejected", id="no words"),
        pytest.param("က" * 700, Address("sms", "+959771234567"), "long", id="more parts than the file allows"),
    ],
)
async def test_what_cannot_leave_is_refused_without_asking(
    tmp_path: Path, words: str, to: Address, reason: str
) -> None:
    async with serving() as gateway:
        channel = channel_to(tmp_path, gateway)
        with pytest.raises(Refused) as refused:
            await channel.send(outbound(words, to=to.value) if to.scheme == "sms" else _to(to, words))
        assert refused.value.reason == reason
        assert gateway.asked == []
        await channel.close()


def _to(address: Address, words: str) -> Any:
    from dataclasses import replace

    return replace(outbound(words), to=address)


async def test_an_id_is_found_by_a_pattern(tmp_path: Path) -> None:
    text = """\
[send]
url = "{url}/send"
form = {{ to = "{{number}}", text = "{{text}}" }}
accepted = {{ id_text = 'ID: (\\w+)' }}
"""
    async with serving((200, "OK ID: ab12")) as gateway:
        channel = channel_to(tmp_path, gateway, text)
        assert await channel.send(outbound()) == "ab12"
        await channel.close()


async def test_the_pace_is_that_of_the_file(tmp_path: Path) -> None:
    text = '[send]\nurl = "http://127.0.0.1:1/"\nform = { to = "{number}", text = "{text}" }\n[pace]\nper_day = 500'
    channel = channel_of(tmp_path, text)

    pace = channel.capabilities.pace
    assert (pace.per_second, pace.per_hour, pace.per_day) == (1, 0, 500)
    await channel.close()
