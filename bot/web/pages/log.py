"""Who changed what, from what to what. There is no way to take a line out."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.visit import Shown, Visit
from storage import audit, people
from storage.audit import Entry

_LONGEST = 200  # letters of what was before or after


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the log; `who` empty: the clock or the command line."""

    moment: str
    who: str
    action: str
    subject: str
    before: str
    after: str


def show(visit: Visit) -> Shown:
    number = visit.number("page", 1)
    person_id = visit.number("person") or None
    found = audit.latest(visit.connection, PER_PAGE + 1, first_row(number), person_id)
    known = people.by_id(visit.connection, {one.person_id for one in found if one.person_id is not None})
    names = {number: visit.name(person.name, person.latin_name) for number, person in known.items()}
    return Shown("log.html", "page-log", {"entries": pager([_row(visit, one, names) for one in found], number)})


def _row(visit: Visit, entry: Entry, names: Mapping[int, str]) -> Row:
    key = f"page-did-{entry.action}"
    return Row(
        visit.moment(entry.at),
        names.get(entry.person_id or 0, "") if entry.person_id else visit.text("page-log-office"),
        visit.text(key) if visit.lookup.catalogs.has(key) else entry.action,
        entry.subject,
        _words(entry.before),
        _words(entry.after),
    )


def _words(value: Any) -> str:
    if value is None:
        return ""
    named = cast("Mapping[str, object]", value) if isinstance(value, dict) else {"": value}
    told = {name: one for name, one in named.items() if one not in (None, "", [])}
    shown = "; ".join(f"{name}: {_plain(one)}" if name else _plain(one) for name, one in told.items())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}..."


def _plain(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
