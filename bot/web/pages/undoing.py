"""The button that takes back what was just done on the page: a text like any other, shown for a minute."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from bot.web.pages.visit import Visit
from storage import audit, plans, reports
from storage.conversations import Exchange

SHOWN_FOR = timedelta(seconds=60)


@dataclass(frozen=True, slots=True)
class Undo:
    """The text that takes it back, and for how many seconds more its button is shown."""

    text: str
    seconds: int


def undo_of(visit: Visit, said: Exchange | None, taken_back: Collection[str]) -> Undo | None:
    """What takes back what that text did; None: nothing can be taken back, or it is too long ago.

    `taken_back`: the actions of the log that UNDO takes back. Whether it still may, the handler says.
    """
    left = None if said is None else SHOWN_FOR - (visit.now - said.sent_at)
    if said is None or left is None or left <= timedelta():
        return None
    named = _report(visit, said) or _change(visit, said, taken_back)
    if named is None:
        return None
    text = visit.lookup.command("undo", named)(visit.language).strip()
    return Undo(text, int(left.total_seconds()))


def _report(visit: Visit, said: Exchange) -> str | None:
    """The number of the report that the text made; None: it made none."""
    report = reports.last_of(visit.connection, visit.person.id)
    is_of_it = report is not None and report.inbox_id == said.id and report.withdrawn_at is None
    return str(report.id) if report is not None and is_of_it else None


def _change(visit: Visit, said: Exchange, taken_back: Collection[str]) -> str | None:
    """What UNDO is to name of the change that the text made, "" where it has no name; None: it changed nothing."""
    past = audit.newest(visit.connection, visit.person.id, taken_back, said.sent_at, lambda _entry: True)
    if past is None:
        return None
    kind, _colon, number = past.entry.subject.partition(":")
    item = plans.find_item(visit.connection, int(number)) if kind == "item" else None
    if item is not None:
        return item.ref
    return number if kind == "report" else ""
