"""Announcements: writing one, whose preview says whom it reaches before its number releases it; what became of each."""

from dataclasses import dataclass
from math import ceil

from bot.queue.channels import queues
from bot.queue.tickets import Place, Ticket
from bot.web.pages.delivery import why
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Missing, Shown, Visit
from storage import announcements, backlog, people
from storage.announcements import Announcement, Progress, State
from storage.people import Person


@dataclass(frozen=True, slots=True)
class Row:
    """An announcement and how far it is."""

    announcement: Announcement
    author: str
    to: str
    moment: str
    left: int
    waiting: int
    failed: int


def show(visit: Visit) -> Shown:
    if visit.rest:
        return _one(visit)
    number = visit.number("page", 1)
    author = None if visit.person.is_coordinator else visit.person.id
    found = announcements.newest(visit.connection, author, PER_PAGE + 1, first_row(number))
    authors = people.by_id(visit.connection, {one.author_id for one in found})
    progress = announcements.progress(visit.connection, [one.id for one in found])
    rows = [_row(visit, one, authors.get(one.author_id), progress[one.id]) for one in found]
    words = {
        "announcements": pager(rows, number),
        "audiences": _audiences(visit),
        "command": visit.lookup.command("tell")(visit.language),
        "test": f"{visit.lookup.command('tell')(visit.language)}?",
    }
    return Shown("announcements.html", "page-announcements", words, refreshes=True)


def _audiences(visit: Visit) -> list[tuple[str, str]]:
    """Whom one may write to by choosing; other audiences are typed. What is not theirs the answer refuses."""
    groups = [(code, f"{code} - {visit.lookup.group(code)(visit.language)}") for code in visit.shown_codes]
    if not visit.person.is_coordinator:
        return groups
    return [(visit.lookup.catalogs.words("word-all")["en"][0].upper(), visit.text("page-tell-all")), *groups]


def _row(visit: Visit, one: Announcement, author: Person | None, progress: Progress) -> Row:
    return Row(
        announcement=one,
        author=visit.name(author.name, author.latin_name) if author else visit.text("no-name"),
        to=str(one.audience),
        moment=visit.moment(one.sent_at or one.created_at),
        left=progress.left,
        waiting=progress.waiting,
        failed=progress.failed,
    )


def _one(visit: Visit) -> Shown:
    found = announcements.get(visit.connection, visit.id or 0)
    if found is None or not (visit.person.is_coordinator or found.author_id == visit.person.id):
        raise Missing
    counts = announcements.delivery_counts(visit.connection, found.id) if found.state is State.SENT else []
    reasons = [(_state(visit, one.state), why(visit, one.reason), one.count) for one in counts]
    author = people.by_id(visit.connection, [found.author_id]).get(found.author_id)
    row = _row(visit, found, author, announcements.progress(visit.connection, [found.id])[found.id])
    words = {
        "row": row,
        "reasons": reasons,
        "failed": _failed(visit, found),
        "takes": _takes(visit, row),
        "withdraw": f"{visit.lookup.command('no')(visit.language)} {found.id}",
    }
    return Shown("announcement.html", "page-announcement", words, refreshes=row.waiting > 0)


@dataclass(frozen=True, slots=True)
class Failed:
    """A text of an announcement that did not leave: to whom, and why. `ticket`: what the queue calls it."""

    name: str
    why: str
    ticket: str


def _failed(visit: Visit, one: Announcement) -> list[Failed]:
    stuck = backlog.failed_of(visit.connection, one.id) if one.state is State.SENT else []
    known = people.by_id(visit.connection, {text.person_id for text in stuck if text.person_id is not None})
    return [
        Failed(
            visit.name(known[text.person_id].name, known[text.person_id].latin_name),
            why(visit, text.reason),
            str(Ticket(Place.OUTBOX, text.id)),
        )
        for text in stuck
        if text.person_id in known
    ]


def _takes(visit: Visit, row: Row) -> int | None:
    """In how many minutes all that waits for its channels has left, as far as they tell; None: nothing waits."""
    if not row.waiting:
        return None
    spans = [one["takes_seconds"] for one in queues(visit.connection, visit.machine.schemes)]
    longest = max((span for span in spans if span is not None), default=0.0)
    return ceil(longest / 60) or None


_STATES = ("queued", "sending", "sent", "delivered", "failed", "unknown", "dropped")


def _state(visit: Visit, state: str) -> str:
    return visit.text(f"page-state-{state}") if state in _STATES else state
