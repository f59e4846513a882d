"""E-mail over the wire: what comes is marked as read once it is kept, and what the servers refuse is told apart."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.channels.contract import Refused, Unreachable
from bot.channels.email import EMAIL
from bot.channels.email.channel import EmailChannel
from bot.doctor.channels import of_provider
from bot.doctor.finding import Level, Site
from bot.settings import BadSettings
from bot.settings_file import read_settings
from messages.address import Address
from messages.envelope import Kind, Outbound
from messages.reason import Reason
from tests.bot.channels.email.rig import HLA, mail
from tests.bot.channels.email.servers import OURS, MailServer, mail_server

TEXT = Outbound(1, Address("email", HLA), "Report 1: land\nThank you", Kind.REPLY)


@pytest.fixture
async def server() -> AsyncIterator[MailServer]:
    async with mail_server() as made:
        yield made


async def test_mails_are_marked_as_read_only_after_all_were_kept(server: MailServer) -> None:
    server.box = {7: mail("R land"), 8: mail("HELP", "6")}
    polled = EmailChannel(server.settings(), poll_seconds=0.01).poll()

    found = [await anext(polled), await anext(polled)]
    before = set(server.seen)
    server.box[9] = mail("STOP", "7")

    assert ([mail("R land"), mail("HELP", "6")], set()) == (found, before)
    assert mail("STOP", "7") == await anext(polled)
    assert {7, 8} == server.seen


async def test_what_was_not_kept_comes_again(server: MailServer) -> None:
    server.box = {7: mail("R land")}
    first, second = (EmailChannel(server.settings()).poll() for _ in range(2))

    assert mail("R land") == await anext(first) == await anext(second)


async def test_of_a_long_mail_only_the_beginning_is_fetched(server: MailServer) -> None:
    server.box = {7: mail("R land\r\n" * 100_000)}

    assert 200_000 == len(await anext(EmailChannel(server.settings()).poll()))


async def test_a_server_that_is_away_is_asked_again(server: MailServer) -> None:
    server.box = {7: mail("R land")}
    channel = EmailChannel(server.settings(), poll_seconds=0.01)
    await server.stop()
    waiting = asyncio.create_task(anext(channel.poll()))
    while channel.problem is None:  # noqa: ASYNC110 - the channel tells nobody
        await asyncio.sleep(0.01)
    seen = channel.problem
    await server.start()

    assert (Reason.NETWORK, mail("R land")) == (seen, await waiting)
    assert channel.problem is None


async def test_a_wrong_password_is_told_when_asking_and_when_sending(server: MailServer) -> None:
    channel = EmailChannel(server.settings(email_password="wrong"))
    waiting = asyncio.create_task(anext(channel.poll()))
    while channel.problem is None:  # noqa: ASYNC110 - the channel tells nobody
        await asyncio.sleep(0.01)
    waiting.cancel()

    assert channel.problem is Reason.TOKEN
    with pytest.raises(Unreachable, match="token"):
        await channel.send(TEXT)


async def test_a_mail_says_what_it_is_and_that_a_machine_wrote_it(server: MailServer) -> None:
    provider_id = await EmailChannel(server.settings()).send(TEXT)

    _to, left = server.mails[0]
    assert (OURS, HLA, "Report 1: land") == (left["From"], left["To"], left["Subject"])
    assert (provider_id, "auto-generated") == (left["Message-ID"], left["Auto-Submitted"])
    assert provider_id.endswith("@example.org>")


@pytest.mark.parametrize(
    ("answer", "error", "reason"),
    [
        pytest.param("550 5.1.1 No such user", Refused, Reason.NUMBER, id="nobody there"),
        pytest.param("554 5.7.1 Relay access denied", Refused, Reason.REJECTED, id="refused for good"),
        pytest.param("451 4.7.1 Greylisted", Unreachable, Reason.SERVER, id="later"),
    ],
)
async def test_what_the_server_says_of_an_address(
    server: MailServer, answer: str, error: type[Refused | Unreachable], reason: Reason
) -> None:
    server.refused[HLA] = answer

    with pytest.raises(error) as caught:
        await EmailChannel(server.settings()).send(TEXT)
    assert reason == caught.value.reason


@pytest.mark.parametrize("value", ["hlä@example.net", "hla@example", "hla"])
async def test_what_is_no_address_is_refused_before_anybody_is_asked(value: str, server: MailServer) -> None:
    with pytest.raises(Refused, match="number"):
        await EmailChannel(server.settings(email_smtp="smtp://127.0.0.1:1")).send(
            replace(TEXT, to=Address("email", value))
        )


@pytest.mark.parametrize(
    ("more", "level", "told"),
    [
        pytest.param({}, Level.OK, "Both mail servers answer", id="all is well"),
        pytest.param({"email_password": "wrong"}, Level.BROKEN, "does not know the address", id="a wrong password"),
        pytest.param({"email_smtp": "smtp://127.0.0.1:1"}, Level.WARNING, "cannot be reached", id="away"),
        pytest.param(dict.fromkeys(EMAIL.switches, ""), Level.OK, "E-mail is not set up.", id="not set up"),
    ],
)
async def test_doctor_asks_both_servers(server: MailServer, more: dict[str, str], level: Level, told: str) -> None:
    site = Site(server.settings(**more), Path(".env"), datetime.now(UTC))

    found = await asyncio.to_thread(of_provider, EMAIL, site)

    assert level == found.level
    assert told in found.sentence


def test_half_of_the_settings_stops_the_start(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for key in [key for key in os.environ if key.startswith("LANPYA_")]:
        monkeypatch.delenv(key)
    lines = "LANPYA_EMAIL_ADDRESS=office@example.org\nLANPYA_EMAIL_IMAP=mail.example.org\nLANPYA_EMAIL_PASSWORD=hush\n"
    (tmp_path / ".env").write_text(lines)

    with pytest.raises(BadSettings, match='LANPYA_EMAIL_IMAP is "mail'):
        read_settings(tmp_path / ".env")
    (tmp_path / ".env").write_text(lines.replace("=mail.", "=imaps://mail."))
    with pytest.raises(BadSettings, match="LANPYA_EMAIL_SMTP is missing"):
        read_settings(tmp_path / ".env")
