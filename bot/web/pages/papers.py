"""What leaves the network: 100-day reports, read, worded and approved here, and links by which calendars read plans."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import Connection

from bot.web.pages.visit import Download, Missing, Shown, Visit
from handlers.core.lookup import NetworkLookup
from storage import calendar_links, plans

if TYPE_CHECKING:
    from bot.papers.preview import Preview

_TYPES = {"html": "text/html; charset=utf-8", "pdf": "application/pdf"}
_READ = "read"  # the report as it will be, in place of a file


@dataclass(frozen=True, slots=True)
class Link:
    """A link that a calendar reads by: of which group, "" for all; since when."""

    code: str
    since: str


def show(visit: Visit) -> Shown | Download:
    if visit.rest:
        return _report(visit)
    running = plans.current(visit.connection, visit.codes)
    words = {
        "reports": [code for code in visit.shown_codes if code in running],
        "links": [Link(one.code or "", visit.day(one.made_at)) for one in _links(visit)],
        "codes": visit.shown_codes,
        "command": {name: visit.lookup.command(name)(visit.language) for name in ("calendar", "calendaroff")},
    }
    return Shown("papers.html", "page-papers", words)


def _links(visit: Visit) -> list[calendar_links.Link]:
    return calendar_links.of_person(visit.connection, visit.person.id)


def _report(visit: Visit) -> Shown | Download:
    """/papers/LAND and the files below it, in the language that is asked for."""
    from bot.papers.preview import (  # here: only who looks at a report pays for drawing it
        ENDINGS,
        JPEG,
        photo_of,
        preview_of,
    )

    code, *file = visit.rest
    if code not in visit.shown_codes or len(file) > 1:
        raise Missing
    if file and file[0].endswith(JPEG):
        return _photo(file[0], photo_of(visit.connection, visit.lookup, code, file[0], visit.now))
    languages = visit.lookup.network.languages
    language = visit.query.get("lang", visit.language)
    language = language if language in languages else visit.lookup.network.language
    found = preview_of(visit.connection, visit.lookup, code, language, visit.person, visit.now)
    if file:
        return _file(visit, found, code, file[0], ENDINGS)
    others = [(one, visit.lookup.text(one, "language-own-name", {})) for one in languages]
    words = {"code": code, "preview": found, "report_language": language, "languages": others, "endings": ENDINGS}
    return Shown("paper.html", "page-papers", words)


def _photo(name: str, content: bytes | None) -> Download:
    if content is None:
        raise Missing
    return Download(name, "image/jpeg", content)


def _file(visit: Visit, found: "Preview | None", code: str, name: str, endings: tuple[str, ...]) -> Download:
    ending = "html" if name == _READ else name.removeprefix(f"{code}-100-days.")
    if found is None or ending not in endings:
        raise Missing
    made = found.made(visit.lookup, ending)
    return Download(name, _TYPES[ending], made, is_read=name == _READ)


def feed(connection: Connection, lookup: NetworkLookup, path: str) -> bytes | None:
    """The calendar at a secret address; None: there is none."""
    from bot.papers.calendar import feed_at  # here: only who has a calendar pays for its library

    return feed_at(connection, lookup, path)
