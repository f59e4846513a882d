"""What falls due for one person at one time becomes one text."""

from datetime import UTC, datetime

from sqlalchemy import Connection

from handlers.core.compose import compose, compose_own, compose_together, said_together
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Kind
from messages.segments import segments
from storage import people
from storage.outbox import NewOutbound, Part
from storage.people import Person
from storage.timers import Timer

NOW = datetime(2026, 12, 1, 3, 30, tzinfo=UTC)
PHONE = Address("sms", "+959771000001")


def due(connection: Connection, lookup: NetworkLookup, number: int) -> Context:
    return Context(connection, lookup, NOW, NOW, timer=Timer(number, f"t{number}", "t", NOW, {}, 0))


def remind(ctx: Context, to: Person, ref: str, text: str, *, is_first: bool = False) -> None:
    ctx.say(
        to,
        Kind.REMINDER,
        "reminder-watch",
        buttons=("DONE 1",),
        dedupe_key=f"remind:{ref}",
        is_first=is_first,
        ref=ref,
        when="late",
        text=text,
        owner="Ko Bo",
    )


def merged(*those: Context) -> list[NewOutbound | None]:
    return [compose_together(lines) for lines in said_together(those)]


def test_reminders_that_come_together_become_one_text(connection: Connection, lookup: NetworkLookup) -> None:
    hla = people.create(connection, PHONE, NOW, language="en")
    first, mail, last = (due(connection, lookup, number) for number in (1, 2, 3))
    remind(first, hla, "PRO1", "Rent")
    mail.say(hla, Kind.DIGEST, "more-none")
    remind(last, hla, "PRO2", "Call the lawyer", is_first=True)
    (text,) = merged(first, mail, last)
    assert text is not None
    assert ["PRO2 (Ko Bo)", "PRO1 (Ko Bo)"] == [line.partition(",")[0] for line in text.text.splitlines()]
    assert ("remind:PRO2", ("DONE 1",)) == (text.dedupe_key, text.buttons)
    assert (Part("remind:PRO2", 0, 1), Part("remind:PRO1", 1, 1)) == text.parts
    assert [[], [Kind.DIGEST], []] == [[one.kind for one in compose_own(ctx)] for ctx in (first, mail, last)]


def test_what_one_moment_says_to_two_people_stays_apart(connection: Connection, lookup: NetworkLookup) -> None:
    hla = people.create(connection, PHONE, NOW, language="en")
    bo = people.create(connection, Address("sms", "+959771000002"), NOW, language="en")
    both = due(connection, lookup, 1)
    remind(both, hla, "PRO1", "Rent")
    remind(both, bo, "PRO2", "Call the lawyer")
    assert ["PRO1", "PRO2"] == [text.text[:4] for text in compose(both)]


def test_many_reminders_go_in_pages_of_whole_lines(connection: Connection, lookup: NetworkLookup) -> None:
    hla = people.create(connection, PHONE, NOW, language="en")
    moments = [due(connection, lookup, number) for number in range(12)]
    for number, ctx in enumerate(moments, 1):
        remind(ctx, hla, f"PRO{number}", "Ask each township for the days of its next training")
    (text,) = merged(*moments)
    assert text is not None
    assert segments(text.text) == text.segments <= 3
    first, *lines, tail = text.text.splitlines()
    assert ("(1/", "MORE") == (first[:3], tail[:4])
    assert tuple(Part(f"remind:PRO{number}", number, 1) for number in range(1, len(lines) + 1)) == text.parts
    assert [f"PRO{number} (" for number in range(1, len(lines) + 1)] == [line[: line.index("(") + 1] for line in lines]
