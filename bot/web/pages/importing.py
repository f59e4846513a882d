"""Importing members: a sheet is chosen, what it would do is shown, then it is done, as by `lanpya members import`."""

from collections.abc import Callable, Mapping
from functools import partial

from bot.members.draft import opened, sealed
from bot.members.importing import MemberSheet, Taken, bad_rows, in_batches, previewed, sheet_of, take_in, understood
from bot.members.row import NoSheet
from bot.members.telling import columns, problem_in, told
from bot.web.pages.visit import Download, Shown, Unfinished, Visit

MOST_BYTES = 1_000_000  # of a sheet; 2,000 members have 100,000
MOST_FORM = 1_500_000  # of a form that carries one
_MOST_ROWS = 2_000
_SHOWN = 25  # rows of each kind; the wrong ones leave as a sheet, all of them

Answer = Shown | Download | Unfinished
Take = Callable[..., Taken]  # `take_in`, or `previewed`
Show = Callable[[Visit, Taken], Shown | Download]


def show(visit: Visit) -> Shown:
    return _form(visit)


def preview(visit: Visit, _fields: Mapping[str, str]) -> Answer:
    """What the sheet that was chosen would do. Nothing is changed."""
    try:
        members = _chosen(visit.upload or b"")
    except NoSheet as wrong:
        return _form(visit, wrong.told(visit.lookup.catalogs, visit.language))
    return _in_parts(visit, members, previewed, partial(_told, members=members, is_done=False))


def load(visit: Visit, fields: Mapping[str, str]) -> Answer:
    """Import the sheet of a preview; what became of it, as it may be other than then."""
    members = _kept(visit, fields)
    if members is None:
        return _form(visit, visit.text("members-sheet-stale"))
    return _in_parts(visit, members, take_in, partial(_told, members=members, is_done=True))


def wrong_rows(visit: Visit, fields: Mapping[str, str]) -> Answer:
    """The rows that cannot be taken, as a sheet to mend and to import."""
    members = _kept(visit, fields)
    if members is None:
        return _form(visit, visit.text("members-sheet-stale"))
    return _in_parts(visit, members, previewed, partial(_wrong, members=members))


def _wrong(visit: Visit, taken: Taken, *, members: MemberSheet) -> Download:
    written = bad_rows(members.sheet, taken.bad, problem_in(visit.lookup, visit.language))
    return Download("members.bad.csv", "text/csv; charset=utf-8", written.encode())


def _in_parts(visit: Visit, members: MemberSheet, take: Take, show: Show) -> Answer:
    """Take the rows in parts, each in a transaction of its own, and show what became of all."""
    batches = in_batches(members)

    def go_on(visit: Visit, at: int, before: Taken | None) -> Answer:
        where = visit.connection, visit.lookup, members
        taken = take(*where, batches[at], visit.now, visit.person.id, before)
        if at + 1 < len(batches):
            return Unfinished(lambda later: go_on(later, at + 1, taken))
        return show(visit, taken.in_order())

    return go_on(visit, 0, None)


def _form(visit: Visit, refused: str = "") -> Shown:
    listed = ", ".join(columns(visit.lookup, visit.language))
    return Shown("import.html", "page-import", {"refused": refused, "columns": listed, "told": None})


def _chosen(content: bytes) -> MemberSheet:
    if not content:
        raise NoSheet("none")
    if len(content) > MOST_BYTES:
        raise NoSheet("bytes", count=f"{MOST_BYTES // 1000}")
    members = sheet_of(content)
    if len(members.sheet.rows) > _MOST_ROWS:
        raise NoSheet("rows", count=str(_MOST_ROWS))
    return members


def _kept(visit: Visit, fields: Mapping[str, str]) -> MemberSheet | None:
    sheet = opened(visit.connection, fields.get("draft", ""), visit.person.id, visit.now)
    return None if sheet is None else understood(sheet)


def _told(visit: Visit, taken: Taken, *, members: MemberSheet, is_done: bool) -> Shown:
    words = {
        "refused": "",
        "told": told(visit.lookup, visit.language, taken, _SHOWN),
        "is_done": is_done,
        "shown": _SHOWN,
        "unread": ", ".join(members.unread),
        "draft": sealed(visit.connection, members.sheet, visit.person.id, visit.now),
    }
    return Shown("import.html", "page-import-done" if is_done else "page-import", words)
