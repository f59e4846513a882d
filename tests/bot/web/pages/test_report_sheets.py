"""Sheets of reports leave part by part: nothing ever holds all of one, and who may read it no more gets no more."""

import csv
import io
from collections.abc import Callable
from typing import Any

import openpyxl
import pytest
from sqlalchemy import delete, insert

from bot.reports.sheet import AT_ONCE
from bot.reports.workbook import Workbook
from bot.web.pages.entrance import COOKIE
from storage import tables
from storage.engine import writing
from tests.bot.web.crowd import statements
from tests.bot.web.pages.desk import COORDINATOR, HLA, Desk

COUNT = 2 * AT_ONCE + 7


async def parts_of(desk: Desk, path: str, on_part: Callable[[], None] = lambda: None) -> tuple[list[bytes], bool]:
    """What the server is given to send, in turn, and whether that was all; `on_part` is called at each."""
    name, _, query = path.partition("?")
    headers = [(b"host", b"127.0.0.1"), (b"cookie", f"{COOKIE}={desk.session_of(COORDINATOR)}".encode())]
    parts: list[bytes] = []
    is_whole = False

    async def send(message: Any) -> None:
        nonlocal is_whole
        if message["type"] == "http.response.body":
            is_whole = not message.get("more_body", False)
            parts.append(message["body"])
            on_part()

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    scope = {"type": "http", "method": "GET", "path": name, "raw_path": name.encode(), "headers": headers,
             "query_string": query.encode(), "scheme": "http", "client": ("127.0.0.1", 1),
             "asgi": {"spec_version": "2.4"}}  # fmt: skip
    await desk.site(scope, receive, send)
    return [part for part in parts if part], is_whole


@pytest.fixture
def many(desk: Desk) -> Desk:
    """So many reports of theme gender, the first of which is 101."""
    row = {"person_id": desk.id_of(HLA), "day": desk.now.date(), "reported_at": desk.now, "theme": "gender"}
    rows = [{**row, "id": 101 + n, "people": 5, "note": f"=no. {n} <&>"} for n in range(COUNT)]
    with writing(desk.engine) as connection:
        connection.execute(insert(tables.reports), rows)
    return desk


async def test_a_sheet_is_read_and_sent_so_many_reports_at_a_time(many: Desk) -> None:
    with statements(many.engine, many.store) as seen:
        parts, is_whole = await parts_of(many, "/reports/reports.csv?theme=gender")
    rows = list(csv.reader(io.StringIO(b"".join(parts).decode("utf-8-sig"))))
    assert is_whole
    assert [str(101 + n) for n in reversed(range(COUNT))] == [row[0] for row in rows[2:]]
    assert [AT_ONCE + 2, AT_ONCE, COUNT - 2 * AT_ONCE] == [part.count(b"\r\n") for part in parts]
    assert 4 == sum("FROM reports JOIN" in sql and "LIMIT" in sql for sql in seen)


async def test_a_workbook_leaves_while_it_is_made_and_is_whole_at_its_end(many: Desk) -> None:
    parts, _is_whole = await parts_of(many, "/reports/reports.xlsx?theme=gender")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(parts)))
    rows = list(book.worksheets[0].iter_rows())
    assert 3 <= len(parts)
    assert COUNT + 2 == len(rows)
    first, note = rows[2], rows[-1][12]
    assert [100 + COUNT, "2026-12-01 00:00:00"] == [first[0].value, str(first[1].value)]
    assert ("=no. 0 <&>", "s") == (note.value, note.data_type)


async def test_whoever_is_signed_out_meanwhile_gets_no_more_of_it(many: Desk) -> None:
    def sign_out() -> None:
        with writing(many.engine) as connection:
            connection.execute(delete(tables.sessions))

    parts, is_whole = await parts_of(many, "/reports/reports.csv", sign_out)
    assert 1 == len(parts) and not is_whole


def test_a_workbook_ends_where_a_worksheet_has_no_more_room() -> None:
    book = Workbook(["a"], ["b"], most_rows=4)
    book.write([[1], [2], [3]])
    book.write([[4]])
    book.close()
    page = openpyxl.load_workbook(io.BytesIO(book.taken())).worksheets[0]
    assert [1, 2] == [row[0].value for row in page.iter_rows(min_row=3)]
