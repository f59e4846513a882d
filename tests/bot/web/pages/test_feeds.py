"""Calendars at secret addresses: what they show to whom, and that they end with what their owner may see."""

import re
from datetime import timedelta

import pytest
from icalendar import Calendar

from messages.address import Address
from storage import calendar_links, sessions
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, Desk, enter

PATH = re.compile(r"https://page\.example\.org(/calendar/[\w-]{20}\.ics)")


def link_of(desk: Desk, who: Address, text: str = "CALENDAR") -> str:
    """The path that the answer to this text brings."""
    desk.take((who, text))
    found = PATH.search(desk.texts_to(who)[-1])
    assert found is not None, desk.texts_to(who)[-1]
    return found[1]


def begin_land(desk: Desk) -> None:
    desk.take((COORDINATOR, "BEGIN LAND 1/12"), (COORDINATOR, "ADD LAND 40 Map the valley"))


async def summaries(desk: Desk, path: str) -> list[str]:
    """What stands in the calendar, for whoever has its address and nothing else."""
    async with desk.browser() as browser:
        answer = await browser.client.get(path)
        assert (200, "text/calendar; charset=utf-8") == (answer.status_code, answer.headers["content-type"])
        assert "set-cookie" not in answer.headers
        return [str(one["summary"]) for one in Calendar.from_ical(answer.content).walk("VEVENT")]


async def status_of(desk: Desk, path: str) -> int:
    async with desk.browser() as browser:
        return (await browser.client.get(path)).status_code


async def test_a_leader_reads_their_groups_and_a_coordinator_all(desk: Desk) -> None:
    begin_land(desk)
    asked = ((LEADER, "CALENDAR"), (COORDINATOR, "calendar"), (COORDINATOR, "CALENDAR LAND"))
    leaders, all_plans, land = [await summaries(desk, link_of(desk, who, text)) for who, text in asked]
    assert {"PRO"} == {re.split(r"\d|:", words)[0] for words in leaders}
    assert {"PRO", "LAND"} == {re.split(r"\d|:", words)[0] for words in all_plans}
    assert land == [words for words in all_plans if words.startswith("LAND")]
    assert "LAND: day 100, the last" in land


async def test_nobody_is_named_in_it_but_by_the_words_of_the_plan(desk: Desk) -> None:
    desk.take((LEADER, "NOTE PRO2 @Ma Hla"), (LEADER, "YES"))
    text = "\n".join(await summaries(desk, link_of(desk, COORDINATOR)))
    assert not [part for part in ("Hla", "Mya", "+95", "Daw Su") if part in text]


async def test_other_peoples_groups_are_not_to_be_had(desk: Desk) -> None:
    begin_land(desk)
    desk.take((LEADER, "CALENDAR LAND"))
    assert not PATH.search(desk.texts_to(LEADER)[-1])
    desk.take((HLA, "CALENDAR PRO"))
    assert not PATH.search("\n".join(desk.texts_to(HLA)))


async def test_a_calendar_that_has_it_already_is_told_so(desk: Desk) -> None:
    path = link_of(desk, LEADER)
    async with desk.browser() as browser:
        tag = (await browser.client.get(path)).headers["etag"]
        same = await browser.client.get(path, headers={"if-none-match": f'"x", {tag}'})
        assert (304, b"", tag) == (same.status_code, same.content, same.headers["etag"])
        desk.take((LEADER, "DONE PRO1"), (LEADER, "YES"))
        other = await browser.client.get(path, headers={"if-none-match": tag})
    assert 200 == other.status_code and other.headers["etag"] != tag


GONE = {
    "CALENDAR OFF": (LEADER, "CALENDAR OFF"),
    "STOP": (LEADER, "STOP"),
    "a lost phone": (COORDINATOR, "LOST Daw Mya"),
    "leaving": (LEADER, "LEAVE PRO"),
}


@pytest.mark.parametrize(("who", "text"), GONE.values(), ids=GONE.keys())
async def test_it_ends_with_what_its_owner_may_see(desk: Desk, who: Address, text: str) -> None:
    path = link_of(desk, LEADER)
    assert 200 == await status_of(desk, path)
    desk.take((who, text), *([(who, "YES")] if text in ("STOP", "LEAVE PRO") else []))
    assert 404 == await status_of(desk, path)


async def test_guesses_of_one_client_are_turned_away_and_its_own_calendar_is_not(desk: Desk) -> None:
    path = link_of(desk, LEADER)
    guesses = [await status_of(desk, f"/calendar/{number:020}.ics") for number in range(25)]
    assert [404] * 20 + [429] * 5 == guesses
    assert 200 == await status_of(desk, path)
    often = [await status_of(desk, path) for _ in range(25)]
    assert 429 == often[-1]
    async with desk.browser() as browser:
        assert 405 == (await browser.client.post(path)).status_code


async def test_the_page_makes_shows_and_ends_links(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        assert "CALENDAR OFF" not in await browser.page("/papers")
        shown = PATH.search(await browser.say("CALENDAR", on="/papers"))
        assert shown is not None
        assert 'value="CALENDAR OFF"' in await browser.page("/papers")
        assert "No calendar reads" in await browser.say("CALENDAR OFF", on="/papers")
    assert 404 == await status_of(desk, shown[1])


async def test_the_link_stands_nowhere_an_hour_after_it_was_sent(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        await browser.say("CALENDAR", on="/papers")
        desk.wait(timedelta(hours=1))
        page = await browser.page("/texts")
    assert not PATH.search(page) and "/calendar/..." in page
    with reading(desk.engine) as connection:
        assert 1 == len(calendar_links.of_person(connection, desk.id_of(LEADER)))


async def test_where_the_page_is_on_this_machine_alone_there_is_no_link(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        sessions.note_page(connection, "")
    desk.take((LEADER, "CALENDAR"))
    assert "There is no page here that a calendar reaches." == desk.texts_to(LEADER)[-1]


async def test_who_is_a_guest_now_reads_nothing(desk: Desk) -> None:
    enter(desk, Address("telegram", "5009"), "PRO", "Ko Aung")
    path = link_of(desk, LEADER)
    desk.take((COORDINATOR, "REMOVE PRO Daw Mya"), (COORDINATOR, "YES"))
    assert 404 == await status_of(desk, path)
