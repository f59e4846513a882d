"""What the page reads: threads, members and what was texted there, narrowed down and in order, on both databases."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from messages.address import Address
from messages.envelope import Inbound, Kind
from storage import conversations, groups, inbox, outbox, people, rosters, sessions, thread_lists, threads
from storage.inbox_claims import claim
from storage.outbox import NewOutbound
from storage.rosters import Fits
from storage.thread_lists import Reader
from storage.threads import Addressee

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
HOUR = timedelta(hours=1)


def member(connection: Connection, number: int, name: str | None, code: str, *, leads: bool = False) -> int:
    """Somebody who agreed, in a group."""
    fields = {"name": name, "consented_at": NOW, "kind": "mobile", "township": f"T{number}", "heard_at": NOW}
    made = people.create(connection, Address("sms", f"+9597710000{number:02}"), NOW, **fields).id
    groups.enter(connection, code, made, NOW, leads=leads)
    return made


def network(connection: Connection) -> tuple[int, int, int]:
    for code in ("PRO", "LAND"):
        groups.add(connection, code)
    return (
        member(connection, 1, "Ma Hla", "PRO"),
        member(connection, 2, None, "LAND"),
        member(connection, 3, "Daw Mya", "PRO", leads=True),
    )


def test_a_thread_of_each_stands_there_and_who_waits_longest_comes_first(connection: Connection) -> None:
    hla, other, mya = network(connection)
    to = [Addressee(code="PRO"), Addressee(), Addressee(code="LAND"), Addressee(to_person_id=mya, announcement_id=5)]
    made = [threads.begin(connection, hla if n % 2 else other, one, NOW) for n, one in enumerate(to)]
    for n, thread in enumerate(made):
        threads.write(connection, thread.id, thread.person_id, f"text {n}", NOW + n * HOUR)
    threads.write(connection, made[1].id, mya, "an answer", NOW + 9 * HOUR)
    threads.mark_answered(connection, made[1].id, NOW + 9 * HOUR)
    coordinator, leader = Reader(99, None), Reader(mya, ["PRO"])

    def shown(reader: Reader, **more: bool) -> list[str]:
        return [one.text for one in thread_lists.newest(connection, reader, 10, **more)]

    assert ["text 0", "text 3"] == shown(coordinator) == shown(leader) == shown(leader, waiting=True)
    assert [1, 0] == [one.beside for one in thread_lists.newest(connection, coordinator, 10)]
    assert ["text 3"] == [one.text for one in thread_lists.newest(connection, coordinator, 2, 1)]
    threads.mark_answered(connection, made[3].id, NOW + 9 * HOUR)
    assert ["text 0", "an answer"] == shown(coordinator)
    threads.mark_answered(connection, made[3].id, None)
    assert (3, 2) == (
        thread_lists.count_waiting(connection, coordinator),
        thread_lists.count_waiting(connection, leader),
    )
    assert 2 == thread_lists.count_waiting(connection, coordinator, NOW + 2 * HOUR)
    assert thread_lists.one(connection, leader, made[2].id) is None
    assert [made[3].id, made[1].id] == [one.id for one in thread_lists.of_person(connection, coordinator, hla, 5)]


def test_what_a_person_wrote_stands_together_for_those_who_may_read_it(connection: Connection) -> None:
    hla, _other, mya = network(connection)
    inbox.keep(connection, [Inbound("telegram", "1", Address("telegram", "5"), "to PRO")], NOW)
    for place, (to, text, by) in enumerate([("PRO", "first", 1), (None, "to the office", None), ("PRO", "", None)]):
        thread = threads.begin(connection, hla, Addressee(code=to), NOW)
        threads.write(connection, thread.id, hla, text, NOW + place * HOUR, by)

    def shown(reader: Reader, limit: int = 10) -> list[tuple[str, str | None, str | None]]:
        found = thread_lists.written(connection, reader, hla, limit)
        return [(one.text, one.code, one.channel) for one in found]

    assert [("first", "PRO", "telegram"), ("to the office", None, None)] == shown(Reader(99, None))
    assert [("first", "PRO", "telegram")] == shown(Reader(mya, ["PRO"]))
    assert [("to the office", None, None)] == shown(Reader(99, None), 1)


def test_members_are_narrowed_down_and_who_has_no_name_comes_last(connection: Connection) -> None:
    hla, other, mya = network(connection)
    people.change(connection, hla, heard_at=NOW - 30 * 24 * HOUR, stopped_at=None)
    people.change(connection, other, stopped_at=NOW)

    def found(**fits: object) -> list[int]:
        those = Fits(**fits)  # pyright: ignore[reportArgumentType] each test's own
        parts = list(rosters.in_parts(connection, those, 2))
        assert all(1 <= len(part) <= 2 for part in parts)
        ids = [one.id for part in parts for one in part]
        assert ids == [one.id for one in rosters.fitting(connection, those, 9)]
        return ids

    assert [mya, hla, other] == found()
    assert [mya, hla] == found(codes=["PRO"])
    assert [other] == found(township="T2") == found(stopped=True)
    assert [] == found(kind="centre") == found(scheme="telegram")
    assert [hla] == found(silent_since=NOW - 21 * 24 * HOUR)
    silent = Fits(silent_since=NOW + HOUR)
    assert [mya, hla] == [one.id for one in rosters.silent(connection, silent, 2)]
    assert 2 == rosters.count(connection, silent)
    assert {"PRO": 2} == rosters.count_by_group(connection, silent)
    assert {"PRO": 2, "LAND": 1} == rosters.count_by_group(connection, Fits())
    assert {"PRO": 2} == rosters.count_by_group(connection, Fits(codes=["PRO"]))
    assert [hla] == [one.id for one in rosters.fitting(connection, Fits(), 1, 1)]
    assert ["T1", "T3"] == rosters.townships(connection, ["PRO"])
    assert [("PRO", mya)] == [(one.code, one.person_id) for one in rosters.leaders(connection, ["PRO", "LAND"])]
    assert [("LAND", False)] == [(one.code, one.leads) for one in rosters.of_person(connection, other)]


def test_what_was_texted_on_the_page_stands_there_with_its_answers_and_for_its_sender_alone(
    connection: Connection,
) -> None:
    hla, other, _mya = network(connection)
    mine = sessions.web_address(hla)
    inbox.keep(connection, [Inbound("page", f"p{n}", mine, f"text {n}") for n in range(3)], NOW)
    first = conversations.sent(connection, "page", "p0")
    assert first is not None and not first[1]
    assert conversations.sent(connection, "page", "p9") is None
    ids = [one.row.id for one in claim(connection, 10, NOW, NOW, NOW)]
    answers = [
        NewOutbound(f"reply:{ids[0]}:{n}", mine, Kind.REPLY, f"answer {n}", "en", 0, buttons=("YES",)) for n in (0, 1)
    ]
    outbox.queue(connection, answers, NOW)
    inbox.finish(connection, ids[:2], NOW)
    exchange = conversations.exchange(connection, mine, ids[0])
    assert exchange is not None and exchange.is_handled
    assert [("answer 0", ("YES",)), ("answer 1", ("YES",))] == [(one.text, one.buttons) for one in exchange.answers]
    assert conversations.exchange(connection, sessions.web_address(other), ids[0]) is None
    assert ["text 1", "text 0"] == [one.text for one in conversations.newest(connection, mine, 5)]


def test_an_address_of_the_page_is_of_the_person_it_names_and_no_row(connection: Connection) -> None:
    hla, _other, _mya = network(connection)
    phone = people.get(connection, hla).address
    nobody = sessions.web_address(10**6)
    found = people.by_address(connection, [sessions.web_address(hla), Address("sms", "+959771000002"), nobody])
    assert hla == found[sessions.web_address(hla)].id and nobody not in found and len(found) == 2
    assert phone == found[sessions.web_address(hla)].address
