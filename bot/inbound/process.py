"""The loop's heart: texts that wait are handled, many in one commit; one that raises is undone alone."""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime

import structlog
from sqlalchemy import Connection

from bot.host.faults import where
from bot.inbound.doubles import first_of, is_out_of_turn
from bot.inbound.echoes import is_echo, may_echo
from bot.inbound.rests import SHORTLY, Rests, settles
from handlers.core import loop_guard
from handlers.core.compose import compose
from handlers.core.context import Context
from handlers.core.lookup import NetworkLookup
from handlers.router import route
from messages.address import Address
from messages.envelope import Kind
from messages.phone_numbers import OPERATOR
from messages.scheme import scheme_of
from storage import addresses, audit, engine, hooks, inbox, inbox_claims, outbox, people, removals, senders, timers
from storage.addresses import Heard
from storage.database_errors import fails_all
from storage.driver import run
from storage.inbox import InboxRow
from storage.inbox_claims import Acted, Claimed
from storage.outbox import NewOutbound
from storage.people import Person
from storage.questions import Question

log = structlog.get_logger()

AT_ONCE = 256  # texts in one commit; lists of one more would be prepared for 1,024


@dataclass(frozen=True, slots=True)
class Processed:
    """How many texts were taken up, and whether it is worth to look at once for more."""

    taken: int
    goes_on: bool


@dataclass(slots=True)
class _Batch:
    """What is known and gathered while the texts of one commit are handled."""

    connection: Connection
    lookup: NetworkLookup
    now: datetime
    rests: Rests
    is_apart: bool  # each text has a savepoint of its own
    known: dict[Address, Person] = field(default_factory=lambda: {})
    asked: dict[int, Question] = field(default_factory=lambda: {})
    answered: Mapping[Address, Sequence[str]] = field(default_factory=lambda: {})  # before this commit
    done: list[int] = field(default_factory=lambda: [])
    answers: set[int] = field(default_factory=lambda: set())  # of those done, what settled a question or turned a page
    acted: dict[Address, Acted] = field(default_factory=lambda: {})  # the last text of each
    at_once: list[InboxRow] = field(default_factory=lambda: [])  # all that were acted on
    texts: list[NewOutbound] = field(default_factory=lambda: [])
    heard: dict[int, Heard] = field(default_factory=lambda: {})
    held: set[Address] = field(default_factory=lambda: set())
    doubled: dict[int, int] = field(default_factory=lambda: {})  # a text's id -> the id of the one it repeats


def process(connection: Connection, lookup: NetworkLookup, now: datetime, limit: int = AT_ONCE) -> Processed:
    """Handle the texts that wait, at most `limit`.

    A text whose handler raises is tried again in the next batch, with the sender's later ones behind it, and
    set aside after the fourth try. Raises OperationalError when the database itself fails: nothing is lost then.
    It comes first in its transaction, as it may begin that anew.
    """
    try:
        return _process(connection, lookup, now, limit, is_apart=False)
    except Exception as error:  # a text seldom raises: which one does is found when each is alone
        if fails_all(error):
            raise
    begin_anew(connection)
    return _process(connection, lookup, now, limit, is_apart=True)


def _process(connection: Connection, lookup: NetworkLookup, now: datetime, limit: int, *, is_apart: bool) -> Processed:
    claimed = inbox_claims.claim(connection, limit, now, now - loop_guard.HOUR, now - SHORTLY)
    if not claimed:
        return Processed(0, goes_on=False)
    batch = _handle_each(connection, lookup, now, claimed, is_apart=is_apart)
    _close_batch(batch)
    return Processed(len(claimed), _goes_on(batch, len(claimed), limit))


def _handle_each(
    connection: Connection, lookup: NetworkLookup, now: datetime, claimed: list[Claimed], *, is_apart: bool
) -> _Batch:
    rests = Rests(connection, now, lookup.network.limits)
    batch = _open_batch(_Batch(connection, lookup, now, rests, is_apart), claimed)
    for one in claimed:
        if one.row.address not in batch.held:
            _handle(batch, one)
    return batch


