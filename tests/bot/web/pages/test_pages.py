"""Each page in each language: what it shows to whom, what it weighs, and that nobody's words become markup."""

import gzip
import re
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert, select, update

from bot.web.pages.table import PAGES
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox, tables
from storage.engine import reading, writing
from tests.bot.web.pages.desk import COORDINATOR, HLA, LATER, LEADER, NU, Desk, enter

FIRST_VIEW, NEXT_VIEW = 60_000, 10_000  # bytes, packed
LANGUAGES = ["en", "my"]
OF_ONE = [
    "inbox/1",
    "members/{hla}",
    "members/doubles",
    "reports/1",
    "plan/2",
    "texts?page=2",
    "inbox?all=1",
    "announcements?page=2",
]
PATHS = [*(page.name for page in PAGES), *OF_ONE]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("path", PATHS)
async def test_a_page_stands_in_each_language_and_is_light(desk: Desk, path: str, language: str) -> None:
    desk.take((COORDINATOR, f"LANG {language}"))
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.client.get("/" + path.format(hla=desk.id_of(HLA)), headers={"accept-encoding": "gzip"})
        assert 200 == answer.status_code
        assert f'<html lang="{language}">' in answer.text
        files = re.findall(r'(?:href|src)="(/static/[^"]+)"', answer.text)
        weight = len(gzip.compress(answer.content, 6))
        for file in files:
            static = await browser.client.get(file, headers={"accept-encoding": "gzip"})
            assert "immutable" in static.headers["cache-control"]
            weight += len(gzip.compress(static.content, 9))
    assert 4 <= len(files)
    assert len(gzip.compress(answer.content, 6)) <= NEXT_VIEW
    assert weight <= FIRST_VIEW


async def test_today_begins_with_how_much_waits_and_shows_what_settles_it(desk: Desk) -> None:
    aung = Address("telegram", "5009")
    desk.take(*((aung, text) for text in ("JOIN REC", "YES", "Ko Aung", "SKIP", "SKIP")))
    desk.now += LATER
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/today")
    cards = re.findall(r'<article class="card" id="(\w+)">\s*<h2><\w+ class="count"[^>]*>(\d+)<', page)
    counts = {name: int(count) for name, count in cards}
    assert {"joins": 1, "unanswered": 1, "overdue": 2, "backup": 1} == {
        name: count for name, count in counts.items() if name in ("joins", "unanswered", "overdue", "backup")
    }
    assert f"{sum(counts.values())} things need you, " in page
    assert re.search(r'value="OK \d+"', page) and re.search(r'value="REFUSE \d+"', page)
    assert 'value="DONE PRO1"' in page
    assert len(counts) <= 7


async def test_today_says_what_came_since_the_last_working_day(desk: Desk) -> None:
    """The question came on Tuesday; on Monday two items are late, one of them since Friday."""
    desk.take((COORDINATOR, "ADD PRO 4 Ask the clerk"), (COORDINATOR, "ADD PRO 2 Count the maps"))
    desk.now = datetime(2026, 12, 7, 3, tzinfo=UTC)
    desk.copied_at = desk.now
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/today")
    assert "3 things need you, 1 since Friday." in page
    assert re.search(
        r'<a class="count" href="/plan\?late=1">2</a> items are late <small class="meta">1 since Friday<', page
    )
    assert re.search(r'value="LATE PRO\d+ 1w"', page)
    assert '<a role="button" href="/inbox/1#answer">Answer</a>' in page


