"""Who allowed words of theirs to be quoted: one answer for a report, gone with the author."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from messages.address import Address
from storage import erasure, people, person_merge, quote_permissions, report_lists, reports
from storage.quote_permissions import Permission, seal_of
from storage.reports import Content

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
WORDS = "the map was refused"


def someone(connection: Connection, number: int) -> int:
    return people.create(connection, Address("sms", f"+95977100000{number}"), NOW, name=f"Ma {number}").id


def asked(connection: Connection, author: int, asker: int) -> Permission:
    report = reports.add(connection, author, Content(NOW.date(), note=WORDS), NOW, None)
    listed = report_lists.one(connection, report.id, None)
    assert listed is not None
    return quote_permissions.ask(connection, listed, asker, NOW)


def test_what_an_author_says_last_holds(connection: Connection) -> None:
    permission = asked(connection, someone(connection, 1), someone(connection, 2))
    assert (permission, seal_of(WORDS)) == (
        quote_permissions.of_report(connection, permission.report_id),
        permission.seal,
    )
    assert [] == quote_permissions.given(connection)
    quote_permissions.answer(connection, permission.id, is_given=True)
    assert [permission.report_id] == [one.report.id for one in quote_permissions.given(connection)]
    quote_permissions.answer(connection, permission.id, is_given=False)
    assert [] == quote_permissions.given(connection)


def test_who_is_asked_anew_is_asked_under_another_number(connection: Connection) -> None:
    author, asker = someone(connection, 1), someone(connection, 2)
    first = asked(connection, author, asker)
    listed = report_lists.one(connection, first.report_id, None)
    assert listed is not None
    second = quote_permissions.ask(connection, listed, asker, NOW)
    assert second.id > first.id
    assert (None, second) == (quote_permissions.get(connection, first.id), quote_permissions.get(connection, second.id))


def test_forgetting_the_author_takes_the_permission_along(connection: Connection) -> None:
    author = someone(connection, 1)
    permission = asked(connection, author, someone(connection, 2))
    quote_permissions.answer(connection, permission.id, is_given=True)
    erasure.erase(connection, author, None, NOW)
    assert [] == quote_permissions.given(connection)
    assert None is quote_permissions.get(connection, permission.id)


def test_two_people_who_are_one_keep_what_each_allowed(connection: Connection) -> None:
    kept, gone = someone(connection, 1), someone(connection, 2)
    permission = asked(connection, gone, kept)
    person_merge.merge(connection, people.get(connection, kept), people.get(connection, gone), NOW)
    found = quote_permissions.get(connection, permission.id)
    assert found is not None and (kept, kept) == (found.person_id, found.asked_by)
