"""The reports: narrowed down, what they come to, one with its whole story, and as a sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from bot.reports.sheet import AT_ONCE, CsvSheet, Sheet, XlsxSheet
from bot.web.pages.members import Filter
from bot.web.pages.rendering import PER_PAGE, first_row, pager
from bot.web.pages.report_files import file_of, files_of, is_picture, map_of
from bot.web.pages.visit import XLSX, Download, Growing, Missing, Shown, Visit
from handlers.core.lookup import NetworkLookup
from storage import report_lists, rosters
from storage.report_lists import COUNTED, Listed, Seer, Total, Wanted


def show(visit: Visit) -> Shown | Download | Growing:
    if visit.rest and visit.rest[0] in _FILES:
        return _sheet(visit, visit.rest[0])
    if visit.rest == ("map",):
        return Shown("reports_map.html", "page-reports-map", map_of(visit, _wanted(visit)))
    if visit.rest:
        return _one(visit)
    wanted, number = _wanted(visit), visit.number("page", 1)
    found = report_lists.newest(visit.connection, wanted, PER_PAGE + 1, first_row(number))
    # Where all that is wanted is read already, it is not looked for again among the others.
    is_all = number == 1 and len(found) <= PER_PAGE
    total = report_lists.total_of(found) if is_all else report_lists.total(visit.connection, wanted)
    return Shown(
        "reports.html",
        "page-reports",
        {
            "reports": pager([_row(visit, one) for one in found], number),
            "figures": _figures(visit, total),
            "filters": _filters(visit),
            "q": visit.query.get("q", ""),
            "since": visit.query.get("since", ""),
            "until": visit.query.get("until", ""),
        },
    )


@dataclass(frozen=True, slots=True)
class Figure:
    """A count in words, and the reports behind it."""

    words: str
    place: str


def _figures(visit: Visit, total: Total) -> list[Figure]:
    """What the reports of this list come to: how many they are, and how many people in which way."""
    kept = [(name, value) for name, value in visit.query.items() if name not in ("said", "page", "of") and value]
    found = [Figure(visit.text("page-count-reports", count=total.reports), f"/reports?{urlencode(kept)}")]
    for name in COUNTED:
        if count := getattr(total, name):
            place = f"/reports?{urlencode([*kept, ('of', name)])}"
            found.append(Figure(visit.text(f"page-count-{name}", count=count), place))
    return found


def _seer(visit: Visit) -> Seer | None:
    """Of whom the reader reads reports: their groups' members and themselves; None: of all."""
    return None if visit.codes is None else Seer(visit.person.id, visit.codes)


def _wanted(visit: Visit) -> Wanted:
    query = visit.query
    group, counted = query.get("group", ""), query.get("of", "")
    return Wanted(
        seer=_seer(visit),
        first_day=_day(query.get("since", "")),
        last_day=_day(query.get("until", "")),
        theme=query.get("theme") or None,
        activity=query.get("activity") or None,
        township=query.get("area") or None,
        codes=[group] if group in visit.shown_codes else None,
        words=query.get("q", "").strip() or None,
        counted=counted if counted in COUNTED else None,
    )


def _day(written: str) -> date | None:
    """A day as a form sends it; None: it is none."""
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _filters(visit: Visit) -> list[Filter]:
    lookup, language = visit.lookup, visit.language
    areas = sorted((lookup.township(code)(language), code) for code in rosters.townships(visit.connection, visit.codes))
    choices: Mapping[str, Sequence[tuple[str, str]]] = {
        "theme": [(key, lookup.theme(key)(language)) for key in lookup.network.themes],
        "activity": [(key, lookup.activity(key)(language)) for key in lookup.network.activities],
        "area": [(code, name) for name, code in areas],
        "group": [(code, code) for code in visit.shown_codes],
        "of": [(name, visit.text(f"page-filter-of-{name}")) for name in COUNTED],
    }
    return [
        Filter(name, visit.text(f"page-filter-{name}"), visit.query.get(name, ""), options)
        for name, options in choices.items()
    ]


def _row(visit: Visit, listed: Listed) -> dict[str, object]:
    """A report in words; what was not told is empty."""
    lookup, language, content = visit.lookup, visit.language, listed.report.content
    return {
        "id": listed.report.id,
        "person_id": listed.report.person_id,
        "day": visit.day(content.day),
        "reported": visit.moment(listed.report.reported_at),
        "author": visit.name(listed.author, listed.author_latin),
        "theme": lookup.theme(content.theme)(language) if content.theme else "",
        "activity": lookup.activity(content.activity)(language) if content.activity else "",
        "area": lookup.township(content.township)(language) if content.township else "",
        "people": "" if content.people is None else content.people,
        "women": "" if content.women is None else content.women,
        "men": "" if content.men is None else content.men,
        "note": content.note,
        "photos": len(content.media),
        "place": content.location,
        "is_doubtful": content.is_doubtful,
        "withdrawn": visit.day(listed.report.withdrawn_at) if listed.report.withdrawn_at else "",
    }


def _one(visit: Visit) -> Shown | Download:
    listed = report_lists.one(visit.connection, visit.id or 0, _seer(visit))
    if listed is None:
        raise Missing
    if len(visit.rest) > 1:
        return file_of(visit, listed, visit.rest[1])
    files = [(name, is_picture(name)) for name in files_of(visit, listed)]
    return Shown("report.html", "page-report", {"report": _row(visit, listed), "files": files})


def _sheet(visit: Visit, name: str) -> Growing:
    """The reports that are wanted, as a sheet with a row of HXL tags; who wrote them, for coordinators alone."""
    media_type, kind = _FILES[name]
    return Growing(
        f"reports-{visit.today.isoformat()}{Path(name).suffix}",
        media_type,
        _Leaving(kind(visit.lookup, visit.person.is_coordinator)).more,
    )


_FILES: Mapping[str, tuple[str, Callable[[NetworkLookup, bool], Sheet]]] = {
    "reports.csv": ("text/csv; charset=utf-8", CsvSheet),
    "reports.xlsx": (XLSX, XlsxSheet),
}


@dataclass(slots=True)
class _Leaving:
    """A sheet of the reports that are wanted, and how far it has come; each part as things stand then."""

    sheet: Sheet
    last: int | None = None  # the report that was written last
    is_whole: bool = False

    def more(self, visit: Visit) -> bytes | None:
        if self.is_whole:
            return None
        found = report_lists.before(visit.connection, _wanted(visit), self.last, AT_ONCE)
        if found:
            self.last = found[-1].report.id
            return self.sheet.more(found)
        self.is_whole = True
        return self.sheet.end()
