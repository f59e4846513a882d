"""Files that texts bring along, made as the text leaves: the outbox keeps only what they are, `report100 LAND en`.

What makes a file is loaded for the first one of its kind: what runs for months makes few, or none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection

from handlers.core.lookup import NetworkLookup
from messages.envelope import Attachment


@dataclass(frozen=True, slots=True)
class _Order:
    """What is to be made: of which network, with which words behind its kind, when."""

    connection: Connection
    lookup: NetworkLookup
    words: Sequence[str]
    now: datetime


def made(connection: Connection, lookup: NetworkLookup, file: str, now: datetime) -> Attachment | None:
    """The file that these words stand for; None: there is nothing to make, or an older version knew another kind."""
    kind, *words = file.split()
    make = _MAKERS.get(kind)
    return None if make is None else make(_Order(connection, lookup, words, now))


def _report100(order: _Order) -> Attachment | None:
    """`report100 LAND en`, `report100 LAND en 1` of the first plan: the page, a draft as long as nobody approved it."""
    from bot.papers.page import page_of
    from bot.papers.told import kept_report
    from handlers.report100.content import NoReport, content_of

    code, language, *place = order.words
    if code not in order.lookup.network.groups:
        return None
    try:
        content = content_of(order.connection, order.lookup, code, order.now, int(place[0]) if place else None)
    except NoReport:
        return None
    page = page_of(order.lookup, kept_report(order.connection, content, language))
    return Attachment(f"{code}-100-days.html", page.encode())


def _sheet(order: _Order) -> Attachment:
    """`sheet 2026-12-21T17:30:00+00:00 LAND PRO`: the reports since then of members of these groups, of all without."""
    from bot.reports.sheet import AT_ONCE, XlsxSheet
    from storage import report_lists
    from storage.report_lists import Wanted

    since, *codes = order.words
    wanted = Wanted(since=datetime.fromisoformat(since), codes=codes or None)
    sheet = XlsxSheet(order.lookup, with_authors=False)
    parts = [sheet.more(found) for found in report_lists.in_parts(order.connection, wanted, AT_ONCE)]
    return Attachment("reports.xlsx", b"".join([*parts, sheet.end()]))


def _picture(order: _Order) -> Attachment | None:
    """`picture 2027-01-03 my LAND PRO`: the weeks up to that day of these groups, of the network without."""
    from bot.papers.picture import picture_of, png
    from bot.papers.weeks import weeks_to

    last, language, *codes = order.words
    known = [code for code in codes if code in order.lookup.network.groups]
    weeks = weeks_to(order.connection, order.lookup, date.fromisoformat(last), known if codes else None)
    if not any(weeks.reports):
        return None
    title = " ".join(known) if codes else order.lookup.network.name
    try:
        return Attachment("weeks.png", png(picture_of(order.lookup, weeks, language, title)))
    except ImportError:
        return None  # the extra is not installed: the text goes alone


_MAKERS: Mapping[str, Callable[[_Order], Attachment | None]] = {
    "picture": _picture,
    "report100": _report100,
    "sheet": _sheet,
}
