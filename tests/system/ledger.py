"""What became of every text: what people sent against what was done, and what was decided against what left."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, Engine, select

from storage.engine import reading
from storage.tables import (
    addresses,
    announcements,
    inbox,
    items,
    memberships,
    outbox,
    plans,
    proofs,
    reports,
    thread_texts,
)
from tests.system.counterparts import Send
from tests.system.crowd import Effect, Posted

SETTLED = ("sent", "delivered")
NEVER_TWICE = ("announcement", "digest")
UNANSWERED = "unanswered"  # the reason of a text of which the daemon does not know whether it left


@dataclass
class Ledger:
    """Counts, and every entry that does not add up as a sentence in `problems`."""

    lines: list[tuple[str, int | str]] = field(default_factory=lambda: [])
    problems: list[str] = field(default_factory=lambda: [])
    duplicates: int = 0
    unknown: int = 0  # announcements that were on their way in a crash

    def count(self, what: str, number: int | str) -> None:
        self.lines.append((what, number))

    def check(self, what: str, wrong: Iterable[object]) -> None:
        """Each `wrong` one is a problem of the kind `what`."""
        found = [str(one) for one in wrong]
        self.count(what, len(found))
        self.problems += [f"{what}: {one}" for one in found]

    def __str__(self) -> str:
        width = max(len(what) for what, _number in self.lines)
        return "\n".join(f"{what:<{width}}  {number:>7}" for what, number in self.lines)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """An outbox row, as the ledger needs it."""

    id: int
    key: str
    address: str
    kind: str
    text: str
    state: str
    attempts: int
    reason: str | None


def draw_up(engine: Engine, posted: Sequence[Posted], sends: Sequence[Send]) -> Ledger:
    """The ledger of a run that has become quiet."""
    ledger = Ledger()
    with reading(engine) as connection:
        _inbound(ledger, connection, posted)
        _effects(ledger, connection, posted)
        _outbound(ledger, connection, sends)
        _order(ledger, connection, posted, sends)
    return ledger


def _inbound(ledger: Ledger, connection: Connection, posted: Sequence[Posted]) -> None:
    rows = connection.execute(select(inbox.c.id, inbox.c.address, inbox.c.text, inbox.c.state)).all()
    texted = Counter((one.address, one.text) for one in posted)
    kept = Counter((row.address, row.text) for row in rows)
    keys = connection.execute(select(outbox.c.dedupe_key).where(outbox.c.dedupe_key.like("reply:%"))).scalars()
    answered = {int(key.split(":")[1]) for key in keys}
    ledger.count("texts that people sent", len(posted))
    ledger.count("texts in the inbox", len(rows))
    ledger.check("  sent, but not in the inbox", (texted - kept).elements())
    ledger.check("  in the inbox more often than sent", (kept - texted).elements())
    ledger.check("  not done", [row for row in rows if row.state != "done"])
    ledger.check("  without a reply", [row for row in rows if row.id not in answered])


def _effects(ledger: Ledger, connection: Connection, posted: Sequence[Posted]) -> None:
    for effect, happened in _happened(connection).items():
        wanted = Counter(one.trace for one in posted if one.effect is effect)
        ledger.count(f"effects: {effect}", sum(happened.values()))
        ledger.check("  missing", (wanted - happened).elements())
        ledger.check("  more than once, or by nobody's text", (happened - wanted).elements())


def _happened(connection: Connection) -> dict[Effect, Counter[str]]:
    """How often each effect shows in the tables, by its trace."""
    joined = select(addresses.c.address).join(memberships, memberships.c.person_id == addresses.c.person_id)
    begun = select(addresses.c.address).join(plans, plans.c.begun_by == addresses.c.person_id)
    released = select(proofs.c.number).where(
        proofs.c.kind == "announcement",
        proofs.c.subject_id.in_(select(announcements.c.id).where(announcements.c.state == "sent")),
    )
    questions = select(thread_texts.c.text)
    return {
        Effect.MEMBER: Counter(connection.execute(joined.where(~memberships.c.is_leader)).scalars()),
        Effect.REPORT: Counter(connection.execute(select(reports.c.note)).scalars()),
        Effect.QUESTION: Counter(text.split()[-1] for text in connection.execute(questions).scalars()),
        Effect.PLAN: Counter(connection.execute(begun).scalars()),
        Effect.ITEM: Counter(texts[""].split()[-1] for texts in connection.execute(select(items.c.texts)).scalars()),
        Effect.PREVIEW: Counter(
            text.split()[-1] for text in connection.execute(select(announcements.c.text)).scalars()
        ),
        Effect.RELEASE: Counter(str(number) for number in connection.execute(released).scalars()),
    }


def _outbound(ledger: Ledger, connection: Connection, sends: Sequence[Send]) -> None:
    rows = [
        Outgoing(row.id, row.dedupe_key, row.address, row.kind, row.text, row.state, row.attempts, row.reason)
        for row in connection.execute(select(outbox).order_by(outbox.c.id))
    ]
    by_kind = Counter(row.kind for row in rows)
    ledger.count("texts to send", len(rows))
    for kind, number in sorted(by_kind.items()):
        ledger.count(f"  {kind}", number)
    unknown = [row for row in rows if row.state == "unknown" and row.kind in NEVER_TWICE]
    ledger.unknown = len(unknown)
    ledger.count("  unknown whether they left, and shown as such", ledger.unknown)
    unsure = [row for row in rows if row.state == "unknown" and row.reason == UNANSWERED and row not in unknown]
    ledger.count("  of which the modem's daemon could not tell, and shown as such", len(unsure))
    ledger.check("  not sent", [row for row in rows if row.state not in SETTLED and row not in [*unknown, *unsure]])
    ledger.count("texts that left", len(sends))
    _match(ledger, rows, sends)


def _match(ledger: Ledger, rows: Sequence[Outgoing], sends: Sequence[Send]) -> None:
    """Every row against what left for it; rows of equal words to one address are one entry."""
    left: Counter[object] = Counter(send.outbox_id or (send.address, send.text) for send in sends)
    with_numbers = {send.address.partition(":")[0] for send in sends if send.outbox_id}
    entries: dict[object, list[Outgoing]] = defaultdict(list)
    for row in rows:
        has_number = row.address.partition(":")[0] in with_numbers
        entries[row.id if has_number else (row.address, row.text)].append(row)
    wanted = {entry: sum(row.state in SETTLED for row in those) for entry, those in entries.items()}
    allowed = {entry: sum(row.attempts for row in those) for entry, those in entries.items()}
    extra = {entry: left[entry] - len(those) for entry, those in entries.items() if left[entry] > len(those)}
    ledger.duplicates = sum(min(number, allowed[entry]) for entry, number in extra.items())
    ledger.check("  never queued", [entry for entry in left if entry not in entries])
    ledger.check("  lost", [those for entry, those in entries.items() if left[entry] < wanted[entry]])
    ledger.count("  tries that failed, or that a restart gave back", sum(row.attempts for row in rows))
    ledger.count("  sent once more after such a try", ledger.duplicates)
    ledger.check("  sent once more without one", [entry for entry, number in extra.items() if number > allowed[entry]])
    twice = [entry for entry in extra if any(row.kind in NEVER_TWICE for row in entries[entry])]
    ledger.check("  announcements sent twice", twice)


def _order(ledger: Ledger, connection: Connection, posted: Sequence[Posted], sends: Sequence[Send]) -> None:
    """Each sender's texts as they were kept against as they were sent, and the answers as they left against both.

    What left over another line, as the first was down, has its order there: no clock tells which line was first.
    """
    kept: dict[str, list[str]] = defaultdict(list)
    for row in connection.execute(select(inbox.c.address, inbox.c.text).order_by(inbox.c.acts_at, inbox.c.id)):
        kept[row.address].append(row.text)
    texted: dict[str, list[str]] = defaultdict(list)
    for one in posted:
        texted[one.address].append(one.text)
    ledger.check("  senders whose texts were taken out of order", [one for one in texted if texted[one] != kept[one]])
    answers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in connection.execute(select(outbox).where(outbox.c.kind == "reply")):
        answers[row.address, row.text].append(row.inbox_id)
    left: dict[tuple[str, str], list[int]] = defaultdict(list)
    for send in sends:
        there = left[send.address, send.line]
        match answers.get((send.address, send.text)):
            case [answered] if answered not in there:  # of what left again the first time counts
                there.append(answered)
            case _:
                pass  # equal words: nobody could say which was first
    ledger.count("answers whose order can be told", sum(map(len, left.values())))
    ledger.check("  senders whose answers left out of order", [one for one in left.items() if one[1] != sorted(one[1])])
