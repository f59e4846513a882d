"""Importing members on the page: what would happen is shown first, and nothing the browser brings back is believed."""

import re
from collections.abc import Callable
from datetime import timedelta
from html import unescape
from typing import TypeVar

import httpx
import pytest
from sqlalchemy import Connection, event, select

from bot.host.store import ThreadStore
from bot.members import draft as draft_module
from bot.members.importing import OURS, ROWS_AT_ONCE
from bot.members.row import Row
from bot.members.sheet import Sheet
from bot.web.pages import importing
from bot.web.pages.site import Reached
from bot.web.pages.visit import Unfinished
from messages.address import Address
from storage import people, sessions, tables
from storage.engine import reading, writing
from tests.bot.members.test_workbook import packed_file, workbook
from tests.bot.web.pages.desk import COORDINATOR, LEADER, NU, SEAL, Browser, Desk

T = TypeVar("T")

SHEET = """\
phone,name,groups,area,shoe
09771000011,Ma Thin,PRO,Hpa-An,37
09771000002,မနု,PRO,,
0977,Ko Short,LAND,,
2026-12-01,Ko Day,LAND,,
09771000012,Ma Lay,LAMP,,
09771000013,Coordinator,,,
"""


async def sent(browser: Browser, content: bytes, name: str = "list.csv") -> httpx.Response:
    """Choose that file, and ask what it would do."""
    seal = SEAL.search(await browser.page("/import"))
    assert seal is not None
    form = {"seal": seal[1], "next": "/import"}
    return await browser.client.post("/import/preview", data=form, files={"file": (name, content)})


def draft_in(page: str) -> str:
    found = re.search(r'name="draft" value="([^"]+)"', page)
    assert found is not None
    return unescape(found[1])


def names(desk: Desk) -> set[str | None]:
    with reading(desk.engine) as connection:
        return {person.name for person in people.members(connection)}


async def test_what_would_happen_is_shown_and_then_it_is_done(desk: Desk) -> None:
    before = names(desk)
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape((await sent(browser, SHEET.encode())).text)
        assert "1 new, 1 changed, 0 as before, 4 wrong. Nothing is changed yet." in " ".join(shown.split())
        assert "is a date, which the spreadsheet made of a number" in shown
        assert (
            "has LAMP, which is no group" in shown and "+ PRO" in shown and "Columns that are not read: shoe" in shown
        )
        assert before == names(desk)
        draft = draft_in(shown)
        wrong = await browser.form("/import/wrong", {"draft": draft}, on="/import")
        done = await browser.form("/import/load", {"draft": draft}, on="/import")
        again = await browser.form("/import/load", {"draft": draft}, on="/import")
    assert [",".join(OURS), "4", "5", "6", "7"] == [
        ",".join(line.split(",")[5:7]) if at == 0 else line.split(",")[5]
        for at, line in enumerate(wrong.text.removeprefix("\ufeff").splitlines())
    ]
    assert "1 new, 1 changed, 0 as before, 4 wrong." in done.text and "Nothing is changed yet" not in done.text
    assert "0 new, 0 changed, 2 as before, 4 wrong." in again.text
    assert {"Ma Thin"} == names(desk) - before


