"""Reports as the database keeps them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Inbound, Media
from storage import inbox, people, reports
from storage.reports import Content
from tests.storage.rows import count_reports, waiting

NOW = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)
BARE = Content(day=date(2026, 12, 1))
FULL = Content(
    day=date(2026, 11, 30),
    theme="land",
    activity="mediation",
    women=5,
    men=7,
    people=12,
    township="MMR003001",
    note="village tract map refused",
    location=(16.8895, 97.6348),
    media=(Media("photo", "a1"), Media("document", "b2")),
    is_doubtful=True,
)


def _someone(connection: Connection, number: str = "+959771000001") -> int:
    return people.create(connection, Address("sms", number), NOW).id


@pytest.mark.parametrize("content", [BARE, FULL], ids=["nothing but a day", "everything"])
def test_a_report_comes_back_as_it_was_kept(connection: Connection, content: Content) -> None:
    kept = reports.add(connection, _someone(connection), content, NOW, None)
    assert kept == reports.find(connection, kept.id)
    assert content == kept.content


def test_a_report_that_is_not_there_is_not_found(connection: Connection) -> None:
    assert reports.find(connection, 1) is None
    assert reports.last_of(connection, 1) is None


def test_a_report_says_something_else_after_it_was_rewritten(connection: Connection) -> None:
    kept = reports.add(connection, _someone(connection), FULL, NOW, None)
    reports.rewrite(connection, kept.id, BARE)
    assert replace(kept, content=BARE) == reports.find(connection, kept.id)


def test_a_report_is_withdrawn_once_and_no_longer_counted(connection: Connection) -> None:
    kept = reports.add(connection, _someone(connection), FULL, NOW, None)
    reports.add(connection, kept.person_id, BARE, NOW, None)
    assert reports.withdraw(connection, kept.id, NOW) is True
    assert reports.withdraw(connection, kept.id, NOW) is False
    assert count_reports(connection) == 1
    assert replace(kept, withdrawn_at=NOW) == reports.find(connection, kept.id)


def test_the_last_report_is_the_persons_own_even_when_withdrawn(connection: Connection) -> None:
    hla, bo = _someone(connection), _someone(connection, "+959771000002")
    reports.add(connection, hla, FULL, NOW, None)
    last = reports.add(connection, hla, BARE, NOW, None)
    reports.add(connection, bo, FULL, NOW, None)
    reports.withdraw(connection, last.id, NOW)
    assert replace(last, withdrawn_at=NOW) == reports.last_of(connection, hla)


def test_a_report_is_found_by_the_text_that_made_it_for_its_author_only(connection: Connection) -> None:
    hla, bo = _someone(connection), _someone(connection, "+959771000002")
    sender = Address("telegram", "1001")
    inbox.keep(connection, [Inbound("telegram", "m:1001:7", sender, "R land")], NOW)
    row = waiting(connection)[0]
    kept = reports.add(connection, hla, FULL, NOW, row.id)
    assert kept == reports.from_text(connection, "telegram", "m:1001:7", hla)
    assert reports.from_text(connection, "telegram", "m:1001:7", bo) is None
    assert reports.from_text(connection, "telegram", "m:1001:8", hla) is None
    assert reports.from_text(connection, "modem", "m:1001:7", hla) is None
