"""Who has themselves erased is gone from every table, and nothing that lost its words leaves again."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from storage import announcements, claims, delivery_reports, erasure, fanouts, groups, outbox, people
from storage.announcements import State
from storage.audiences import Audience
from storage.fanouts import Wording
from storage.outbox import NewOutbound, Sent
from storage.tables import outbox as table
from tests.storage.rows import add_address, add_member

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = timedelta(minutes=5)
HLA, MAI = Address("sms", "+959771000001"), Address("sms", "+959420000011")


def queue(connection: Connection, key: str, to: Address, person_id: int) -> None:
    outbox.queue(connection, [NewOutbound(key, to, Kind.REPLY, "text", "en", 1, person_id=person_id)], NOW)


def send(connection: Connection, scheme: str) -> int:
    (text,) = claims.claim(connection, scheme, NOW, 1)
    outbox.note_sent(connection, [Sent(text.id, "channel", "SM1")], NOW)
    return text.id


def give_back(connection: Connection) -> None:
    report = DeliveryReport("channel", "SM1", DeliveryState.LATER)
    delivery_reports.apply(connection, report, NOW, LATER)


def announce(connection: Connection, author: int) -> int:
    number = announcements.create(connection, author, MAI, Audience(), "text", False, NOW)
    announcements.settle(connection, number, State.SENT, NOW)
    announcement = announcements.get(connection, number)
    assert announcement is not None
    fanouts.fan_out(connection, announcement, {"en": Wording("text", 1)}, "en", NOW, NOW)
    return number


def state(connection: Connection) -> tuple[str, str]:
    row = connection.execute(select(table.c.text, table.c.state)).one()
    return row.text, row.state


@pytest.mark.parametrize("scheme", ["sms", "telegram", "whatsapp"])
def test_what_is_given_back_after_its_person_was_erased_stays(connection: Connection, scheme: str) -> None:
    address = Address(scheme, "959771000001")
    hla = people.create(connection, address, NOW).id
    queue(connection, "a", address, hla)
    send(connection, scheme)
    erasure.erase(connection, hla, None, NOW)
    give_back(connection)
    assert ("", "sent") == state(connection)


def test_an_announcement_that_is_given_back_after_its_author_was_erased_stays(connection: Connection) -> None:
    mai = people.create(connection, MAI, NOW).id
    add_member(connection, HLA, NOW)
    announce(connection, mai)
    send(connection, "sms")
    erasure.erase(connection, mai, None, NOW)
    erasure.finish(connection, mai, ())
    give_back(connection)
    assert ("", "sent") == state(connection)


def test_an_announcement_does_not_go_another_way_after_its_author_was_erased(connection: Connection) -> None:
    mai = people.create(connection, MAI, NOW).id
    hla = add_member(connection, HLA, NOW)
    add_address(connection, hla, Address("telegram", "1"))
    number = announce(connection, mai)
    outbox.note_refused(connection, send(connection, "sms"), "dead", NOW)
    erasure.erase(connection, mai, None, NOW)
    erasure.finish(connection, mai, ())
    assert 0 == fanouts.fall_over(connection, number, NOW)


def test_what_others_were_told_of_an_erased_person_is_not_tried_again(connection: Connection) -> None:
    groups.add(connection, "REC")
    hla = people.create(connection, HLA, NOW).id
    mai = people.create(connection, MAI, NOW).id
    asked, _is_new = groups.request(connection, "REC", hla, NOW)
    queue(connection, f"join:{asked.id}:{mai}:first", MAI, mai)
    told = send(connection, "sms")
    outbox.note_refused(connection, told, "dead", NOW)
    erasure.erase(connection, hla, None, NOW)
    assert not outbox.retry(connection, told, NOW)
    assert ("", "failed") == state(connection)


def test_news_lose_what_they_say_of_an_erased_person_and_still_leave_for_the_others(connection: Connection) -> None:
    groups.add(connection, "REC")
    hla = people.create(connection, HLA, NOW, name="Ma Hla").id
    mai = people.create(connection, MAI, NOW).id
    asked, _is_new = groups.request(connection, "REC", hla, NOW)
    line = "2 ask to join REC: Ma Hla (mobile, Hpa-An, SMS) 5942, Ko Bo (SMS) 3094"
    news = NewOutbound(f"news:join-asked:{asked.id}:{mai}", MAI, Kind.NOTICE, line, "en", 1, person_id=mai)
    outbox.queue(connection, [news], NOW)
    erasure.erase(connection, hla, None, NOW)
    told = connection.execute(select(table.c.text, table.c.state)).one()
    assert ("2 ask to join REC: ... 5942, Ko Bo (SMS) 3094", "queued") == tuple(told)
