"""The 100-day report as a page: of whole weeks, without names, with nothing from elsewhere."""

import re
import sys
from datetime import UTC, date, datetime, time, timedelta
from html.parser import HTMLParser

import pytest
from sqlalchemy import Connection, Engine

from bot.papers.page import page_of
from bot.papers.paper import pdf_of
from bot.papers.told import Report
from handlers.core.lookup import NetworkLookup
from handlers.report100 import approval
from handlers.report100.content import Content, Fate, NoReport, content_of
from messages.address import Address
from storage import audit, erasure, groups, people, plans, quote_permissions, report_lists, reports
from storage.audit import Entry
from storage.engine import writing
from storage.plans import NewItem
from storage.reports import Content as Kept

FIRST_DAY = date(2026, 12, 1)
NAME, NUMBER = "Ma Hla Hla Win", "0977 123 4567"


def at(day_number: int, hour: int = 5) -> datetime:
    """Noon or so of that day of the plan, in Yangon."""
    return datetime.combine(FIRST_DAY + timedelta(days=day_number - 1), time(hour), UTC)


@pytest.fixture
def connection(loaded: Engine):
    """LAND on its 23rd day: steps done, late, dropped and moved; 14 people met in Hpa-An, four in Mandalay."""
    with writing(loaded) as connection:
        hla = people.create(connection, Address("sms", "+959771999999"), at(1), name=NAME, consented_at=at(1))
        groups.enter(connection, "LAND", hla.id, at(1))
        plan = plans.begin(connection, "LAND", FIRST_DAY, 100, hla.id, at(1))
        texts = ("Map the village", f"Meet {NAME}", f"Call {NUMBER}", "Train twelve", "Report to all")
        days = (5, 12, 15, 60, 98)
        steps = [NewItem(plan.day(day), {"": text}) for day, text in zip(days, texts, strict=True)]
        made = plans.add(connection, plan, steps)
        plans.close(connection, made[0].id, plans.DONE, at(6))
        plans.close(connection, made[2].id, plans.DROPPED, at(20), "roads closed")
        plans.close(connection, made[3].id, plans.DONE, at(23))  # after the last week that is over
        was = {"due_day": plan.day(90).isoformat()}
        audit.record(connection, [Entry(at(9), hla.id, "item-late", f"item:{made[4].id}", was, {})])
        for day, count, township in ((2, 6, "MMR003001"), (9, 8, "MMR003001"), (9, 4, "MMR010D001"), (22, 90, None)):
            told = Kept(FIRST_DAY, "land", people=count, township=township, note=f"with {NAME}")
            reports.add(connection, hla.id, told, at(day), None)
        yield connection


def content(connection: Connection, lookup: NetworkLookup, day_number: int = 23) -> Content:
    return content_of(connection, lookup, "LAND", at(day_number))


def test_it_tells_of_whole_weeks(connection: Connection, lookup: NetworkLookup) -> None:
    told = content(connection, lookup)
    assert (plans.current(connection)["LAND"].day(21), 3) == (told.last, told.weeks)
    assert told == content(connection, lookup, 28)
    fates = [Fate.DONE, Fate.LATE, Fate.DROPPED, Fate.OPEN, Fate.OPEN]
    assert fates == [goal.fate for goal in told.goals]
    assert [1, None] == [goal.week for goal in told.goals[:2]]
    assert (1, 2, 4) == (told.count(Fate.DONE), told.due, told.total)


def test_small_places_and_words_that_name_somebody_are_left_out(connection: Connection, lookup: NetworkLookup) -> None:
    told = content(connection, lookup)
    assert told.counted.reports == [0, 0, 0]
    assert [True, False, False, True, True] == [goal.texts is not None for goal in told.goals]
    page = page_of(lookup, Report(told, "en"))
    assert "under 5" in page
    assert "not shown" in page
    assert not any(word in page for word in (NAME, "Hla", NUMBER, "4567", "Mandalay"))


def test_decisions_are_told_with_their_reasons(connection: Connection, lookup: NetworkLookup) -> None:
    page = page_of(lookup, Report(content(connection, lookup), "en"))
    assert "step 3 dropped: roads closed" in page
    assert "step 5 moved from 28 Feb to 8 Mar" in page


def allow(connection: Connection, note: str, theme: str = "land", day_number: int = 9) -> int:
    """A report of hers whose words she let be quoted; its number."""
    author = next(one for one, name in people.names(connection).items() if name == NAME)
    report = reports.add(connection, author, Kept(FIRST_DAY, theme, note=note), at(day_number), None)
    listed = report_lists.one(connection, report.id, None)
    assert listed is not None
    permission = quote_permissions.ask(connection, listed, author, at(day_number))
    quote_permissions.answer(connection, permission.id, words=True)
    return report.id


