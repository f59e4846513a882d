"""Who allowed words and photos of theirs to be shown: one answer for a report, gone with the author."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Media
from storage import erasure, groups, people, person_merge, proofs, quote_permissions, report_lists, reports
from storage.codes import CodeKind
from storage.quote_permissions import Permission, seal_of
from storage.report_lists import Listed
from storage.reports import Content
from tests.storage.rows import add_member

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDS = "the map was refused"
PHOTO = Media("photo", "ref-1")
WITH_PHOTO = Content(NOW.date(), note=WORDS, media=(PHOTO, Media("voice", "ref-2")))


def someone(connection: Connection, number: int) -> int:
    return add_member(connection, Address("sms", f"+95977100000{number}"), NOW, name=f"Ma {number}")


def listed(connection: Connection, author: int, content: Content) -> Listed:
    report = reports.add(connection, author, content, NOW, None)
    found = report_lists.one(connection, report.id, None)
    assert found is not None
    return found


def asked(connection: Connection, author: int, asker: int) -> Permission:
    return quote_permissions.ask(connection, listed(connection, author, Content(NOW.date(), note=WORDS)), asker, NOW)


def asked_both(connection: Connection, author: int) -> Permission:
    return quote_permissions.ask(connection, listed(connection, author, WITH_PHOTO), author, NOW, photo=True)


def shown(connection: Connection) -> list[tuple[int, bool, tuple[Media, ...]]]:
    """Of which reports something may be shown: words, photos."""
    found = quote_permissions.given(connection)
    return [(one.listed.report.id, one.has_words, one.photos) for one in found]


def test_what_an_author_says_last_holds(connection: Connection) -> None:
    permission = asked(connection, someone(connection, 1), someone(connection, 2))
    assert (permission, seal_of(WORDS)) == (
        quote_permissions.of_report(connection, permission.report_id),
        permission.seal,
    )
    assert [] == shown(connection)
    quote_permissions.answer(connection, permission.id, words=True)
    assert [(permission.report_id, True, ())] == shown(connection)
    quote_permissions.answer(connection, permission.id, words=False)
    assert [] == shown(connection)


def test_a_yes_to_words_is_none_to_photos(connection: Connection) -> None:
    permission = asked_both(connection, someone(connection, 1))
    assert (True, True) == (permission.asks_words, permission.asks_photo)
    quote_permissions.answer(connection, permission.id, words=True)
    assert [(permission.report_id, True, ())] == shown(connection)
    quote_permissions.answer(connection, permission.id, photo=True)
    assert [(permission.report_id, True, (PHOTO,))] == shown(connection)
    quote_permissions.answer(connection, permission.id, words=False)
    assert [(permission.report_id, False, (PHOTO,))] == shown(connection)
    quote_permissions.leave_out_photo(connection, permission.report_id)
    assert [] == shown(connection)


def test_who_is_asked_for_photos_later_keeps_what_was_said_of_words(connection: Connection) -> None:
    author = someone(connection, 1)
    report = listed(connection, author, WITH_PHOTO)
    first = quote_permissions.ask(connection, report, author, NOW)
    quote_permissions.answer(connection, first.id, words=True)
    later = quote_permissions.ask(connection, report, author, NOW, words=False, photo=True)
    assert (False, True) == (later.asks_words, later.asks_photo)
    assert [(report.report.id, True, ())] == shown(connection)


def test_what_was_not_answered_is_not_asked_along_with_the_rest(connection: Connection) -> None:
    author = someone(connection, 1)
    report = listed(connection, author, WITH_PHOTO)
    quote_permissions.ask(connection, report, author, NOW, photo=True)
    alone = quote_permissions.ask(connection, report, author, NOW, words=False, photo=True)
    assert (False, True) == (alone.asks_words, alone.asks_photo)
    words = quote_permissions.ask(connection, report, author, NOW)
    assert (True, False) == (words.asks_words, words.asks_photo)


def test_photos_alone_are_no_yes_to_words(connection: Connection) -> None:
    author = someone(connection, 1)
    report = listed(connection, author, WITH_PHOTO)
    permission = quote_permissions.ask(connection, report, author, NOW, words=False, photo=True)
    quote_permissions.answer(connection, permission.id, words=True, photo=True)
    assert [(report.report.id, False, (PHOTO,))] == shown(connection)


def test_what_was_asked_last_is_known_while_its_answer_is_awaited(connection: Connection) -> None:
    author = someone(connection, 1)
    first, last = asked_both(connection, author), asked_both(connection, author)
    for number in (first.id, last.id):
        proofs.show(connection, CodeKind.QUOTE, number, NOW, NOW + timedelta(days=14))
    assert last.id == quote_permissions.asked_last(connection, author, NOW)
    quote_permissions.answer(connection, last.id, words=False, photo=False)
    assert first.id == quote_permissions.asked_last(connection, author, NOW)
    assert None is quote_permissions.asked_last(connection, author, NOW + timedelta(days=14))
    assert None is quote_permissions.asked_last(connection, someone(connection, 2), NOW)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (replace(WITH_PHOTO, media=(PHOTO, Media("photo", "another"))), [(True, ())]),
        (replace(WITH_PHOTO, media=(PHOTO,)), [(True, (PHOTO,))]),
        (replace(WITH_PHOTO, media=()), [(True, ())]),
        (replace(WITH_PHOTO, note="others"), [(False, (PHOTO,))]),
        (replace(WITH_PHOTO, note="", media=()), []),
    ],
    ids=["a photo more", "another file less", "no photo any more", "other words", "both are gone, as old ones are"],
)
def test_what_is_another_than_was_asked_for_is_not_shown(
    connection: Connection, content: Content, expected: list[tuple[bool, tuple[Media, ...]]]
) -> None:
    permission = asked_both(connection, someone(connection, 1))
    quote_permissions.answer(connection, permission.id, words=True, photo=True)
    reports.rewrite(connection, permission.report_id, content)
    assert expected == [(words, photos) for _report, words, photos in shown(connection)]


@pytest.mark.parametrize(
    "happens",
    [
        lambda connection, author: groups.leave(connection, "PRO", author),
        lambda connection, author: people.change(connection, author, stopped_at=NOW),
        lambda connection, author: people.change(connection, author, lost_at=NOW),
        lambda connection, author: people.change(connection, author, blocked_at=NOW),
    ],
    ids=["LEAVE", "STOP", "LOST", "BLOCK"],
)
def test_of_who_has_no_say_any_more_nothing_is_shown(
    connection: Connection, happens: Callable[[Connection, int], None]
) -> None:
    author = someone(connection, 1)
    permission = asked_both(connection, author)
    quote_permissions.answer(connection, permission.id, words=True, photo=True)
    happens(connection, author)
    assert [] == shown(connection)


def test_who_is_asked_anew_is_asked_under_another_number(connection: Connection) -> None:
    author, asker = someone(connection, 1), someone(connection, 2)
    first = asked(connection, author, asker)
    again = report_lists.one(connection, first.report_id, None)
    assert again is not None
    second = quote_permissions.ask(connection, again, asker, NOW)
    assert second.id > first.id
    assert (None, second) == (quote_permissions.get(connection, first.id), quote_permissions.get(connection, second.id))


def test_forgetting_the_author_takes_the_permission_along(connection: Connection) -> None:
    author = someone(connection, 1)
    permission = asked(connection, author, someone(connection, 2))
    quote_permissions.answer(connection, permission.id, words=True)
    erasure.erase(connection, author, None, NOW)
    assert [] == shown(connection)
    assert None is quote_permissions.get(connection, permission.id)


def test_two_people_who_are_one_keep_what_each_allowed(connection: Connection) -> None:
    kept, gone = someone(connection, 1), someone(connection, 2)
    permission = asked(connection, gone, kept)
    person_merge.merge(connection, people.get(connection, kept), people.get(connection, gone), NOW)
    found = quote_permissions.get(connection, permission.id)
    assert found is not None and (kept, kept) == (found.person_id, found.asked_by)
