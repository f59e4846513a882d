"""What is done on the page is a text of who is signed in: the same handlers, rights, wording and log."""

import re

import pytest
from sqlalchemy import func, select, update

from bot.inbound.intake import keep
from bot.inbound.process import process
from messages.address import Address
from messages.envelope import Inbound
from storage import people, sessions, tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, SEAL, Desk


async def test_a_text_of_the_page_is_answered_on_the_page_as_it_would_be_on_a_phone(desk: Desk) -> None:
    desk.take((COORDINATOR, "WHO PRO"))
    by_phone = desk.texts_to(COORDINATOR)[-1]
    async with desk.browser(COORDINATOR) as browser:
        assert by_phone.splitlines()[0] in await browser.say("WHO PRO")
    assert by_phone == desk.texts_to(COORDINATOR)[-1]
    assert by_phone == desk.texts_to(sessions.web_address(desk.id_of(COORDINATOR)))[-1]


RIGHTS = ["OK {join}", "TELL LAND come", "BEGIN LAND 1/12", "WHO LAND", "LEADER PRO Ma Hla", "TELL ALL come"]


@pytest.mark.parametrize("text", RIGHTS)
async def test_a_text_has_exactly_the_rights_of_its_sender(desk: Desk, text: str) -> None:
    """Daw Mya leads PRO: what she may not do of other groups by phone she may not on the page."""
    desk.take((Address("telegram", "5009"), "JOIN GENDER"), (Address("telegram", "5009"), "YES"))
    with reading(desk.engine) as connection:
        join = connection.execute(select(func.max(tables.join_requests.c.id))).scalar() or 1
    before = _state(desk)
    async with desk.browser(LEADER) as browser:
        await browser.say(text.format(join=join))
    assert before == _state(desk)


def _state(desk: Desk) -> list[object]:
    """Who leads and is in what, what is planned, announced and decided."""
    chosen = (tables.memberships, tables.plans, tables.items, tables.announcements)
    decided = select(tables.join_requests.c.id, tables.join_requests.c.is_granted)
    with reading(desk.engine) as connection:
        rows = [tuple(row) for table in chosen for row in connection.execute(select(table))]
        return [*rows, *map(tuple, connection.execute(decided))]


async def test_an_announcement_is_released_by_the_number_that_its_preview_shows_and_from_the_page_alone(
    desk: Desk,
) -> None:
    async with desk.browser(LEADER) as browser:
        preview = await browser.say("TELL PRO Bring the maps")
        number = re.search(r'value="(YES \d{4})"', preview)
        assert number is not None and "by Telegram" in preview
        desk.take((LEADER, number[1]))
        assert not [text for text in desk.texts_to(HLA) if "maps" in text]
        await browser.say(number[1])
    assert [text for text in desk.texts_to(HLA) if "maps" in text]


