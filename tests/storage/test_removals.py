"""Who is out: nothing leaves for them, whatever queued it; who was put out is known by address, and by nobody."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, select

from messages.address import Address
from messages.envelope import DeliveryReport, DeliveryState, Kind
from storage import (
    announcements,
    claims,
    delivery_reports,
    fanouts,
    groups,
    link_codes,
    outbox,
    people,
    proofs,
    questions,
    removals,
    threads,
)
from storage.announcements import State
from storage.audiences import Audience
from storage.codes import CodeKind
from storage.outbox import NewOutbound, Sent
from storage.people import Person
from storage.questions import Question
from storage.removals import NETWORK
from storage.tables import outbox as rows
from storage.tables import put_out
from storage.threads import Addressee

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
LATER = NOW + timedelta(days=1)
HLA, CHAT, ZAW = Address("sms", "+951"), Address("telegram", "1"), Address("sms", "+952")


def member(connection: Connection, address: Address, *codes: str, **fields: object) -> Person:
    person = people.create(connection, address, NOW, consented_at=NOW, **fields)
    for code in codes:
        groups.add(connection, code)
        groups.enter(connection, code, person.id, NOW)
    return people.get(connection, person.id)


def text(key: str, person: Person, **fields: object) -> NewOutbound:
    to = person.address or HLA
    return NewOutbound(key, to, Kind.NOTICE, key, "en", 1, person_id=person.id, **fields)  # pyright: ignore[reportArgumentType]


def states(connection: Connection) -> dict[str, str]:
    return {row.dedupe_key: row.state for row in connection.execute(select(rows).order_by(rows.c.id))}


@pytest.mark.parametrize("out", ["lost_at", "blocked_at"])
def test_what_waits_for_somebody_who_is_out_never_leaves(connection: Connection, out: str) -> None:
    hla, zaw = member(connection, HLA), member(connection, ZAW)
    people.change(connection, hla.id, **{out: NOW})
    outbox.queue(connection, [text("for Hla", hla), text("for Zaw", zaw)], NOW)
    assert ["for Zaw"] == [one.text for one in claims.claim(connection, "sms", NOW, 1)]
    assert {"for Hla": "dropped", "for Zaw": "sending"} == states(connection)


def test_a_text_that_its_provider_gives_back_does_not_leave_again(connection: Connection) -> None:
    hla = member(connection, HLA)
    outbox.queue(connection, [text("told", hla)], NOW)
    [told] = claims.claim(connection, "sms", NOW, 1)
    outbox.note_sent(connection, [Sent(told.id, "gateway", "id 1")], NOW)
    people.change(connection, hla.id, lost_at=NOW)
    removals.end_all(connection, hla.id)
    report = DeliveryReport("gateway", "id 1", DeliveryState.LATER)
    delivery_reports.apply(connection, report, NOW, timedelta(0))
    assert [] == claims.claim(connection, "sms", LATER, 9)
    assert {"told": "dropped"} == states(connection)


def test_no_announcement_is_for_who_is_out(connection: Connection) -> None:
    hla, zaw, author = (member(connection, to, "PRO") for to in (HLA, ZAW, CHAT))
    people.change(connection, hla.id, lost_at=NOW)
    assert [1] == [one.count for one in fanouts.reach(connection, Audience(("PRO",)), author.id, "en")]
    people.change(connection, zaw.id, blocked_at=NOW)
    assert [] == fanouts.reach(connection, Audience(), author.id, "en")


def test_who_holds_another_phone_is_asked_and_told_alone(connection: Connection) -> None:
    hla, zaw = (member(connection, to, is_coordinator=True) for to in (HLA, ZAW))
    for one in (hla, zaw):
        groups.add(connection, "PRO")
        groups.enter(connection, "PRO", one.id, NOW, leads=True)
    people.change(connection, hla.id, lost_at=NOW)
    assert [zaw.id] == [one.id for one in people.coordinators(connection)]
    assert [zaw.id] == [one.id for one in people.in_groups(connection, ["PRO"], leaders=True)]
    assert [hla.id, zaw.id] == [one.id for one in people.coordinators(connection, lost=True)]
    assert [hla.id, zaw.id] == [one.id for one in people.in_groups(connection, ["PRO"], leaders=True, lost=True)]
    assert [hla.id, zaw.id] == [one.id for one in people.in_groups(connection, ["PRO"])]


def test_all_that_is_under_way_ends(connection: Connection) -> None:
    hla, zaw = member(connection, HLA), member(connection, ZAW)
    failed = text("failed", hla, problem="phone off")
    outbox.queue(connection, [text("waits", hla), failed, text("for Zaw", zaw)], NOW)
    questions.ask(connection, hla.id, Question("consent", {}, NOW, LATER))
    questions.keep_pages(connection, hla.id, ["names"], NOW)
    code = link_codes.give(connection, hla.id, HLA, LATER, "1")
    preview = announcements.create(connection, hla.id, HLA, Audience(("PRO",)), "come", False, NOW)
    number = proofs.show(connection, CodeKind.ANNOUNCEMENT, preview, NOW, LATER)
    removals.end_all(connection, hla.id)
    assert {"waits": "dropped", "failed": "dropped", "for Zaw": "queued"} == states(connection)
    assert {} == questions.open_ones(connection, [hla.id], NOW)
    assert None is questions.next_page(connection, hla.id)
    assert None is link_codes.find(connection, code.digits, NOW)
    assert None is proofs.find(connection, number, NOW)
    assert None is announcements.latest_by(connection, hla.id, State.PREVIEW)


def test_who_was_put_out_is_known_by_each_address_and_kept_under_none(connection: Connection) -> None:
    removals.keep_out(connection, [HLA, CHAT], "PRO", None, NOW)
    removals.keep_out(connection, [HLA], "PRO", None, LATER)
    assert removals.is_kept_out(connection, [CHAT], "PRO")
    assert not removals.is_kept_out(connection, [CHAT], "NET")
    assert not removals.is_kept_out(connection, [ZAW, CHAT])
    kept = [row.sender for row in connection.execute(select(put_out))]
    assert 2 == len(set(kept)) == len(kept)
    assert not [sender for sender in kept if "951" in sender and "sms" in sender]
    assert removals.let_in(connection, [HLA, CHAT, ZAW], "PRO")
    assert not removals.let_in(connection, [HLA], "PRO")
    assert not removals.is_kept_out(connection, [HLA, CHAT], "PRO")


def test_a_blocked_address_is_told_once(connection: Connection) -> None:
    removals.keep_out(connection, [HLA], NETWORK, 7, NOW)
    assert [True, False] == [removals.tell_once(connection, HLA, NOW) for _ in range(2)]
    assert not removals.tell_once(connection, ZAW, NOW)
    assert [(NOW, 7)] == [(block.put_out_at, block.put_out_by) for block in removals.blocks(connection)]


def test_only_what_is_still_for_them_waits_for_who_left_a_group(connection: Connection) -> None:
    author = member(connection, CHAT)
    hla = member(connection, HLA, "PRO", "NET")
    for number, codes in enumerate((("PRO",), ("PRO", "NET"))):
        announced = announcements.create(connection, author.id, CHAT, Audience(codes), "x", False, NOW)
        announcements.settle(connection, announced, State.SENT, NOW)
        outbox.queue(connection, [text(f"{number}", hla, announcement_id=announced)], NOW)
    groups.leave(connection, "PRO", hla.id)
    removals.drop_unheard(connection, hla.id)
    assert {"0": "dropped", "1": "queued"} == states(connection)


def test_the_numbers_end_that_a_leader_could_see(connection: Connection) -> None:
    hla, zaw = member(connection, HLA, "PRO"), member(connection, ZAW, "NET")
    opened = [
        threads.begin(connection, zaw.id, Addressee(code="PRO"), NOW),
        threads.begin(connection, hla.id, Addressee(), NOW),  # what a member of PRO wrote may be an alert
        threads.begin(connection, zaw.id, Addressee(announcement_id=1, to_person_id=9), NOW),
        threads.begin(connection, zaw.id, Addressee(), NOW),
    ]
    asked = [groups.request(connection, code, zaw.id, NOW)[0].id for code in ("PRO", "NET")]
    for kind, subjects in ((CodeKind.THREAD, [one.id for one in opened]), (CodeKind.JOIN, asked)):
        for subject in subjects:
            proofs.show(connection, kind, subject, NOW, LATER)
    ended = [(proof.kind, proof.subject_id) for proof in proofs.end_shown(connection, ["PRO"], 9)]
    assert [(CodeKind.JOIN, asked[0]), *((CodeKind.THREAD, one.id) for one in opened[:3])] == ended
    left = [(proof.kind, proof.subject_id) for proof in proofs.end_shown(connection, None, 9)]
    assert [(CodeKind.JOIN, asked[1]), (CodeKind.THREAD, opened[3].id)] == left
