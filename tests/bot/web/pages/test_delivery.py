"""Delivery: what is stuck is settled by reason or by announcement, and what the month's texts cost."""

import re

from sqlalchemy import func, select, update

from storage import tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LEADER, NU, Desk


def _fail(desk: Desk, reason: str, *who: object) -> None:
    with writing(desk.engine) as connection:
        rows = tables.outbox.c.address.in_([str(one) for one in who])
        connection.execute(update(tables.outbox).where(rows).values(state="failed", reason=reason))


def _states(desk: Desk) -> set[str]:
    with reading(desk.engine) as connection:
        query = select(tables.outbox.c.state).where(tables.outbox.c.state.in_(("failed", "dropped")))
        return set(connection.execute(query).scalars())


async def test_what_is_stuck_for_one_reason_is_settled_together(desk: Desk) -> None:
    _fail(desk, "network", HLA)
    _fail(desk, "credit", NU)
    with reading(desk.engine) as connection:
        query = select(func.count()).where(tables.outbox.c.state == "failed", tables.outbox.c.reason == "network")
        count = connection.execute(query).scalar_one()
    async with desk.browser(COORDINATOR) as browser:
        assert re.search(rf"<strong>{count}</strong> [^<]*: no way there", await browser.page("/delivery"))
        fields = {"state": "failed", "reason": "network"}
        await browser.form("/delivery/retry", fields, on="/delivery")
        assert "no way there" not in await browser.page("/delivery")
        await browser.form("/delivery/drop", {"state": "failed", "reason": "credit"}, on="/delivery")
        await browser.form("/delivery/drop", {"state": "queued", "reason": ""}, on="/delivery")  # waits, is not stuck
    assert {"dropped"} == _states(desk)
    with reading(desk.engine) as connection:
        logged = select(func.count()).where(tables.audit.c.action == "queue-retry")
        assert count == connection.execute(logged).scalar()


async def test_failed_texts_of_an_announcement_are_named_with_why_and_tried_again(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        number = re.search(r'value="(YES \d{4})"', await browser.say("TELL PRO Bring the maps"))
        assert number is not None
        await browser.say(number[1])
        with reading(desk.engine) as connection:
            one = connection.execute(select(tables.announcements.c.id)).scalar_one()
        waiting = await browser.page(f"/announcements/{one}")
        assert re.search(r"0 sent, \d waiting\.", waiting) and f'data-refreshes="/announcements/{one}"' in waiting
        with writing(desk.engine) as connection:
            rows = tables.outbox.c.announcement_id == one
            connection.execute(update(tables.outbox).where(rows).values(state="failed", reason="network"))
        page = await browser.page(f"/announcements/{one}")
        assert "Ma Hla: no way there" in page and "/delivery/retry" not in page  # a leader has no queue
        assert "data-refreshes" not in page
    async with desk.browser(COORDINATOR) as browser:
        assert "/delivery/retry" in await browser.page(f"/announcements/{one}")
        await browser.form("/delivery/retry", {"announcement": str(one)}, on=f"/announcements/{one}")
    with reading(desk.engine) as connection:
        assert {"queued"} == set(connection.execute(select(tables.outbox.c.state).where(rows)).scalars())


async def test_what_waits_of_an_announcement_is_withdrawn_by_a_button(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        number = re.search(r'value="(YES \d{4})"', await browser.say("TELL PRO Bring the maps"))
        assert number is not None
        await browser.say(number[1])
        with reading(desk.engine) as connection:
            one = connection.execute(select(tables.announcements.c.id)).scalar_one()
        assert f'value="NO {one}"' in await browser.page(f"/announcements/{one}")
        assert f"Announcement {one} is dropped: nobody got it." in await browser.say(f"NO {one}")
        assert "Dropped." in await browser.page(f"/announcements/{one}")
    with reading(desk.engine) as connection:
        states = select(tables.outbox.c.state).where(tables.outbox.c.announcement_id == one)
        assert {"dropped"} == set(connection.execute(states).scalars())


async def test_costs_are_those_of_the_command_line_and_for_coordinators(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        rows = tables.outbox.c.address == str(NU)
        sent = {"state": "sent", "provider_id": "x", "channel": "twilio", "sent_at": desk.now}
        connection.execute(update(tables.outbox).where(rows).values(price=25.0, currency="MMK", **sent))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/delivery/costs")
        assert "2026-12" in page and "answers" in page and re.search(r'<th scope="row">[^<]*Twilio', page)
        assert "2026-11" in await browser.page("/delivery/costs?month=2026-11")
        assert "2026-12" in await browser.page("/delivery/costs?month=%00")
        await browser.page("/delivery/other", 404)
    async with desk.browser(LEADER) as browser:
        await browser.page("/delivery/costs", 404)