async def test_who_imported_stands_in_the_log(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        shown = (await sent(browser, SHEET.encode())).text
        await browser.form("/import/load", {"draft": draft_in(shown)}, on="/import")
    with reading(desk.engine) as connection:
        query = select(tables.audit.c.person_id, tables.audit.c.action, tables.audit.c.after)
        rows = [tuple(row) for row in connection.execute(query).all()]
    who = desk.id_of(COORDINATOR)
    assert (who, "consent", {"by": "coordinator"}) in rows
    assert [who, who] == [by for by, action, after in rows if action == "join" and after][-2:]


async def test_a_workbook_is_taken_and_answered_in_burmese(desk: Desk) -> None:
    desk.take((COORDINATOR, "LANG my"))
    rows = [["ဖုန်း", "အမည်"], [9771000011, "ေအာင္ေက်ာ္"], ["0977", "မလှ"]]
    async with desk.browser(COORDINATOR) as browser:
        shown = (await sent(browser, workbook(rows), "list.xlsx")).text
        assert "အောင်ကျော်" in shown and "သည် ဖုန်းနံပါတ် မဟုတ်ပါ" in shown


BAD = {
    "no file": (b"", "no file was chosen"),
    "other columns": (b"who,where\nMa Nu,Bago\n", "its first line must name the columns"),
    "a picture": (b"\x89PNG\r\n\x1a\n\xff\xd8", "it is not UTF-8"),
    "an old workbook": (b"\xd0\xcf\x11\xe0\xa1\xb1", "it is a workbook of an old kind"),
    "a bomb": (packed_file("xl/workbook.xml", b" " * 40_000_000), "its workbook is too large"),
    "too many rows": (b"phone\n" + b"0977\n" * 2001, "it has more than 2000 rows"),
    "too many bytes": (b"phone\n" + b"0" * importing.MOST_BYTES, "it is larger than 1000 kB"),
}


@pytest.mark.parametrize(("content", "why"), BAD.values(), ids=BAD.keys())
async def test_a_file_that_is_no_list_is_told_and_another_can_be_chosen(desk: Desk, content: bytes, why: str) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await sent(browser, content)
    assert 200 == answer.status_code
    assert f"This file cannot be imported: {why}" in answer.text and 'type="file"' in answer.text


async def test_a_form_that_no_page_takes_says_so_and_changes_nothing(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        answer = await sent(browser, b"x" * (importing.MOST_FORM + 1))
        assert 413 == answer.status_code and "larger than this page takes" in answer.text
        much = await browser.client.post("/say", data={"text": "x" * 100_000})
        assert 413 == much.status_code
    async with desk.browser() as nobody:
        assert 413 == (await nobody.client.post("/import/preview", content=b"x" * 100_000)).status_code


async def test_a_draft_that_was_changed_or_is_old_or_anothers_imports_nothing(desk: Desk) -> None:
    before = names(desk)
    async with desk.browser(COORDINATOR) as browser:
        draft = draft_in((await sent(browser, SHEET.encode())).text)
        until, mark, packed = draft.split(".")
        later = f"{int(until) + 1}.{mark}.{packed}"
        for wrong in ("", "x", later, f"{until}.{mark}.{packed[:-4]}AAAA", f"{until}.{'0' * 64}.{packed}"):
            answer = await browser.form("/import/load", {"draft": wrong}, on="/import")
            assert "what was shown is too old" in answer.text
    desk.now += draft_module.GOOD_FOR
    desk.now += timedelta(seconds=1)
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.form("/import/load", {"draft": draft}, on="/import")
        assert "what was shown is too old" in answer.text
    assert before == names(desk)


def test_a_draft_is_opened_by_whom_it_was_shown_to_alone(desk: Desk) -> None:
    sheet = Sheet(("phone",), (Row(2, ("09771000011",)),), ";")
    with writing(desk.engine) as connection:
        text = draft_module.sealed(connection, sheet, 1, desk.now)
        assert sheet == draft_module.opened(connection, text, 1, desk.now)
        assert draft_module.opened(connection, text, 2, desk.now) is None


async def test_leaders_import_nothing(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        assert 404 == (await browser.client.get("/import")).status_code
        assert 404 == (await browser.form("/import/load", {"draft": "x"}, on="/today")).status_code
        assert 'href="/import"' not in await browser.page("/members")


MANY = "phone,name,groups\n" + "".join(f"0977110{n:04},Member{n:04}x,PRO\n" for n in range(250))


class _Between(ThreadStore):
    """Says after each part how many rows it took, and lets a text arrive there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.engine)
        self.desk, self.known, self.made = desk, len(names(desk)), [0]

        @event.listens_for(desk.engine, "before_cursor_execute")
        def count(_c: object, _cursor: object, statement: str, *_more: object) -> None:  # pyright: ignore[reportUnusedFunction] the engine calls it
            self.made[-1] += statement.startswith("INSERT INTO people ")

    async def write(self, work: Callable[[Connection], T]) -> T:
        done = await super().write(work)
        self.made.append(0)
        if isinstance(done, Unfinished):
            self.desk.take((NU, "R land mediation 3w Bago"))
        return done


async def test_a_long_list_is_taken_in_parts_between_which_texts_are_handled(desk: Desk) -> None:
    """Counted, not timed: no transaction takes more rows than may be taken at once, whether shown or done."""
    store = desk.store = _Between(desk)
    desk.serve(Reached("page.example.org", False, False))
    before = len(names(desk))
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape((await sent(browser, MANY.encode())).text)
        assert "250 new, 0 changed, 0 as before, 0 wrong." in shown and before == len(names(desk))
        parts = [made for made in store.made if made]
        assert [ROWS_AT_ONCE, ROWS_AT_ONCE, 50] == parts
        done = unescape((await browser.form("/import/load", {"draft": draft_in(shown)}, on="/import")).text)
    assert "250 new, 0 changed, 0 as before, 0 wrong." in done and before + 250 == len(names(desk))
    assert [*parts, *parts] == [made for made in store.made if made]
    with reading(desk.engine) as connection:
        assert 4 == len(
            connection.execute(select(tables.reports).where(tables.reports.c.township == "MMR007001")).all()
        )
    store.close()


async def test_the_rows_of_one_number_are_of_one_part_however_it_is_written(desk: Desk) -> None:
    """Once for each group: the second is no new person, also where a hundred others stand between them."""
    rows = MANY + "+959771100000,Member0000x,LAND\n"
    async with desk.browser(COORDINATOR) as browser:
        shown = unescape((await sent(browser, rows.encode())).text)
        assert "250 new, 1 changed, 0 as before, 0 wrong." in shown
        await browser.form("/import/load", {"draft": draft_in(shown)}, on="/import")
    with reading(desk.engine) as connection:
        both = people.by_address(connection, [Address("sms", "+959771100000")])
    assert [{"PRO", "LAND"}] == [set(one.groups) for one in both.values()]


async def test_a_list_that_was_cut_in_the_middle_goes_on_when_it_is_sent_again(desk: Desk) -> None:
    """Whoever is signed out between two parts ends it there; the rest is new the next time."""

    class Ends(ThreadStore):
        async def write(self, work: Callable[[Connection], T]) -> T:
            done = await super().write(work)
            if isinstance(done, Unfinished):
                with writing(desk.engine) as connection:
                    sessions.end(connection, desk.id_of(COORDINATOR))
            return done

    async with desk.browser(COORDINATOR) as browser:
        draft = draft_in(unescape((await sent(browser, MANY.encode())).text))
    whole, desk.store = desk.store, Ends(desk.engine)
    desk.serve(Reached("page.example.org", False, False))
    async with desk.browser(COORDINATOR) as browser:
        cut = await browser.form("/import/load", {"draft": draft}, on="/import")
        assert 404 == cut.status_code
    desk.store.close()
    desk.store = whole
    desk.serve(Reached("page.example.org", False, False))
    async with desk.browser(COORDINATOR) as browser:
        again = unescape((await browser.form("/import/load", {"draft": draft}, on="/import")).text)
    assert f"{250 - ROWS_AT_ONCE} new, 0 changed, {ROWS_AT_ONCE} as before, 0 wrong." in again
