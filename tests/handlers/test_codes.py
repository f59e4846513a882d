"""YES, NO, OK and REFUSE: a number means one thing, whatever word comes with it; a small one settles nothing."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine, select

from handlers.core import proof
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import OPEN_FOR
from handlers.core.lookup import NetworkLookup
from handlers.table import COMMANDS
from messages.address import Address
from messages.envelope import Inbound
from storage import announcements, attempts, echoes, groups, inbox, people, proofs
from storage.announcements import State
from storage.audiences import Audience
from storage.codes import CodeKind
from storage.engine import writing
from storage.tables import announcements as announcement_rows
from storage.tables import join_requests
from tests.storage.rows import waiting

NOW = datetime(2026, 12, 1, 2, 30, tzinfo=UTC)
LEADER = Address("sms", "+959420000011")
APPLICANT = Address("sms", "+959771000001")


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A network with a leader of REC, and somebody who asks to come in."""
    with writing(engine) as opened:
        groups.add(opened, "REC")
        leader = people.create(opened, LEADER, NOW, consented_at=NOW)
        groups.enter(opened, "REC", leader.id, NOW, leads=True)
        people.create(opened, APPLICANT, NOW, consented_at=NOW, name="Ma Hla")
        yield opened


def heard(
    connection: Connection, lookup: NetworkLookup, text: str, address: Address = LEADER, now: datetime = NOW
) -> Context:
    """What comes of a text."""
    inbox.keep(connection, [Inbound("sms", f"{text} {now}", address, text)], now)
    (row,) = waiting(connection)
    inbox.finish(connection, [row.id], now)
    person = people.by_address(connection, [address])[address]
    ctx = Context(connection, lookup, now, now, person, row, text)
    word, *behind = text.split()
    number = int(behind[0]) if behind else None
    reason = " ".join(behind[1:]) if word == "NO" else ""
    COMMANDS[word.lower()].run(ctx, Args(number=number, text=reason, says_photo="PHOTO" in behind))
    return ctx


def says(connection: Connection, lookup: NetworkLookup, text: str, address: Address = LEADER) -> list[str]:
    """What the sender is answered, by key."""
    ctx = heard(connection, lookup, text, address)
    return [say.key for say in ctx.gathered.says if say.to.id == ctx.person.id]


def preview(connection: Connection) -> int:
    leader = people.by_address(connection, [LEADER])[LEADER]
    small = announcements.create(connection, leader.id, LEADER, Audience(("REC",)), "Come.", False, NOW)
    return proofs.show(connection, CodeKind.ANNOUNCEMENT, small, NOW, NOW + timedelta(days=1))


def asks(connection: Connection) -> int:
    applicant = people.by_address(connection, [APPLICANT])[APPLICANT]
    request, _is_new = groups.request(connection, "REC", applicant.id, NOW)
    return proofs.show(connection, CodeKind.JOIN, request.id, NOW, NOW + timedelta(days=1))


def of_old(connection: Connection, number: int) -> None:
    """An announcement and a request of one number, as both counted for themselves."""
    leader, applicant = (people.by_address(connection, [one])[one] for one in (LEADER, APPLICANT))
    fields = {"author_address": str(LEADER), "audience": "REC", "text": "Come.", "state": State.PREVIEW.value}
    row = {"id": number, "author_id": leader.id, "is_urgent": False, "created_at": NOW, **fields}
    connection.execute(announcement_rows.insert().values(row))
    asked = {"id": number, "code": "REC", "person_id": applicant.id, "asked_at": NOW}
    connection.execute(join_requests.insert().values(asked))


@pytest.mark.parametrize(("word", "answer"), [("YES", "join-granted"), ("OK", "join-granted"), ("NO", "join-refused")])
def test_a_request_s_number_is_about_the_request(
    connection: Connection, lookup: NetworkLookup, word: str, answer: str
) -> None:
    preview(connection)
    assert [answer] == says(connection, lookup, f"{word} {asks(connection)}")


@pytest.mark.parametrize(
    ("word", "answer"), [("YES", "announce-going"), ("OK", "announce-going"), ("REFUSE", "announce-is-dropped")]
)
def test_an_announcement_s_number_is_about_the_announcement(
    connection: Connection, lookup: NetworkLookup, word: str, answer: str
) -> None:
    asks(connection)
    assert [answer] == says(connection, lookup, f"{word} {preview(connection)}")


@pytest.mark.parametrize(
    ("word", "answer"),
    [
        ("YES", "announce-code"),
        ("NO", "announce-code"),
        ("OK", "join-asked"),
        ("REFUSE", "join-asked"),
    ],
)
def test_a_small_number_is_answered_with_the_one_that_proves(
    connection: Connection, lookup: NetworkLookup, word: str, answer: str
) -> None:
    of_old(connection, 500)
    assert [answer] == says(connection, lookup, f"{word} 500")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("YES 900", "proof-unknown"),
        ("YES 99999", "proof-unknown"),
        ("NO 900", "proof-unknown"),
        ("OK 900", "join-no-request"),
        ("REFUSE 900", "join-no-request"),
        ("YES", "nothing-asked"),
        ("NO", "nothing-asked"),
        ("OK", "thread-welcome"),
        ("REFUSE", "join-none-open"),
    ],
)
def test_what_names_nothing_is_answered_so(
    connection: Connection, lookup: NetworkLookup, text: str, answer: str
) -> None:
    assert [answer] == says(connection, lookup, text)


