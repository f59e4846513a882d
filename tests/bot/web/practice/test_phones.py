"""The practice phones: what stands on them, what a tap does, and the clock."""

import re

import pytest
from sqlalchemy import Engine

from bot.web.networks import Networks
from bot.web.practice.phones import Sample
from storage.engine import reading
from tests.bot.web.practice.conftest import Demo

HLA, EH, MYA = 1, 2, 3
SAMPLE = re.compile(r'<button name="text" value="([^"]+)" lang="(\w+)"')
WHO = re.compile(r'<option value="([^"]+)">Daw Su, ')


async def samples(demo: Demo, number: int) -> list[Sample]:
    found = SAMPLE.findall(await demo.phone(number))
    return [Sample(language, text) for text, language in found]


async def test_three_phones_of_one_group_stand_there_on_day_37(demo: Demo) -> None:
    page = await demo.page()
    assert "Day 37 of 100, 6 Jan 10:00" in page
    assert ["Ma Hla", "Naw Eh", "Daw Mya"] == re.findall(r'<h2 id="holder-\d">([^<]+)</h2>', page)
    assert ["keys", "chat", "keys"] == re.findall(r'<section class="phone (\w+)"', page)


async def test_a_text_is_answered_and_its_parts_are_counted(demo: Demo) -> None:
    assert "Report 23: land, mediation, 12 people (5 w 7 m), Hpa-An, 5 Jan." in await demo.text(
        HLA, "R land mediation 5w 7m Hpa-An yesterday map refused"
    )
    assert (await demo.phone(HLA)).rindex(", 1 SMS") > (await demo.phone(HLA)).rindex("Report 23")
    await demo.do("text", phone=str(EH), text="R land mediation 5w 7m Hpa-An yesterday map refused")
    assert " SMS<" not in await demo.phone(EH)


async def test_an_announcement_reaches_the_phones_beside(demo: Demo) -> None:
    preview = await demo.text(MYA, "TELL PRO Bring the maps")
    code = re.search(r"YES \d{4}", preview)
    assert code is not None
    assert "goes to" in await demo.text(MYA, code[0])
    assert ["PRO: Bring the maps"] * 2 == [(await demo.texts(number))[-1] for number in (HLA, EH)]


async def test_buttons_are_where_phones_have_some(demo: Demo) -> None:
    await demo.do("hold", phone="2", who="telegram:9014")  # U Ba, who leads NET
    await demo.text(EH, "TELL NET Bring the maps")
    assert re.search(r'<button form="tap-2" name="text" value="YES \d{4}"', await demo.phone(EH))
    await demo.text(MYA, "TELL PRO Bring the maps")
    assert 'form="tap-3"' not in await demo.phone(MYA)


async def test_what_can_be_tapped_is_there_in_each_language_and_understood(demo: Demo, played: Engine) -> None:
    with reading(played) as connection:
        lookup = Networks().lookup(connection)
    for number in (HLA, MYA):
        found = await samples(demo, number)
        assert {"en", "my"} == {one.language for one in found}
        commands = [lookup.vocabulary.read(one.text).command for one in found]
        wanted = {HLA: ["my", "report", None], MYA: ["plan", "tell", "reports"]}[number]
        assert [*wanted, *wanted] == commands
    burmese = [one.text for one in await samples(demo, HLA) if one.language == "my"]
    assert "12" in await demo.text(HLA, burmese[1])


@pytest.mark.parametrize(
    ("span", "moment"), [("hour", "6 Jan 11:00"), ("day", "7 Jan 10:00"), ("week", "13 Jan 10:00")]
)
async def test_the_clock_moves_and_what_is_due_then_comes(demo: Demo, span: str, moment: str) -> None:
    before = await demo.texts(MYA)
    answer = await demo.do("wait", span=span)
    assert f"at=wait-{span}" in answer.headers["location"]  # so that one can go on there
    assert moment in await demo.page()
    assert (span == "week") == (before != await demo.texts(MYA))


async def test_another_phone_is_taken_in_hand_and_a_new_number_is_nobodys(demo: Demo) -> None:
    su = WHO.search(await demo.page())
    assert su is not None
    await demo.do("hold", phone="1", who=su[1])
    assert "coordinator, Telegram" in await demo.phone(1)
    await demo.do("hold", phone="1", who="")
    assert "not known, SMS" in await demo.phone(1)
    assert "No texts yet." in await demo.phone(1)
    assert "PRO" in await demo.text(1, (await samples(demo, 1))[1].text)
    await demo.do("hold", phone="2", who="sms:+959000000000")  # nobody's
    assert "Naw Eh" in await demo.phone(2)


async def test_starting_again_forgets_what_was_tried(demo: Demo) -> None:
    await demo.text(HLA, "R land mediation 5w 7m Hpa-An yesterday")
    await demo.do("wait", span="week")
    await demo.do("hold", phone="1", who="")
    await demo.do("anew")
    page = await demo.page()
    assert "Day 37 of 100, 6 Jan 10:00" in page
    assert "Report 23" not in page
    assert "Report 23:" in await demo.text(HLA, "R land mediation 5w 7m Hpa-An yesterday")


async def test_it_is_in_the_language_that_the_browser_or_the_address_asks_for(demo: Demo) -> None:
    assert '<html lang="my">' in (await demo.client.get("/phones", headers={"accept-language": "my"})).text
    page = await demo.page("/phones?lang=my")
    assert "လေ့ကျင့်ရန် ဖုန်းများ" in page
    assert "ရက် 37/100" in page
    assert page.index('lang="my" class') < page.index('lang="en" class')


async def test_nothing_typed_is_lost_to_the_order_of_time(demo: Demo) -> None:
    """Each text comes a minute after the one before, so a phone shows them in their order."""
    for text in ("ME", "MY", "HELP REPORT"):
        await demo.text(HLA, text)
    assert ["ME", "MY", "HELP REPORT"] == [
        text for text in await demo.texts(HLA) if text in ("ME", "MY", "HELP REPORT")
    ]
    assert "10:03" in await demo.page()
