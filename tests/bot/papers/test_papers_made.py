"""Files that texts bring along: made as the text leaves, for channels that bring files, and never in a text's way."""

import io
import sys
import zipfile
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import Connection, Engine

from bot.papers.made import made
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Attachment, Kind, Outbound
from storage import outbox, people, plans, reports
from storage.engine import writing
from storage.outbox import NewOutbound
from storage.reports import Content
from tests.bot.line import HLA, NOW, Clock, Line, delivery

DAY = timedelta(days=1)


class _Takes(Line):
    """A line that remembers what came along."""

    def __init__(self) -> None:
        super().__init__()
        self.taken: list[tuple[str, tuple[Attachment, ...]]] = []

    async def send(self, outbound: Outbound) -> str:
        self.taken.append((outbound.text, outbound.attachments))
        return await super().send(outbound)


def queue(engine: Engine, **files: tuple[str, ...]) -> None:
    with writing(engine) as connection:
        new = [NewOutbound(text, HLA, Kind.REPLY, text, "en", 1, files=those) for text, those in files.items()]
        outbox.queue(connection, new, NOW)


async def test_what_cannot_be_made_holds_up_no_text(engine: Engine) -> None:
    def make(_connection: Connection, file: str) -> Attachment | None:
        if file == "broken":
            raise ValueError
        return None if file == "none" else Attachment(f"{file}.html", b"1")

    line = _Takes()
    queue(engine, first=("broken", "page"), second=("none",), third=())
    await delivery(engine, line, Clock(), make=make).once()
    assert [("first", (Attachment("page.html", b"1"),)), ("second", ()), ("third", ())] == line.taken


@pytest.fixture
def connection(loaded: Engine):
    """PRO's plan is in its second week; a formula stands in a report."""
    with writing(loaded) as connection:
        hla = people.create(connection, Address("sms", "+959771999999"), NOW, name="Ma Hla")
        plans.begin(connection, "PRO", NOW.date() - 8 * DAY, 100, hla.id, NOW)
        for note, at in (('=HYPERLINK("x")', NOW), ("long ago", NOW - 30 * DAY)):
            reports.add(connection, hla.id, Content(NOW.date(), "land", note=note), at, None)
        yield connection


def test_the_report_is_made_as_it_is_now(connection: Connection, lookup: NetworkLookup) -> None:
    page = made(connection, lookup, "report100 PRO my", NOW)
    assert page is not None
    assert ("PRO-100-days.html", True) == (page.name, page.content.startswith(b'<!DOCTYPE html>\n<html lang="my">'))
    assert [None, None, None] == [
        made(connection, lookup, f"{one} en", NOW) for one in ("report100 LAND", "report100 SEA", "old")
    ]


@pytest.mark.parametrize("language", ["en", "my"])
def test_the_picture_is_the_same_for_the_same_weeks(
    connection: Connection, lookup: NetworkLookup, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = f"picture {NOW.date()} {language}"
    first = made(connection, lookup, order, NOW)
    assert first is not None
    assert (first, b"\x89PNG") == (made(connection, lookup, order, NOW), first.content[:4])
    assert 5_000 < len(first.content) < 100_000
    assert None is made(connection, lookup, f"{order} NET", NOW)  # nothing was reported there
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert None is made(connection, lookup, order, NOW)  # without the extra the text goes alone


def test_a_sheet_has_the_weeks_reports_without_names_and_formulas(
    connection: Connection, lookup: NetworkLookup
) -> None:
    since = datetime.combine(NOW.date() - 6 * DAY, datetime.min.time(), UTC).isoformat()
    for file, count in ((f"sheet {since}", 1), (f"sheet {since} PRO", 0)):
        sheet = made(connection, lookup, file, NOW)
        assert sheet is not None
        with zipfile.ZipFile(io.BytesIO(sheet.content)) as parts:
            rows, words = (parts.read(f"xl/{name}.xml").decode() for name in ("worksheets/sheet1", "sharedStrings"))
        assert 2 + count == rows.count("<row ")
        assert ("<f>" in rows, "Ma Hla" in words, "long ago" in words) == (False, False, False)
