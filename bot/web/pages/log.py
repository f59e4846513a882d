"""Who changed what, from what to what. There is no way to take a line out."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.web.pages.log_words import LogWords, Subject
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Shown, Visit
from storage import audit
from storage.audit import Entry


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the log, in words."""

    moment: str
    who: str
    action: str
    subject: Subject
    before: str
    after: str


def show(visit: Visit) -> Shown:
    number = visit.number("page", 1)
    person_id = visit.number("person") or None
    found = audit.latest(visit.connection, PER_PAGE + 1, first_row(number), person_id)
    return Shown("log.html", "page-log", {"entries": pager(_rows(visit, found), number)})


def _rows(visit: Visit, entries: Sequence[Entry]) -> list[Row]:
    words = LogWords(visit, entries)
    return [
        Row(
            visit.moment(one.at),
            words.who(one),
            words.action(one),
            words.subject(one),
            words.values(one.was),
            words.values(one.became),
        )
        for one in entries
    ]
