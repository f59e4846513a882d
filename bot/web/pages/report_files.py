"""What stands beside a report's words: where the reports are on a map, and the photos that came with one."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import PurePath
from urllib.parse import quote

from bot.papers.map import spots_of, township_map
from bot.web.pages.visit import Download, Missing, Visit
from storage import photos, report_lists
from storage.report_lists import Listed, Wanted

MAP_DAYS = timedelta(days=100)  # so far back the map goes where nobody says from when
_MOST_BYTES = 20_000_000  # of a photo; Telegram gives no larger ones to bots
# By how the file begins, not by its name: a browser is told of no type that runs anything.
_TYPES: Mapping[bytes, str] = {b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png", b"GIF8": "image/gif"}


def map_of(visit: Visit, wanted: Wanted) -> dict[str, object]:
    """The townships of the reports that are wanted, most first, and a picture of where they lie."""
    if wanted.first_day is None and wanted.last_day is None:
        wanted = replace(wanted, first_day=visit.today - MAP_DAYS)
    counts = report_lists.by_township(visit.connection, wanted)
    names = {code: visit.lookup.township(code)(visit.language) for code in counts}
    spots, others = spots_of(visit.lookup.gazetteer, counts, names.__getitem__)
    title = visit.text("page-reports-map")
    drawn = township_map(title, spots, others) if spots else ""
    return {
        "picture": f"data:image/svg+xml;charset=utf-8,{quote(drawn)}" if drawn else "",
        "places": sorted(((count, names[code], code) for code, count in counts.items()), reverse=True),
        "since": wanted.first_day.isoformat() if wanted.first_day else "",
        "first": visit.day(wanted.first_day) if wanted.first_day else "",
        "last": visit.day(wanted.last_day) if wanted.last_day else "",
    }


def files_of(visit: Visit, listed: Listed) -> list[str]:
    """The photos and files of this report that are kept here, by their names; none of one that was withdrawn."""
    report, folder = listed.report, visit.machine.media
    if report.inbox_id is None or report.withdrawn_at is not None or folder is None or not report.content.media:
        return []
    names = photos.files_of(visit.connection, report.inbox_id, report.content.media)
    return [name for name in names if (folder / name).is_file()]


def file_of(visit: Visit, listed: Listed, name: str) -> Download:
    """One of them, for whoever may read the report; raises Missing for any other name."""
    folder = visit.machine.media
    if folder is None or name not in files_of(visit, listed):
        raise Missing
    with (folder / name).open("rb") as file:
        body = file.read(_MOST_BYTES)
    return Download(name, _type_of(body), body)


def is_picture(name: str) -> bool:
    """Whether a file of that name is shown, and not only handed out."""
    return PurePath(name).suffix == ".jpg"


def _type_of(body: bytes) -> str:
    is_webp = body[:4] == b"RIFF" and body[8:12] == b"WEBP"
    found = next((kind for mark, kind in _TYPES.items() if body.startswith(mark)), None)
    return "image/webp" if is_webp else found or "application/octet-stream"
