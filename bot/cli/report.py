"""`lanpya report LAND`: the report on a group's hundred days, to preview, to approve and to pass on."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.choices import WRONG_CHOICE, group_code, one_of
from bot.cli.command_error import CommandError
from bot.cli.opening import lookup_in_force, reading_database, writing_database
from bot.cli.output import Force, print_lines
from bot.cli.written_files import write_file
from bot.host.clock import SystemClock
from bot.host.text_files import why_unread

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from bot.papers.told import Report
    from handlers.core.lookup import NetworkLookup
    from handlers.report100.content import Content

_DRAFT = 'It says "draft" on it: read it, and once it is right add --approve.'
_LOOK = (
    "Photos are in it: look for faces, house numbers and number plates. NO QUOTE 214 PHOTO, by text or on the page, "
    "leaves those of report 214 out."
)
_ABSENT = (
    "Photos that may be shown and are not in it, since they are not fetched yet, lost or no pictures, or lanpya run "
    'lacks its extra (pip install "lanpya[photos]"):'
)
_APPROVED = "It is approved: names and numbers are not in it, and counts are by fives."


def report(
    group: Annotated[str, typer.Argument(metavar="GROUP", help="The group's code, such as LAND.")],
    to: Annotated[
        Path | None, typer.Option("--to", metavar="FILE", help="FILE.html or FILE.pdf; else GROUP-100-days.html.")
    ] = None,
    language: Annotated[str | None, typer.Option(help="Else the network's first language.")] = None,
    words: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A text file to begin with; it is kept for next time.")
    ] = None,
    approve: Annotated[bool, typer.Option("--approve", help="Say yes to it as it is: then it is no draft.")] = False,
    force: Force = False,
) -> None:
    """Write the 100-day report of a group as one page, without names, for donors and partners."""
    is_changed = approve or words is not None
    with writing_database() if is_changed else reading_database() as connection:
        lookup = lookup_in_force(connection)
        code = _group(lookup, group)
        file = _file(to, code)
        chosen = one_of("language", language or lookup.network.language, lookup.network.languages)
        page = _page(connection, lookup, code, chosen, words, approve=approve)
        made = _made(lookup, page, file)
        write_file(file, lambda part: part.write_bytes(made), force=force)
    print_lines([f"Wrote {file}. {_APPROVED if page.is_approved else _DRAFT}", *_of_photos(page, approve=approve)])


def _of_photos(page: "Report", *, approve: bool) -> list[str]:
    look = [_LOOK] if page.photos and (approve or not page.is_approved) else []
    return [*look, f"{_ABSENT} {page.content.absent_photos}."] if page.content.absent_photos else look


def _group(lookup: "NetworkLookup", written: str) -> str:
    if written.lower() in ("list", "show", "export") and written.upper() not in lookup.network.groups:
        raise CommandError(f"What members reported: lanpya reports {written.lower()}", WRONG_CHOICE)
    return group_code(lookup.network, written)


def _file(to: Path | None, code: str) -> Path:
    file = to or Path(f"{code}-100-days.html")
    if file.suffix.lower() not in (".html", ".pdf"):
        raise CommandError(f"{file} is neither FILE.html nor FILE.pdf.", WRONG_CHOICE)
    return file


def _made(lookup: "NetworkLookup", shown: "Report", file: Path) -> bytes:
    from bot.papers.page import page_of
    from bot.papers.paper import pdf_of

    if file.suffix.lower() == ".html":
        return page_of(lookup, shown).encode()
    try:
        return pdf_of(lookup, shown)
    except ImportError:
        raise CommandError(
            'A PDF wants the extra "pdf" (80 MB): pip install "lanpya[pdf]". A browser prints the page.'
        ) from None


def _page(
    connection: "Connection", lookup: "NetworkLookup", code: str, language: str, words: Path | None, *, approve: bool
) -> "Report":
    from bot.papers.told import kept_report
    from handlers.report100 import approval
    from storage import audit
    from storage.audit import Entry

    now = SystemClock().now()
    content = _content(connection, lookup, code)
    if words is not None:
        approval.keep_words(connection, content.plan, language, _read(words))
    if approve:
        approval.approve(connection, content, language, now)
        audit.record(connection, [Entry(now, None, approval.APPROVED, f"group:{code}", None, {"language": language})])
    return kept_report(connection, content, language)


def _content(connection: "Connection", lookup: "NetworkLookup", code: str) -> "Content":
    from handlers.report100.content import NoReport, content_of

    try:
        return content_of(connection, lookup, code, SystemClock().now())
    except NoReport:
        raise CommandError(f"{code} has no plan yet of which a week is over: there is nothing to report.") from None


def _read(words: Path) -> str:
    from handlers.report100.approval import MOST_WORDS

    try:
        text = words.read_text(encoding="utf-8-sig").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise CommandError(f"{words} cannot be read: {why_unread(error)}.") from None
    if len(text) > MOST_WORDS:
        raise CommandError(f"{words} has {len(text)} letters: {MOST_WORDS} at most.")
    return text
