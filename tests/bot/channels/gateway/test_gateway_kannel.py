"""Both ways through a real Kannel, on the configuration and the preset that we ship."""

from pathlib import Path

import pytest
from sqlalchemy import Engine

from bot.channels.gateway.doctor import gateway
from bot.doctor.finding import Level, Site
from bot.settings_file import AllSettings
from tests.bot.channels.gateway.files import NOW, kannel_file, write
from tests.bot.channels.gateway.kannel import SENDER, Kannel, until
from tests.bot.channels.gateway.served_program import HLA, CountingChannel, ServedProgram, served_program
from tests.bot.fake_channel import PATIENCE

BURMESE = "မင်္ဂလာပါ"
CHECK = r"""good = 'Status: running'
bad = '\((re-connecting|connecting|disconnected|dead)'
"""
REFUSED = "ERROR: Couldn't fetch"  # in the log of smsbox
ODD = '{}€&"~^[]\\|+%20 <b>'


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        pytest.param("Report 1: land, 12 people.", 1, id="short"),
        pytest.param(ODD, 1, id="letters of the extension table, and those of addresses"),
        pytest.param(BURMESE, 1, id="Burmese"),
        pytest.param("အစီရင်ခံစာ လက်ခံရရှိပါသည်။ " * 8, 4, id="long Burmese"),
        pytest.param("Plan of LAND. " * 25, 3, id="long English"),
        pytest.param("ok 👍", 1, id="an emoji"),
        pytest.param("one\ntwo", 1, id="two lines"),
    ],
)
async def test_what_leaves_is_what_was_meant(program: ServedProgram, kannel: Kannel, words: str, parts: int) -> None:
    await program.send(words)

    await until(lambda: len(kannel.smsc.see()) == parts, f"{parts} parts left")
    assert "".join(part.text for part in kannel.smsc.left) == words
    assert {(part.sender, part.number) for part in kannel.smsc.left} == {(SENDER, HLA)}


async def test_a_delivery_report_reaches_the_outbox(program: ServedProgram) -> None:
    await program.send("one", BURMESE)

    await until(lambda: program.states() == [("delivered", None)] * 2, "both are delivered")


@pytest.mark.parametrize("words", ["report land 12 farmers", ODD, BURMESE, "အစီရင်ခံ မြေယာ မ ၅ ကျား ၇"])
async def test_what_people_text_comes_in(program: ServedProgram, kannel: Kannel, words: str) -> None:
    kannel.smsc.text(HLA, words)

    await until(lambda: program.inbox() != [], "it came in")
    assert program.inbox() == [(f"sms:{HLA}", words)]


async def test_a_text_of_a_name_or_short_code_comes_in_and_is_never_answered(
    program: ServedProgram, kannel: Kannel
) -> None:
    kannel.smsc.text("MPT", "promo")

    await until(lambda: program.inbox() != [], "it came in")
    assert program.inbox() == [("operator:MPT", "promo")]


async def test_what_is_texted_while_nobody_is_here_comes_in_later_once(
    database: Engine, channel: CountingChannel, kannel: Kannel, calls_port: int
) -> None:
    texts = ["one", BURMESE, "three"]
    refused = kannel.log("smsbox").count(REFUSED)
    for words in texts:
        kannel.smsc.text(HLA, words)
    await until(lambda: kannel.log("smsbox").count(REFUSED) >= refused + len(texts), "each was refused at least once")

    async with served_program(database, channel, calls_port) as program:
        await until(lambda: len(program.inbox()) >= len(texts), "all came in")
        await until(lambda: "store size 0" in kannel.status(), "Kannel has nothing left to bring again")

    assert sorted(program.inbox()) == sorted((f"sms:{HLA}", words) for words in texts)


async def test_doctor_sees_whether_kannel_reaches_the_operator(
    channel: CountingChannel, kannel: Kannel, tmp_path: Path
) -> None:
    page = f"url = '{kannel.status_url}'\n{CHECK}"
    file = write(tmp_path, f"{kannel_file(kannel.sendsms_port)}[check]\n{page}")
    site = Site(AllSettings(gateway=file, web_port=8080), Path(".env"), NOW, patience=PATIENCE)

    assert gateway(site).level is Level.OK
    kannel.smsc.close()
    await until(lambda: gateway(site).level is Level.WARNING, "doctor complains")
    assert "OPERATOR" in gateway(site).sentence
    kannel.smsc.connect()


async def test_texts_wait_while_kannel_is_killed_and_leave_once_it_is_back(
    program: ServedProgram, kannel: Kannel
) -> None:
    kannel.kill()
    await program.send("one", BURMESE)
    assert [state for state, _reason in program.states()] == ["queued", "queued"]

    kannel.start()
    await program.deliver()
    await until(lambda: program.states() == [("delivered", None)] * 2, "both are delivered")
    assert [part.text for part in kannel.smsc.see()] == ["one", BURMESE]


async def test_what_kannel_took_before_it_was_killed_leaves_when_it_is_back(
    program: ServedProgram, kannel: Kannel
) -> None:
    """The operator is away, so that the text waits in Kannel's store; its report still finds us."""
    kannel.smsc.close()
    await program.send("one")
    assert program.states() == [("sent", None)]
    kannel.kill()

    kannel.start()
    await until(lambda: program.states() == [("delivered", None)], "it is delivered")
    assert [part.text for part in kannel.smsc.see()] == ["one"]