async def test_a_text_that_did_not_leave_is_tried_again_from_today(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        rows = tables.outbox.c.address == str(HLA)
        connection.execute(update(tables.outbox).where(rows).values(state="failed", reason="network"))
    desk.now += timedelta(hours=1)
    async with desk.browser(COORDINATOR) as browser:
        ticket = re.search(r'name="ticket" value="(o\d+)"', await browser.page("/today"))
        assert ticket is not None
        answer = await browser.form("/delivery/retry", {"ticket": ticket[1]}, on="/today")
        assert "/today" == answer.headers["location"]
    with reading(desk.engine) as connection:
        states = connection.execute(select(tables.outbox.c.state).where(rows)).scalars().all()
    assert 1 == states.count("queued")


async def test_on_a_quiet_day_nothing_is_shown(desk: Desk) -> None:
    desk.take((COORDINATOR, "REPLY 1 The office pays"))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/today")
    assert "Nothing waits for you." in page
    assert '<article class="card"' not in page


async def test_what_people_wrote_is_shown_as_they_wrote_it_and_never_as_markup(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        thread, report = await browser.page("/inbox/1"), await browser.page("/reports/1")
        found = await browser.page("/members?q=%3Cscript%3E&group=%22%3E")
    assert "bus to Bago, &amp; when?" in thread
    assert "&lt;b&gt;refused&lt;/b&gt;" in report
    assert "<script>" not in found and 'value=""&gt;' not in found
    assert "&lt;script&gt;" in found


async def test_a_thread_is_answered_from_its_page(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/inbox/1")
        before = re.search(r'name="before" value="([^"]+)"', page)
        assert before is not None
        await browser.form("/say", {"before": before[1], "text": "The office pays, on Friday"}, on="/inbox/1")
        assert "The office pays, on Friday" in await browser.page("/inbox/1")
        assert "Every text is answered." in await browser.page("/inbox")
        assert "The office pays, on Friday" in await browser.page("/inbox?all=1")
    assert "The office pays, on Friday" in desk.texts_to(HLA)[-1]


FOREIGN = ["members/{nu}", "reports/2", "plan/8", "inbox/1", "announcements/1", "delivery", "log"]


@pytest.mark.parametrize("path", FOREIGN)
async def test_leaders_see_their_groups_and_no_others(desk: Desk, path: str) -> None:
    """Daw Mya leads PRO; Ma Nu is in LAND, and Ma Hla asked the coordinators."""
    desk.take((NU, "R land mediation 3w Hpa-An a hidden word"), (COORDINATOR, "TELL LAND a hidden word"))
    desk.take((COORDINATOR, "BEGIN NET 1/12"))
    async with desk.browser(LEADER) as browser:
        answer = await browser.client.get("/" + path.format(nu=desk.id_of(NU)))
        lists = [await browser.page(f"/{name}") for name in ("members", "reports", "inbox?all=1", "announcements")]
        sheet = await browser.client.get("/reports/reports.csv")
        menu = re.findall(r'<li><a href="/(\w+)"', lists[0])
    shown = [answer.text, *lists, sheet.text]
    assert not [page for page in shown if "hidden word" in page or "မနု" in page or "LAND" in page.partition("<h1>")[2]]
    assert 404 == answer.status_code
    assert not {"delivery", "log"} & set(menu)


async def test_leaders_see_what_is_theirs(desk: Desk) -> None:
    async with desk.browser(LEADER) as browser:
        assert "Ma Hla" in await browser.page("/members")
        assert "12" in await browser.page("/reports/1")
        assert "PRO1" in await browser.page("/plan?group=NET") and "PRO1" in await browser.page("/plan")
        assert "Ma Hla" in await browser.page(f"/members/{desk.id_of(HLA)}")


async def test_members_have_no_page(desk: Desk) -> None:
    async with desk.browser(HLA) as browser:
        for page in PAGES:
            assert 303 == (await browser.client.get(f"/{page.name}")).status_code


NAMES = {"hla": "Ma Hla", "Ma Hia": "Ma Hla", "ma hlaa": "Ma Hla", "မနု": "မနု", "နု": "မနု", "thanda": "ဒေါ်သန္တာ"}


@pytest.mark.parametrize(("typed", "found"), NAMES.items())
async def test_a_member_is_found_in_both_scripts_with_slips(desk: Desk, typed: str, found: str) -> None:
    thanda = Address("telegram", "5010")
    enter(desk, thanda, "PRO", "ဒေါ်သန္တာ")
    with writing(desk.engine) as connection:
        rows = tables.people.c.id == desk.id_of(thanda)
        connection.execute(update(tables.people).where(rows).values(latin_name="Daw Thanda"))
    desk.take((COORDINATOR, "LANG my"))
    async with desk.browser(COORDINATOR) as browser:
        answer = await browser.client.get("/members", params={"q": typed})
    rows = re.findall(r'<th scope="row"><a href="/members/\d+">([^<]+)</a>', answer.text)
    assert found in rows[:1]


async def test_members_are_narrowed_down(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:

        async def names(query: str) -> list[str]:
            page = await browser.page(f"/members?{query}")
            return re.findall(r'<th scope="row"><a href="/members/\d+">([^<]+)</a>', page)

        assert ["မနု"] == [name for name in await names("group=LAND") if name in ("Ma Hla", "မနု")]
        assert ["Ma Hla"] == [name for name in await names("channel=telegram") if name in ("Ma Hla", "မနု")]
        assert ["Ma Hla", "မနု"] == [name for name in await names("kind=community") if name in ("Ma Hla", "မနု")]
        assert [] == await names("kind=centre")
        desk.take((HLA, "STOP"))
        assert ["Ma Hla"] == await names("stopped=1")
    desk.now += LATER
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/members?silent=1")
    assert "မနု" in page and "Ma Hla" not in page  # who wants no texts is not missed


async def test_reports_are_narrowed_down_and_counted(desk: Desk) -> None:
    desk.take((NU, "R gender education 20w Mandalay"))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/reports")
        assert all(f">{told}</a>" in page for told in ("2 reports", "32 people", "25 women", "7 men"))
        assert "not said" not in page
        page = await browser.page("/reports?theme=land")
        assert ">1 report</a>" in page and ">12 people</a>" in page
        assert ">12 people</a>" in await browser.page("/reports?q=REFUSED")
        assert ">20 people</a>" in await browser.page("/reports?activity=education&since=2026-11-01")
        assert "0 reports" in await browser.page("/reports?until=2026-11-01")
        assert "2 reports" in await browser.page("/reports?since=tomorrow&page=-3&group=%00")


async def test_reports_leave_as_a_sheet_without_formulas(desk: Desk) -> None:
    desk.take((HLA, "R land 5w Hpa-An =HYPERLINK(1)"))
    async with desk.browser(COORDINATOR) as browser:
        csv = await browser.client.get("/reports/reports.csv")
        xlsx = await browser.client.get("/reports/reports.xlsx")
    assert csv.text.startswith("\ufeff") and "#affected+f" in csv.text and "Ma Hla" in csv.text
    assert not re.search(r'(?:^|[,"])=HYPERLINK', csv.text)
    assert 'attachment; filename="reports-2026-12-01.xlsx"' == xlsx.headers["content-disposition"]
    assert b"PK" == xlsx.content[:2]


async def test_long_lists_come_in_pages(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        rows = [
            {"person_id": desk.id_of(HLA), "day": desk.now.date(), "note": f"no. {n}", "reported_at": desk.now}
            | {"is_doubtful": False, "people": 1}
            for n in range(60)
        ]
        connection.execute(insert(tables.reports), rows)
    async with desk.browser(COORDINATOR) as browser:
        pages = [await browser.page(f"/reports?page={number}") for number in (1, 2, 3, 4)]
    numbers = [re.findall(r'<th scope="row"><a href="/reports/(\d+)"', page) for page in pages]
    assert [25, 25, 11, 0] == [len(those) for those in numbers]
    assert [*map(str, range(61, 0, -1))] == [number for those in numbers for number in those]
    assert 'rel="next"' in pages[0] and 'rel="prev"' not in pages[0] and 'rel="next"' not in pages[2]


async def test_a_plan_shows_late_ones_in_words_and_where_today_is(desk: Desk) -> None:
    desk.now += LATER
    async with desk.browser(LEADER) as browser:
        page = await browser.page("/plan")
    assert "Day 31 of 100." in page and "was due 10 Dec" in page
    assert '<line x1="303.0" y1="6" x2="303.0" y2="54" class="today"/>' in page


async def test_a_text_that_nothing_could_handle_is_shown_with_why(desk: Desk) -> None:
    with writing(desk.engine) as connection:
        inbox.keep(connection, [Inbound("modem", "x", NU, "odd <text>")], desk.now)
        rows = tables.inbox.c.provider_id == "x"
        connection.execute(update(tables.inbox).where(rows).values(state="failed", reason="ValueError: <odd>"))
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/delivery")
        assert "odd &lt;text&gt;" in page and "ValueError: &lt;odd&gt;" in page
        assert "+959771000002" not in page and "***002" in page
        assert "texts did not leave" in await browser.page("/today") or "text did not leave" in await browser.page(
            "/today"
        )


async def test_the_log_tells_who_did_what_and_lets_nobody_take_a_line_out(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        page = await browser.page("/log")
        assert "began a plan" in page and "Daw Su" in page
        assert 'action="/log' not in page
        answer = await browser.form("/log/drop", {"id": "1"}, on="/log")
        assert 404 == answer.status_code


async def test_the_network_file_that_is_loaded_meanwhile_is_taken_up(desk: Desk) -> None:
    async with desk.browser(COORDINATOR) as browser:
        assert "National Paralegal Network" in await browser.page("/groups")
        with writing(desk.engine) as connection:
            text = desk.lookup.network.text.replace("National Paralegal Network", "Paralegals of the Delta")
            row = {"toml": text, "townships": desk.lookup.network.townships_csv, "loaded_at": desk.now}
            connection.execute(insert(tables.networks).values(row))
        assert "Paralegals of the Delta" in await browser.page("/groups")


async def test_use_is_noted_once_a_minute(desk: Desk) -> None:
    """Else each click would cost a flush of the disk."""
    noted: list[timedelta] = []
    begun = desk.now
    async with desk.browser(COORDINATOR) as browser:
        for _ in range(6):
            await browser.page("/today")
            with reading(desk.engine) as connection:
                noted.append(connection.execute(select(tables.sessions.c.used_at)).scalar_one() - begun)
            desk.now += timedelta(seconds=25)
    assert [0, 0, 0, 75, 75, 75] == [at.seconds for at in noted]