def _goes_on(batch: _Batch, taken: int, limit: int) -> bool:
    """Whether more may wait: behind a full commit, a text that failed, or what another process kept meanwhile."""
    return taken == limit or bool(batch.held) or batch.connection.dialect.name != "sqlite"


def _open_batch(batch: _Batch, claimed: list[Claimed]) -> _Batch:
    """Look up who texted, what each was asked last, and what was answered to those who may send that back."""
    now = batch.now
    people.take_changed(batch.connection)
    batch.known, batch.asked = senders.look_up(batch.connection, {one.row.address for one in claimed}, now)
    doubtful = {one.row.address for one in claimed if may_echo(one)}
    batch.answered = outbox.answers_to(batch.connection, doubtful, now - loop_guard.HOUR, now)
    return batch


def _close_batch(batch: _Batch) -> None:
    outbox.queue(batch.connection, batch.texts, batch.now)
    inbox.finish(batch.connection, batch.done, batch.now, batch.answers, batch.rests.marks)
    inbox.note_rests(batch.connection, batch.rests.told)
    addresses.note_heard(batch.connection, batch.heard, batch.now)
    if batch.doubled:
        inbox.note_doubles(batch.connection, batch.doubled, batch.now)
        log.info("process.doubles", count=len(batch.doubled))


def _handle(batch: _Batch, claimed: Claimed) -> None:
    row = claimed.row
    if row.address.scheme == OPERATOR or _is_of_nobody(batch, row.address):
        batch.done.append(row.id)
        return
    first = _first_of(batch, claimed)
    if first is not None:
        batch.doubled[row.id] = first
        return
    if row.address in batch.answered and is_echo(row.as_read.text, batch.answered[row.address]):
        log.info("process.echo", inbox=row.id, channel=row.as_read.channel)
        batch.done.append(row.id)
        return
    try:
        with savepoint(batch.connection) if batch.is_apart else nullcontext():
            ctx = _context(batch, row)
            route(ctx)
            texts = gather(ctx)
    except Exception as error:  # the outermost catch: a handler's fault stays with its text
        if not batch.is_apart or fails_all(error):
            raise
        _note_failure(batch, row, error)
        return
    _note_success(batch, claimed, ctx, texts)


def _first_of(batch: _Batch, claimed: Claimed) -> int | None:
    """The id of the text that this one repeats."""
    row = claimed.row
    first = first_of(row, batch.acted.get(row.address, claimed.last), _asked(batch, row), batch.lookup)
    if first is None and is_out_of_turn(row):
        alike = (one for one in batch.at_once if one.as_read.text == row.as_read.text)
        here = next((one.id for one in alike if _sending(one) == _sending(row)), None)
        return here or inbox_claims.twin_of(batch.connection, row)
    return first


def _sending(row: InboxRow) -> tuple[Address, datetime | None]:
    """What a text has in common with its double beside its words, whatever stands between them."""
    return row.address, row.as_read.sent_at


def _is_of_nobody(batch: _Batch, address: Address) -> bool:
    """Whether it comes from where somebody was signed in who is no more, as after FORGET ME."""
    return scheme_of(address.scheme).names_person and address not in batch.known


def _asked(batch: _Batch, row: InboxRow) -> Question | None:
    """What the sender was asked last, where that is open."""
    person = batch.known.get(row.address)
    return None if person is None else batch.asked.get(person.id)


def _note_success(batch: _Batch, claimed: Claimed, ctx: Context, texts: list[NewOutbound]) -> None:
    row = claimed.row
    is_settled = settles(ctx)
    if is_settled:
        batch.answers.add(row.id)
    batch.texts.extend(batch.rests.sift(claimed, ctx, texts, is_settled=is_settled))
    batch.done.append(row.id)
    if ctx.person.address is not None:
        batch.heard[ctx.person.id] = Heard(row.address, row.as_read.channel)
    batch.acted[row.address] = Acted(row.id, row.as_read.text, row.as_read.sent_at, row.received_at, batch.now)
    batch.at_once.append(row)
    _remember(batch, ctx, row.address)


