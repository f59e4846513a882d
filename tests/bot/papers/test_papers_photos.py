"""Photos in the 100-day report: those that authors allowed, within the file, and approved as they are."""

import re
from base64 import b64decode
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine, func, select

from bot.papers.made import made
from bot.papers.page import page_of
from bot.papers.paper import pdf_of
from bot.papers.preview import preview_of
from bot.papers.told import kept_report
from handlers.core.lookup import NetworkLookup
from handlers.report100 import approval
from handlers.report100.content import Content, content_of
from handlers.report100.quotable import MOST_PHOTOS
from messages.address import Address
from storage import audit, groups, people, plans, quote_permissions, shown_photos, tables
from storage.audit import Entry
from storage.engine import writing
from storage.shown_photos import OF_ONE
from tests.bot.papers import photographed
from tests.storage.rows import add_member

BEGAN = datetime(2026, 12, 1, 5, tzinfo=UTC)
NOW = BEGAN + timedelta(days=15)
HLA = Address("telegram", "1001")
PHOTO = re.compile(r'<img src="data:image/jpeg;base64,([^"]+)" alt="[^"]+">')


@pytest.fixture
def connection(loaded: Engine):
    """LAND's plan is in its third week; Ma Hla is of it."""
    with writing(loaded) as connection:
        hla = add_member(connection, HLA, BEGAN, "LAND", name="Ma Hla")
        plans.begin(connection, "LAND", BEGAN.date(), 100, hla, BEGAN)
        yield connection


def allow(connection: Connection, *files: bytes | None, words: bool = True, photo: bool = True, **told: str) -> int:
    """A report of Ma Hla's second day."""
    return photographed.allow(connection, HLA, BEGAN + timedelta(days=1), *files, words=words, photo=photo, **told)


RED, BLUE, GREEN = (photographed.photo(colour) for colour in ("red", "blue", "green"))


def content(connection: Connection, lookup: NetworkLookup) -> Content:
    return content_of(connection, lookup, "LAND", NOW)


def shown(connection: Connection, lookup: NetworkLookup) -> list[bytes]:
    """The photos in the page, in order."""
    page = page_of(lookup, kept_report(connection, content(connection, lookup), "en"))
    return [b64decode(one) for one in PHOTO.findall(page)]


def test_a_photo_is_shown_beside_its_words_from_within_the_page(connection: Connection, lookup: NetworkLookup) -> None:
    allow(connection, RED, BLUE)
    page = page_of(lookup, kept_report(connection, content(connection, lookup), "en"))
    assert [RED, BLUE] == shown(connection, lookup)
    quote = page.partition("<blockquote>")[2].partition("</blockquote>")[0]
    assert "the fence was moved at night" in quote and 2 == quote.count("<img")
    assert page.count("src=") == page.count('src="data:image/jpeg;base64,')
    assert "Ma Hla" not in page


def test_words_are_shown_without_photos_and_photos_without_words(connection: Connection, lookup: NetworkLookup) -> None:
    allow(connection, RED, photo=False)
    allow(connection, BLUE, words=False, note="R 5w with Ma Hla")
    allow(connection, None, words=False)
    assert ["", "the fence was moved at night"] == [one.words for one in content(connection, lookup).quotes]
    assert [BLUE] == shown(connection, lookup)


@pytest.mark.parametrize(
    "told", [{"theme": "gender"}, {"note": "soldiers came and beat three"}], ids=["a sensitive theme", "danger"]
)
def test_what_may_be_shown_to_nobody_is_not_though_allowed(
    connection: Connection, lookup: NetworkLookup, told: dict[str, str]
) -> None:
    allow(connection, RED, **told)
    assert [] == shown(connection, lookup)


def test_a_file_that_is_no_picture_or_not_there_is_left_out_and_told(
    connection: Connection, lookup: NetworkLookup
) -> None:
    allow(connection, None, RED)
    report = allow(connection, GREEN)
    shown_photos.drop(connection, [place.file for place in _places(connection, report)])
    told = content(connection, lookup)
    assert (2, [RED]) == (told.absent_photos, shown(connection, lookup))
    assert 2 == page_of(lookup, kept_report(connection, told, "en")).count("<blockquote>")


def _places(connection: Connection, report: int) -> list[shown_photos.Place]:
    [one] = [one for one in quote_permissions.given(connection) if one.listed.report.id == report]
    return shown_photos.places_of(connection, one)


def test_a_report_has_a_few_photos_and_not_all(connection: Connection, lookup: NetworkLookup) -> None:
    for _ in range(4):
        allow(connection, RED, BLUE, GREEN, RED, RED)
    assert [OF_ONE, OF_ONE, 0, 0] == [len(quote.photos) for quote in content(connection, lookup).quotes]
    assert MOST_PHOTOS == len(shown(connection, lookup))


