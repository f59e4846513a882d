"""The sheets of a workbook (XLSX), read within bounds: what is packed small may be endless."""

import io
import warnings
import zipfile
import zlib
from datetime import date, datetime, time
from typing import Any

from bot.members.row import NoSheet, Row

BEGIN = b"PK\x03\x04"
_MOST_BYTES = 30_000_000  # unpacked; a list of 10,000 members has 3 million
_MOST_FILES = 1_000
_MOST_ROWS, _MOST_COLUMNS = 100_000, 200  # a cell at the sheet's far end makes a million rows
_BLOCK = 1 << 16
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")  # no workbook has them, and by them a small file becomes a huge one


def sheets(content: bytes) -> list[list[Row]]:
    """The rows of each sheet that is not hidden, the first first. Raises NoSheet."""
    _refuse_bombs(content)
    # Reading workbooks costs 17 MB of memory: only who has one pays it.
    from xml.etree.ElementTree import ParseError

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    broken = (InvalidFileException, ParseError, KeyError, ValueError, TypeError, AttributeError, IndexError)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what it does not keep, such as styles of other programs
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
            return [_rows(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except broken:
        raise NoSheet("broken") from None


def _refuse_bombs(content: bytes) -> None:
    """Unpack everything once, and count: what the file says of its sizes may be untrue."""
    size = 0
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            if len(packed.infolist()) > _MOST_FILES:
                raise NoSheet("large")
            for name in packed.namelist():
                with packed.open(name) as file:
                    head = True
                    while block := file.read(_BLOCK):
                        size += len(block)
                        if size > _MOST_BYTES:
                            raise NoSheet("large")
                        if head and any(mark in block for mark in _DECLARES):
                            raise NoSheet("broken")
                        head = False
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, OSError, EOFError):
        raise NoSheet("broken") from None


def _rows(sheet: Any) -> list[Row]:
    """What the sheet holds; blank rows are left out, and counted."""
    rows: list[Row] = []
    read = sheet.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
    for line, values in enumerate(read, start=1):
        cells = [*map(_text, values)]
        while cells and not cells[-1].strip():
            cells.pop()
        if cells:
            rows.append(Row(line, tuple(cells)))
    return rows


def _text(value: object) -> str:
    """The cell as its column would show it as text."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.isoformat(" ") if value.time() != time() else value.date().isoformat()
    return value.isoformat() if isinstance(value, date | time) else str(value)