async def test_what_is_done_on_the_page_needs_no_echo_for_the_session_says_who_it_is(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        assert "PRO1" in await browser.say("DONE PRO1", on="/plan")
    with reading(desk.engine) as connection:
        item = connection.execute(select(tables.items.c.state).where(tables.items.c.number == 1)).scalar()
        who = connection.execute(select(tables.audit.c.person_id).where(tables.audit.c.action == "item-done")).scalar()
    assert ("done", desk.id_of(LEADER)) == (item, who)


async def test_who_uses_the_page_is_still_reached_on_their_phone(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        await browser.say("MY")
    with reading(desk.engine) as connection:
        assert LEADER == people.get(connection, desk.id_of(LEADER)).address
        assert [] == connection.execute(select(tables.addresses).where(tables.addresses.c.scheme == "web")).all()
    desk.take((COORDINATOR, "TELL PRO Meet on Friday"))
    number = re.search(r"YES \d{4}", desk.texts_to(COORDINATOR)[-1])
    assert number is not None
    desk.take((COORDINATOR, number[0]))
    assert "Meet on Friday" in desk.texts_to(LEADER)[-1]


async def test_the_same_form_sent_twice_is_one_text(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        seal = SEAL.search(await browser.page("/texts"))
        assert seal is not None
        form = {"seal": seal[1], "next": "/texts", "text": "TELL PRO come"}
        first = await browser.client.post("/say", data=form)
        again = await browser.client.post("/say", data=form)
        assert first.headers["location"] == again.headers["location"]
    with reading(desk.engine) as connection:
        assert 1 == connection.execute(select(func.count()).select_from(tables.announcements)).scalar()


async def test_buttons_pressed_one_after_the_other_are_all_answered(desk: Desk) -> None:
    """A machine that answers itself is answered rarely; who presses buttons is none."""
    async with desk.browser(COORDINATOR) as browser:
        for number in range(15):
            assert "Daw Mya" in await browser.say("WHO PRO"), number


async def test_what_was_typed_is_shown_again_when_the_session_is_over(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        seal = SEAL.search(await browser.page("/texts"))
        assert seal is not None
        desk.take((LEADER, "LOGOUT ALL"))
        form = {"seal": seal[1], "next": "/texts", "before": "TELL PRO", "text": "Bring <the> maps"}
        answer = await browser.client.post("/say", data=form)
    assert 401 == answer.status_code
    assert "TELL PRO Bring &lt;the&gt; maps" in answer.text
    assert not [text for text in desk.texts_to(HLA) if "maps" in text]


async def test_a_text_of_nobody_does_nothing_and_makes_nobody(desk: Desk) -> None:
    """It waited in the inbox while its sender was erased."""
    with writing(desk.engine) as connection:
        count = connection.execute(select(func.count()).select_from(tables.people)).scalar()
        keep(connection, [Inbound("page", "1", sessions.web_address(10**6), "JOIN PRO")], desk.now)
        process(connection, desk.lookup, desk.now)
        assert count == connection.execute(select(func.count()).select_from(tables.people)).scalar()
        assert (
            "done" == connection.execute(select(tables.inbox.c.state).where(tables.inbox.c.channel == "page")).scalar()
        )


async def test_link_on_the_page_takes_no_phone_away(desk: Desk) -> None:
    desk.take((NU, "LINK"))
    code = re.search(r"\b\d{6}\b", desk.texts_to(NU)[-1])
    async with desk.browser(COORDINATOR) as browser:
        await browser.say(f"LINK {code[0] if code else ''}")
    with reading(desk.engine) as connection:
        assert people.by_address(connection, [COORDINATOR])[COORDINATOR].address == COORDINATOR


async def test_an_act_of_the_queue_is_in_the_log_under_who_did_it(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        stuck = connection.execute(
            update(tables.outbox)
            .where(tables.outbox.c.address == str(HLA))
            .values(state="failed", reason="network")
            .returning(tables.outbox.c.id)
        ).scalars().first()  # fmt: skip
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/delivery")
        assert "no way there" in page
        answer = await browser.form("/delivery/retry", {"ticket": f"o{stuck}"}, on="/delivery")
        assert (303, "/delivery") == (answer.status_code, answer.headers["location"])
        nothing = await browser.form("/delivery/drop", {"ticket": "<o"}, on="/delivery")
        assert 303 == nothing.status_code
    with reading(desk.engine) as connection:
        query = select(tables.audit).where(tables.audit.c.action == "queue-retry")
        row = connection.execute(query).one()
        state = connection.execute(select(tables.outbox.c.state).where(tables.outbox.c.id == stuck)).scalar()
    assert (desk.id_of(COORDINATOR), f"outbox:{stuck}", "queued") == (row.person_id, row.subject, state)


async def test_leaders_act_on_no_queue(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        answer = await browser.form("/delivery/drop", {"ticket": "o1"}, on="/today")
        assert 404 == answer.status_code


async def test_the_button_that_tests_an_announcement_sends_it_to_who_wrote_it_alone(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        button = re.search(r'<button name="before" value="([^"]+)"', await browser.page("/announcements"))
        assert button is not None
        fields = {"before": button[1], "before2": "PRO", "text": "The hall is open at 9."}
        await browser.form("/say", fields, on="/announcements")
    assert "PRO: The hall is open at 9." == desk.texts_to(COORDINATOR)[-1]
    assert "PRO: The hall is open at 9." not in desk.texts_to(HLA)
