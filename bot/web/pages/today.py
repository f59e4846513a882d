"""Today: first a sentence, then at most seven cards, each with what settles it. What is zero is absent."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from bot.outbound.budget import held
from bot.web.pages.visit import Shown, Visit
from storage import backlog, channel_states, figures, groups, inbox, people, plans, thread_lists
from storage.figures import Span
from storage.thread_lists import Reader

MOST_CARDS, MOST_LINES = 7, 3
COPY_IS_OLD = timedelta(days=2)
FAILED_FOR = timedelta(days=30)  # so far back failed texts are counted, as `lanpya queue` would show them


@dataclass(frozen=True, slots=True)
class Button:
    """A text that settles something, and what the button is called."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Line:
    """One of the first things of a card. `ref`: what others call it; `place`: where more of it stands."""

    words: str
    ref: str = ""
    place: str = ""
    buttons: Sequence[Button] = ()


@dataclass(frozen=True, slots=True)
class Card:
    """Something that waits: how much, its first lines, and where all of it is."""

    name: str
    title: str
    count: int
    place: str = ""
    lines: Sequence[Line] = field(default_factory=tuple[Line, ...])


def show(visit: Visit) -> Shown:
    cards = [card for make in _CARDS if (card := make(visit)) is not None and card.count][:MOST_CARDS]
    words = {"cards": cards, "count": sum(card.count for card in cards), "flow": _flow(visit)}
    return Shown("today.html", "page-today", words, refreshes=True)


def _flow(visit: Visit) -> str | None:
    """Whether texts come and go, for who can do something about it: the moment when one left last."""
    moments = [backlog.last_moments(visit.connection, name)[1] for name in visit.machine.schemes]
    last = max((moment for moment in moments if moment is not None), default=None)
    if not visit.person.is_coordinator or last is None:
        return None
    return visit.text("page-today-flow", moment=visit.moment(last))


def _card(visit: Visit, name: str, count: int, place: str, lines: Sequence[Line] = ()) -> Card:
    return Card(name, visit.text(f"page-card-{name}", count=count), count, place, lines)


def _joins(visit: Visit) -> Card | None:
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
    return _card(visit, "joins", len(asking), "/groups", lines)


def _button(visit: Visit, command: str, rest: object) -> Button:
    return Button(visit.text(f"page-do-{command}"), visit.lookup.command(command, rest)(visit.language))


def _unanswered(visit: Visit) -> Card | None:
    reader = Reader(visit.person.id, visit.codes)
    waiting = thread_lists.newest(visit.connection, reader, MOST_LINES, waiting=True)
    lines = [
        Line(one.text, visit.name(one.name, one.latin_name), place=f"/inbox/{one.id}") for one in waiting
    ]  # fmt: skip
    count = thread_lists.count_waiting(visit.connection, reader)
    return _card(visit, "unanswered", count, "/inbox", lines)


def _overdue(visit: Visit) -> Card | None:
    late = plans.overdue(visit.connection, visit.codes, visit.today)
    lines = [
        Line(item.text(visit.language), item.ref, buttons=(_button(visit, "done", item.ref),))
        for item in late[:MOST_LINES]
    ]
    return _card(visit, "overdue", len(late), "/plan", lines)


def _failed(visit: Visit) -> Card | None:
    """Texts that did not leave, or that no handler could take."""
    if not visit.person.is_coordinator:
        return None
    failed = sum(figures.not_delivered(visit.connection, Span(visit.now - FAILED_FOR, visit.now)).values())
    count = failed + len(inbox.failed(visit.connection))
    return _card(visit, "failed", count, "/delivery")


def _silent(visit: Visit) -> Card | None:
    since = visit.lookup.moment(visit.today, 0) - timedelta(days=visit.lookup.network.silent_after_days)
    missed = figures.silent(visit.connection, since)
    if visit.codes is not None:
        mine = figures.members_by_group(visit.connection, visit.codes).values()
        missed = {number: name for number, name in missed.items() if any(number in those for those in mine)}
    lines = [
        Line(visit.name(name), place=f"/members/{number}") for number, name in [*missed.items()][:MOST_LINES]
    ]  # fmt: skip
    title = visit.text("page-card-silent", days=visit.lookup.network.silent_after_days)
    return Card("silent", title, len(missed), "/members?silent=1", lines)


def _channels(visit: Visit) -> Card | None:
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
    return _card(visit, "channels", len(down), "/delivery", lines[:MOST_LINES])


def _budget(visit: Visit) -> Card | None:
    used = held(visit.connection, visit.now) if visit.person.is_coordinator else None
    if used is None:
        return None
    lines = [Line(visit.text("page-budget-until", moment=visit.moment(used.until)))]
    return Card("budget", visit.text("page-card-budget"), 1, "/delivery", lines)


def _backup(visit: Visit) -> Card | None:
    newest = visit.machine.newest_copy() if visit.person.is_coordinator else visit.now
    if newest is not None and visit.now - newest < COPY_IS_OLD:
        return None
    words = visit.text("page-backup-none") if newest is None else visit.text("page-since", moment=visit.moment(newest))
    return Card("backup", visit.text("page-card-backup"), 1, "", [Line(words)])


# In the order in which they matter.
_CARDS: Sequence[Callable[[Visit], Card | None]] = (
    _channels, _joins, _unanswered, _overdue, _failed, _budget, _silent, _backup,
)  # fmt: skip