def test_words_are_quoted_as_their_author_allowed_them(connection: Connection, lookup: NetworkLookup) -> None:
    kept = [allow(connection, f"the {kind} was refused by all") for kind in ("map", "road")]
    mended = allow(connection, "the fence was refused")
    reports.rewrite(connection, mended, Kept(FIRST_DAY, "land", note="the fence is theirs now"))
    reports.withdraw(connection, allow(connection, "the tree was refused"), at(10))
    allow(connection, "her husband was refused", theme="gender")
    allow(connection, f"{NAME} was refused at the office")
    allow(connection, "the river was refused", day_number=22)  # in a week that is not over
    told = content(connection, lookup)
    assert ["the road was refused by all", "the map was refused by all"] == [quote.words for quote in told.quotes]
    page = page_of(lookup, Report(told, "en"))
    assert (2, True) == (page.count("<blockquote>"), "the map was refused by all" in page)
    first = reports.find(connection, kept[0])
    assert first is not None
    erasure.erase(connection, first.person_id, None, at(23))
    assert [] == list(content(connection, lookup).quotes)


class _Parts(HTMLParser):
    """Every element and attribute of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _value in attrs}


@pytest.mark.parametrize("language", ["en", "my"])
def test_nothing_of_a_page_comes_from_elsewhere(connection: Connection, lookup: NetworkLookup, language: str) -> None:
    page = page_of(lookup, Report(content(connection, lookup), language, "<script>alert(1)</script>"))
    parts = _Parts()
    parts.feed(page)
    assert not parts.tags & {"script", "link", "img", "iframe", "a", "object", "image", "use"}
    assert not parts.attributes & {"src", "href", "onload", "onclick", "xlink:href"}
    assert ["http://www.w3.org/2000/svg"] == sorted(set(re.findall(r"https?://[^\"]+", page)))
    assert "url(" not in page
    assert page == page_of(lookup, Report(content(connection, lookup), language, "<script>alert(1)</script>"))


@pytest.mark.parametrize("language", ["en", "my"])
def test_the_paper_is_the_same_for_the_same_report(
    connection: Connection, lookup: NetworkLookup, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    report = Report(content(connection, lookup), language, "#panic() $x *all*")
    first = pdf_of(lookup, report)
    assert (first, b"%PDF-") == (pdf_of(lookup, report), first[:5])
    assert first != pdf_of(lookup, Report(report.content, language, "others"))
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(ImportError):
        pdf_of(lookup, report)


def test_who_approves_approves_these_figures_and_words(connection: Connection, lookup: NetworkLookup) -> None:
    told = content(connection, lookup)
    approval.keep_words(connection, told.plan, "en", "Hello")
    assert not approval.approval_of(connection, told.plan, "en").holds(told)
    kept = approval.approve(connection, told, "en", at(23))
    assert kept.holds(told)
    assert not approval.approval_of(connection, told.plan, "my").holds(told)
    assert approval.keep_words(connection, told.plan, "en", "Hello") == kept
    assert not kept.holds(content(connection, lookup, 30))
    assert not approval.keep_words(connection, told.plan, "en", "Hello all").holds(told)
    draft, approved = (page_of(lookup, Report(told, "en", "Hello", is_approved)) for is_approved in (False, True))
    assert ("Draft." in draft, "Draft." in approved) == (True, False)


def test_the_finished_plan_is_reported_on_until_a_week_of_the_next_is_over(
    connection: Connection, lookup: NetworkLookup
) -> None:
    finished = content(connection, lookup, 102)
    assert [one.number for one in finished.decisions if one.from_day] == [5]
    following = plans.begin(connection, "LAND", FIRST_DAY + timedelta(days=104), 100, 1, at(102))
    assert finished == content(connection, lookup, 102) == content(connection, lookup, 111)
    assert following == content(connection, lookup, 112).plan
    plans.begin(connection, "LAND", FIRST_DAY + timedelta(days=210), 100, 1, at(206))
    assert following == content(connection, lookup, 206).plan
    assert finished == content_of(connection, lookup, "LAND", at(206), place=1)
    for place in (3, 4):
        with pytest.raises(NoReport):
            content_of(connection, lookup, "LAND", at(206), place)


def test_a_yes_to_one_plan_is_none_to_the_next_and_stays(connection: Connection, lookup: NetworkLookup) -> None:
    finished = content(connection, lookup, 102)
    approval.keep_words(connection, finished.plan, "en", "The first hundred days")
    approval.approve(connection, finished, "en", at(102))
    plans.begin(connection, "LAND", FIRST_DAY + timedelta(days=104), 100, 1, at(102))
    following = content(connection, lookup, 112)
    assert "" == approval.approval_of(connection, following.plan, "en").words
    approval.approve(connection, following, "en", at(112))
    assert approval.approval_of(connection, finished.plan, "en").holds(finished)


def test_without_a_week_that_is_over_there_is_no_report(connection: Connection, lookup: NetworkLookup) -> None:
    for code, day_number in (("LAND", 7), ("PRO", 23)):
        with pytest.raises(NoReport):
            content_of(connection, lookup, code, at(day_number))
    assert 1 == content(connection, lookup, 8).weeks
    assert (15, 100) == (
        content(connection, lookup, 400).weeks,
        (content(connection, lookup, 400).last - FIRST_DAY).days + 1,
    )
