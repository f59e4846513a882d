"""The 100-day report before it is handed out: as it would be, in which state it is, and the texts that change that."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec

from sqlalchemy import Connection

from bot.papers.page import page_of
from bot.papers.paper import pdf_of
from bot.papers.told import Report, kept_report
from handlers.core.lookup import Localized, NetworkLookup
from handlers.report100.approval import MOST_WORDS, approval_of, may_approve
from handlers.report100.content import NoReport, content_of, photos_of
from handlers.report100.discreet import Discretion
from handlers.report100.quotes import leaving_out
from handlers.report100.told import approving, wording
from storage import shown_photos
from storage.people import Person

ENDINGS = ("html", "pdf") if find_spec("typst") else ("html",)  # the extra `pdf` may not be installed
JPEG = ".jpg"  # how the name of a photo ends
_MAKERS: Mapping[str, Callable[[NetworkLookup, Report], bytes]] = {
    "html": lambda lookup, report: page_of(lookup, report).encode(),
    "pdf": pdf_of,
}


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo: its number of its report's, the name of its file, and the text that leaves it out alone."""

    number: int
    file: str
    leave_out: Localized


@dataclass(frozen=True, slots=True)
class Photos:
    """The photos that came with the report of that number. `leave_out`: the text that leaves all of them out."""

    number: int
    shown: Sequence[Photo]
    leave_out: Localized


@dataclass(frozen=True, slots=True)
class Preview:
    """A report as it stands. `approved_at` None: it is a draft. `is_discreet`: its words name nobody that is known.

    `approve` and `begin` are texts: the yes to just this report, and what stands before other words. `may_approve`:
    the reader may send them. `photos`: those that are in it.
    """

    report: Report
    photos: Sequence[Photos]
    approved_at: datetime | None
    is_discreet: bool
    may_approve: bool
    approve: Localized
    begin: Localized

    @property
    def most_words(self) -> int:
        """How many letters the words may have."""
        return MOST_WORDS

    def made(self, lookup: NetworkLookup, ending: str) -> bytes:
        """The file of that ending."""
        return _MAKERS[ending](lookup, self.report)


def photo_of(connection: Connection, lookup: NetworkLookup, code: str, file: str, now: datetime) -> bytes | None:
    """A photo of the group's report, a JPEG, by the name of its file; None: it is not in it."""
    digest = file.removesuffix(JPEG)
    try:
        shown = photos_of(connection, lookup, code, now)
    except NoReport:
        return None
    return shown_photos.contents(connection, [digest]).get(digest) if digest in shown else None


def preview_of(
    connection: Connection, lookup: NetworkLookup, code: str, language: str, reader: Person, now: datetime
) -> Preview | None:
    """The group's report as it is now; None: there is nothing to report yet."""
    try:
        content = content_of(connection, lookup, code, now)
    except NoReport:
        return None
    kept = approval_of(connection, content.plan, language)
    report = kept_report(connection, content, language)
    return Preview(
        report=report,
        photos=[
            Photos(
                quote.number,
                [
                    Photo(number, f"{digest}{JPEG}", leaving_out(lookup, quote.number, number))
                    for number, digest in zip(quote.photo_numbers, quote.photos, strict=True)
                ],
                leaving_out(lookup, quote.number),
            )
            for quote in content.quotes
            if quote.photos
        ],
        approved_at=kept.at if kept.holds(content) else None,
        is_discreet=Discretion.of(connection).tells_nobody(kept.words),
        may_approve=may_approve(reader),
        approve=approving(lookup, code, language, kept.number(content)),
        begin=wording(lookup, code, language),
    )
