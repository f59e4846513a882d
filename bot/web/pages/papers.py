"""What leaves the network on paper or in a calendar: secret links by which calendars read plans."""

from dataclasses import dataclass

from sqlalchemy import Connection

from bot.web.pages.visit import Shown, Visit
from handlers.core.lookup import NetworkLookup
from storage import calendar_links


@dataclass(frozen=True, slots=True)
class Link:
    """A link that a calendar reads by: of which group, "" for all; since when."""

    code: str
    since: str


def show(visit: Visit) -> Shown:
    links = [Link(one.code or "", visit.day(one.made_at)) for one in _links(visit)]
    words = {
        "links": links,
        "codes": visit.shown_codes,
        "command": {name: visit.lookup.command(name)(visit.language) for name in ("calendar", "calendaroff")},
    }
    return Shown("papers.html", "page-papers", words)


def _links(visit: Visit) -> list[calendar_links.Link]:
    return calendar_links.of_person(visit.connection, visit.person.id)


def feed(connection: Connection, lookup: NetworkLookup, path: str) -> bytes | None:
    """The calendar at a secret address; None: there is none."""
    from bot.papers.calendar import feed_at  # here: only who has a calendar pays for its library

    return feed_at(connection, lookup, path)