def _remember(batch: _Batch, ctx: Context, address: Address) -> None:
    """Keep what the next text of the same person needs, and look up again who was changed."""
    if batch.known.get(address) is not ctx.person:
        same = [at for at, one in batch.known.items() if one.id == ctx.person.id]
        batch.known |= dict.fromkeys([*same, address], ctx.person)
    if ctx.person.address is None:  # they had themselves erased: the next text from there is a stranger's
        _forget(batch, ctx.person.id)
    if ctx.question is None:
        batch.asked.pop(ctx.person.id, None)
    else:
        batch.asked[ctx.person.id] = ctx.question
    changed = people.take_changed(batch.connection)
    if changed:
        stale = people.by_id(batch.connection, changed)
        lost = [at for at, person in batch.known.items() if person.id in changed - stale.keys()]
        batch.known = {at: stale.get(person.id, person) for at, person in batch.known.items() if at not in lost}
        moved = people.take_moved(batch.connection) & batch.known.keys()
        batch.known |= people.by_address(batch.connection, [*lost, *moved])  # two who are one now, or one who is two


def _forget(batch: _Batch, person_id: int) -> None:
    batch.known = {at: person for at, person in batch.known.items() if person.id != person_id}
    batch.heard.pop(person_id, None)


def _context(batch: _Batch, row: InboxRow) -> Context:
    person = _sender(batch, row)
    question = batch.asked.get(person.id)
    return Context(
        connection=batch.connection,
        lookup=batch.lookup,
        now=batch.now,
        sent=row.acts_at,
        person=person,
        inbound=row,
        text=row.as_read.text,
        question=question,
    )


def _sender(batch: _Batch, row: InboxRow) -> Person:
    person = batch.known.get(row.address)
    if person is None:
        spoken = row.as_read.language
        language = spoken if spoken in batch.lookup.network.languages else None
        blocked_at = batch.now if removals.is_kept_out(batch.connection, [row.address]) else None
        return people.create(batch.connection, row.address, batch.now, language=language, blocked_at=blocked_at)
    if person.address != row.address:
        addresses.use(batch.connection, person.id, row.address)
        return people.get(batch.connection, person.id)
    return person


def gather(ctx: Context) -> list[NewOutbound]:
    """Keep what a handler decided; returns the texts to queue."""
    texts = compose(ctx)
    write_down(ctx)
    return texts


def write_down(ctx: Context) -> None:
    """Keep what a handler decided, but for its texts."""
    timers.add(ctx.connection, ctx.gathered.timers, ctx.now)
    audit.record(ctx.connection, ctx.gathered.entries)


def _note_failure(batch: _Batch, row: InboxRow, error: Exception) -> None:
    reason = f"{type(error).__name__}: {error}"
    log.error("process.failed", inbox=row.id, attempt=row.attempts + 1, error=type(error).__name__, where=where(error))
    people.take_changed(batch.connection)
    batch.held.add(row.address)
    if not inbox.note_failure(batch.connection, row, reason, batch.now):
        return
    with savepoint(batch.connection):
        ctx = _context(batch, row)
        # A key of its own: the answer must still leave when the text is tried again one day.
        ctx.say(ctx.person, Kind.REPLY, "failed-text", dedupe_key=f"failed:{row.id}")
        batch.texts.extend(compose(ctx))


def begin_anew(connection: Connection) -> None:
    """Undo all that the transaction did so far, and begin it again."""
    hooks.take_back(connection, 0)
    engine.begin_anew(connection)


@contextmanager
def savepoint(connection: Connection) -> Generator[None]:
    """What is done inside is undone alone when it raises.

    Asked of the driver itself, since a nested transaction costs more than many a handler.
    """
    run(connection, "SAVEPOINT work")
    told = hooks.told(connection)
    try:
        yield
    except Exception:
        hooks.take_back(connection, told)
        run(connection, "ROLLBACK TO SAVEPOINT work")
        run(connection, "RELEASE SAVEPOINT work")
        raise
    run(connection, "RELEASE SAVEPOINT work")