def test_who_has_left_the_group_is_not_shown_in_its_report(connection: Connection, lookup: NetworkLookup) -> None:
    allow(connection, RED)
    hla = people.by_address(connection, [HLA])[HLA].id
    groups.add(connection, "PRO")
    groups.enter(connection, "PRO", hla, NOW)
    groups.leave(connection, "LAND", hla)
    assert [RED] == shown(connection, lookup)  # as of others who report on its theme
    audit.record(connection, [Entry(NOW, hla, "leave", "group:LAND")])
    assert [] == shown(connection, lookup)


def test_who_approves_approves_these_photos(connection: Connection, lookup: NetworkLookup) -> None:
    report = allow(connection, RED)
    kept = approval.approve(connection, content(connection, lookup), "en", NOW)
    assert kept.holds(content(connection, lookup))
    number = kept.number(content(connection, lookup))
    [place] = _places(connection, report)
    shown_photos.drop(connection, [place.file])
    shown_photos.keep(connection, place, BLUE)
    assert not kept.holds(content(connection, lookup))
    assert number != kept.number(content(connection, lookup))
    quote_permissions.leave_out_photo(connection, report)
    assert not kept.holds(content(connection, lookup))


@pytest.mark.parametrize("language", ["en", "my"])
def test_files_with_photos_are_the_same_each_time(connection: Connection, lookup: NetworkLookup, language: str) -> None:
    allow(connection, RED, BLUE)
    report = kept_report(connection, content(connection, lookup), language)
    page, paper = page_of(lookup, report), pdf_of(lookup, report)
    assert (page, paper) == (page_of(lookup, report), pdf_of(lookup, report))
    assert 2 == paper.count(b"/DCTDecode") and RED in paper  # the very bytes that the page shows
    sent = made(connection, lookup, f"report100 LAND {language}", NOW)
    assert sent is not None and page == sent.content.decode()
    without = kept_report(connection, replace(content(connection, lookup), quotes=[]), language)
    assert len(pdf_of(lookup, without)) < len(paper)


def test_the_preview_has_the_text_that_leaves_them_out(connection: Connection, lookup: NetworkLookup) -> None:
    number = allow(connection, RED, BLUE)
    author = people.by_address(connection, [HLA])[HLA]
    found = preview_of(connection, lookup, "LAND", "en", author, NOW)
    assert found is not None
    [photos] = found.photos
    assert f"NOQUOTE {number} PHOTO" == photos.leave_out("en")
    assert [f"NOQUOTE {number} PHOTO 1", f"NOQUOTE {number} PHOTO 2"] == [one.leave_out("en") for one in photos.shown]
    assert f"မကိုးကားနဲ့ {number} ဓာတ်ပုံ" == photos.leave_out("my")


def test_one_is_left_out_and_the_others_stay_with_their_numbers(connection: Connection, lookup: NetworkLookup) -> None:
    report = allow(connection, RED, BLUE, GREEN)
    kept = approval.approve(connection, content(connection, lookup), "en", NOW)
    _leave_out(connection, report, 2)
    told = content(connection, lookup)
    assert ([RED, GREEN], 0) == (shown(connection, lookup), told.absent_photos)
    assert [1, 3] == told.quotes[0].photo_numbers
    assert not kept.holds(told)
    _leave_out(connection, report, 2)  # a second time, as from a page that stood open
    assert [RED, GREEN] == shown(connection, lookup)


def test_one_that_was_left_out_stays_so_until_all_are(connection: Connection, lookup: NetworkLookup) -> None:
    report = allow(connection, RED, BLUE)
    _leave_out(connection, report, 1)
    asked = quote_permissions.of_report(connection, report)
    assert asked is not None
    for says in (False, True):
        quote_permissions.answer(connection, asked.id, photo=says)
    work = shown_photos.work(connection)
    assert (1, []) == (len(work.to_make), work.to_drop)
    quote_permissions.leave_out_photo(connection, report)
    assert 0 == connection.execute(select(func.count()).select_from(tables.shown_photos)).scalar_one()


def test_what_nobody_may_see_yet_has_no_number(connection: Connection) -> None:
    report = allow(connection, RED, photo=False)
    assert (None, None) == (shown_photos.place_of(connection, report, 1), shown_photos.place_of(connection, 99, 1))
    allowed = allow(connection, RED)
    assert [None, None] == [shown_photos.place_of(connection, allowed, number) for number in (0, 2)]


def _leave_out(connection: Connection, report: int, number: int) -> None:
    place = shown_photos.place_of(connection, report, number)
    assert place is not None
    shown_photos.leave_out(connection, place)