def test_alone_only_what_cannot_harm_is_settled(connection: Connection, lookup: NetworkLookup) -> None:
    preview(connection)
    asks(connection)
    assert ["announce-code"] == says(connection, lookup, "YES")
    assert ["join-asked"] == says(connection, lookup, "OK")
    assert ["announce-is-dropped"] == says(connection, lookup, "NO")


def test_a_bare_word_is_about_what_was_asked_last(connection: Connection, lookup: NetworkLookup) -> None:
    preview(connection)
    leader = people.by_address(connection, [LEADER])[LEADER]
    later = NOW + timedelta(minutes=1)
    act = echoes.ask(connection, leader.id, LEADER, "LEAVE REC", False, later)
    proofs.show(connection, CodeKind.ECHO, act, later, later + OPEN_FOR)
    for word, answer in (("YES", "echo-ask"), ("NO", "echo-dropped"), ("NO", "announce-is-dropped")):
        assert [answer] == [say.key for say in heard(connection, lookup, word, now=later).gathered.says]
        later += timedelta(seconds=1)


def test_of_several_who_wait_none_is_let_in_by_a_bare_word(connection: Connection, lookup: NetworkLookup) -> None:
    other = people.create(connection, Address("sms", "+959771000009"), NOW, consented_at=NOW, name="Ko Bo")
    asks(connection)
    groups.request(connection, "REC", other.id, NOW)
    assert ["join-which"] == says(connection, lookup, "OK")


@pytest.mark.parametrize("word", ["YES", "NO", "OK"])
def test_a_number_that_is_not_for_the_sender_names_nothing(
    connection: Connection, lookup: NetworkLookup, word: str
) -> None:
    numbers = asks(connection), preview(connection)
    for number in numbers:
        assert ["proof-unknown"] == says(connection, lookup, f"{word} {number}", APPLICANT)


def test_three_wrong_numbers_of_a_day_end_it_for_the_right_one_too(
    connection: Connection, lookup: NetworkLookup
) -> None:
    people.create(connection, Address("sms", "+959420000001"), NOW, is_coordinator=True)
    number = preview(connection)
    first, second, third = [wrong for wrong in range(1000, 1004) if wrong != number][:3]
    assert ["proof-unknown"] == says(connection, lookup, f"YES {first}")
    assert ["join-no-request"] == says(connection, lookup, f"OK {second}")
    last = heard(connection, lookup, f"NO {third}")
    assert ["proof-unknown", "proof-rests", "proof-wrong"] == [say.key for say in last.gathered.says]
    assert ["proof-rests"] == says(connection, lookup, f"YES {number}")
    tomorrow = NOW + timedelta(days=1)
    assert [3, 0] == [attempts.count(connection, proof.WRONG, since, tomorrow, LEADER) for since in (NOW, tomorrow)]


def test_a_yes_to_photos_is_none_to_anything_else(connection: Connection, lookup: NetworkLookup) -> None:
    for number in (preview(connection), asks(connection), 2):
        for word in ("YES", "OK"):
            with pytest.raises(NotRead) as unread:
                heard(connection, lookup, f"{word} {number} PHOTO")
            assert unread.value.is_prose
    assert 0 == attempts.count(connection, proof.WRONG, NOW, NOW + timedelta(days=1), LEADER)
    assert [State.PREVIEW.value] == list(connection.execute(select(announcement_rows.c.state)).scalars())


def test_who_guesses_a_yes_to_photos_is_stopped_as_who_guesses_others(
    connection: Connection, lookup: NetworkLookup
) -> None:
    for wrong in range(1000, 1000 + proof.WRONG_A_DAY):
        with pytest.raises(NotRead):
            heard(connection, lookup, f"YES {wrong} PHOTO")
    assert ["proof-rests"] == says(connection, lookup, "YES 1500 PHOTO")


def test_tomorrow_the_right_one_counts_again(connection: Connection, lookup: NetworkLookup) -> None:
    for _guess in range(proof.WRONG_A_DAY):
        attempts.note(connection, proof.WRONG, LEADER, NOW)
    request = asks(connection)
    assert ["proof-rests"] == says(connection, lookup, f"OK {request}")
    tomorrow = heard(connection, lookup, f"OK {request}", now=NOW + timedelta(hours=22))
    assert "join-granted" in [say.key for say in tomorrow.gathered.says]


def test_where_many_guess_new_numbers_have_six_digits(connection: Connection, lookup: NetworkLookup) -> None:
    for guesser in range(proof.WRONG_IN_ALL):
        attempts.note(connection, proof.WRONG, Address("telegram", str(guesser)), NOW)
    ctx = heard(connection, lookup, "YES")
    assert 6 == len(str(proof.show(ctx, CodeKind.THREAD, 1, timedelta(days=1))))


def test_a_reason_behind_no_makes_no_guess_cheaper(connection: Connection, lookup: NetworkLookup) -> None:
    right = preview(connection)
    wrong = [number for number in range(4000, 4010) if number != right]
    for number in wrong[: proof.WRONG_A_DAY]:
        with pytest.raises(NotRead):
            heard(connection, lookup, f"NO {number} wrong day")
    for number in (right, wrong[-1]):
        assert ["proof-rests"] == says(connection, lookup, f"NO {number} wrong day")
