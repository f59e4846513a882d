"""Today: first a sentence, then at most seven cards, each with what settles it. What is zero is absent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from bot.host.redact import redact
from bot.outbound.budget import held
from bot.queue.tickets import Place, Ticket
from bot.web.pages.visit import Shown, Visit
from handlers.reading.words import WEEKDAYS
from messages.address import Address
from storage import backlog, channel_states, figures, groups, inbox, people, plans, rosters, thread_lists
from storage.figures import Span
from storage.rosters import Fits
from storage.thread_lists import Reader

MOST_CARDS, MOST_LINES = 7, 3
COPY_IS_OLD = timedelta(days=2)
_DAY, _WEEK = timedelta(days=1), timedelta(days=6)  # six days on, a weekday's name is still its own
FAILED_FOR = timedelta(days=30)  # so far back failed texts are counted, as `lanpya queue` would show them


@dataclass(frozen=True, slots=True)
class Button:
    """A text that settles something, and what the button is called."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One of the first things of a card. `ref`: what others call it; `place`: where more of it stands.

    What has no text is settled by `ticket`, what the queue calls it, or at its place by `go`.
    """

    words: str
    ref: str = ""
    place: str = ""
    buttons: Sequence[Button] = ()
    ticket: str = ""
    go: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """Something that waits: how much, its first lines, and where all of it is. `new`: how much came of late."""

    name: str
    title: str
    count: int
    new: int
    place: str = ""
    lines: Sequence[Line] = field(default_factory=tuple[Line, ...])


def show(visit: Visit) -> Shown:
    since = visit.lookup.network.working_day_before(visit.today)
    cards = [card for make in _CARDS if (card := make(visit, since)) is not None and card.count][:MOST_CARDS]
    words = {
        "cards": cards,
        "count": sum(card.count for card in cards),
        "new": sum(card.new for card in cards),
        "since": _weekday(visit, since),
        "flow": _flow(visit),
    }
    return Shown("today.html", "page-today", words, refreshes=True)


def _weekday(visit: Visit, day: date) -> str:
    """The day's name, or the day itself where that would be another one's."""
    if visit.today - day > _WEEK:
        return visit.day(day)
    return visit.lookup.catalogs.words(f"word-{WEEKDAYS[day.weekday()]}")[visit.language][0].capitalize()


def _flow(visit: Visit) -> str | None:
    """Whether texts come and go, for who can do something about it: the moment when one left last."""
    if not visit.person.is_coordinator:
        return None
    moments = [backlog.last_moments(visit.connection, name)[1] for name in visit.machine.schemes]
    last = max((moment for moment in moments if moment is not None), default=None)
    if last is None:
        return None
    return visit.text("page-today-flow", moment=visit.moment(last))


def _card(visit: Visit, name: str, count: int, new: int, place: str, lines: Sequence[Line] = ()) -> Card:
    return Card(name, visit.text(f"page-card-{name}", count=count), count, new, place, lines)


def _begins(visit: Visit, day: date) -> datetime:
    return visit.lookup.moment(day, 0)


def _joins(visit: Visit, since: date) -> Card | None:
    asking = groups.open_requests(visit.connection, visit.codes)
    names = people.by_id(visit.connection, [one.person_id for one in asking[:MOST_LINES]])
    lines = [
        Line(
            visit.name(names[one.person_id].name, names[one.person_id].latin_name),
            one.code,
            buttons=(_button(visit, "ok", one.id), _button(visit, "refuse", one.id)),
        )
        for one in asking[:MOST_LINES]
    ]
    new = sum(one.asked_at >= _begins(visit, since) for one in asking)
    return _card(visit, "joins", len(asking), new, "/groups", lines)


def _button(visit: Visit, command: str, *rest: object) -> Button:
    words = " ".join(str(one) for one in rest)
    return Button(visit.text(f"page-do-{command}"), visit.lookup.command(command, words)(visit.language))


def _unanswered(visit: Visit, since: date) -> Card | None:
    reader = Reader(visit.person.id, visit.codes)
    waiting = thread_lists.newest(visit.connection, reader, MOST_LINES, waiting=True)
    lines = [
        Line(
            one.text,
            visit.name(one.name, one.latin_name),
            place=f"/inbox/{one.id}",
            go=visit.text("page-do-answer"),
        )
        for one in waiting
    ]
    count = thread_lists.count_waiting(visit.connection, reader)
    new = thread_lists.count_waiting(visit.connection, reader, _begins(visit, since))
    return _card(visit, "unanswered", count, new, "/inbox", lines)


def _overdue(visit: Visit, since: date) -> Card | None:
    late = plans.overdue(visit.connection, visit.codes, visit.today)
    lines = [
        Line(
            item.text(visit.language),
            item.ref,
            place=f"/plan/{item.id}",
            buttons=(_button(visit, "done", item.ref), _button(visit, "late", item.ref, "1w")),
        )
        for item in late[:MOST_LINES]
    ]
    new = sum(item.due_day >= since - _DAY for item in late)  # it was late from the next day on
    return _card(visit, "overdue", len(late), new, "/plan?late=1", lines)


def _failed(visit: Visit, since: date) -> Card | None:
    """Texts that did not leave, or that no handler could take."""
    if not visit.person.is_coordinator:
        return None
    unhandled = inbox.failed(visit.connection)
    count = _not_delivered(visit, visit.now - FAILED_FOR) + len(unhandled)
    begins, leaving = _begins(visit, since), backlog.undelivered(visit.connection, MOST_LINES)
    new = _not_delivered(visit, begins) + sum(row.received_at >= begins for row in unhandled)
    lines = [
        *(_stuck(Ticket(Place.OUTBOX, one.id), one.text, one.address) for one in leaving),
        *(_stuck(Ticket(Place.INBOX, row.id), row.as_read.text, row.address) for row in unhandled),
    ]
    return _card(visit, "failed", count, new, "/delivery", lines[:MOST_LINES])


def _not_delivered(visit: Visit, begins: datetime) -> int:
    return sum(figures.not_delivered(visit.connection, Span(begins, visit.now)).values())


def _stuck(ticket: Ticket, text: str, address: Address) -> Line:
    return Line(text, redact(str(address)), place="/delivery", ticket=str(ticket))


def _silent(visit: Visit, since: date) -> Card | None:
    days = visit.lookup.network.silent_after_days

    def fits(day: date) -> Fits:
        return Fits(codes=visit.codes, silent_since=visit.lookup.silent_since(day))

    now = fits(visit.today)
    count = rosters.count(visit.connection, now)
    lines = [
        Line(visit.name(one.name, one.latin_name), place=f"/members/{one.id}")
        for one in rosters.silent(visit.connection, now, MOST_LINES)
    ]
    new = count - rosters.count(visit.connection, fits(since))
    return Card("silent", visit.text("page-card-silent", days=days), count, new, "/members?silent=1", lines)


def _channels(visit: Visit, since: date) -> Card | None:
    down = [one for one in channel_states.all_of(visit.connection) if one.problem is not None]
    if not visit.person.is_coordinator:
        return None
    lines = [
        Line(
            visit.text("page-since", moment=visit.moment(one.since)),
            visit.lookup.channels([one.name])(visit.language),
        )
        for one in down
    ]
    new = sum(one.since >= _begins(visit, since) for one in down)
    return _card(visit, "channels", len(down), new, "/delivery", lines[:MOST_LINES])


def _budget(visit: Visit, _since: date) -> Card | None:
    """Since when it is used up stands nowhere, so it is never called new."""
    used = held(visit.connection, visit.now) if visit.person.is_coordinator else None
    if used is None:
        return None
    lines = [Line(visit.text("page-budget-until", moment=visit.moment(used.until)))]
    return Card("budget", visit.text("page-card-budget"), 1, 0, "/delivery", lines)


def _backup(visit: Visit, since: date) -> Card | None:
    newest = visit.machine.newest_copy() if visit.person.is_coordinator else visit.now
    if newest is not None and visit.now - newest < COPY_IS_OLD:
        return None
    words = visit.text("page-backup-none") if newest is None else visit.text("page-since", moment=visit.moment(newest))
    new = int(newest is not None and newest + COPY_IS_OLD >= _begins(visit, since))
    return Card("backup", visit.text("page-card-backup"), 1, new, "", [Line(words), Line("lanpya backup")])


# In the order in which they matter.
_CARDS: Sequence[Callable[[Visit, date], Card | None]] = (
    _channels, _joins, _unanswered, _overdue, _failed, _budget, _silent, _backup,
)  # fmt: skip
