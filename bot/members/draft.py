"""A list between its preview and its import: in the form, sealed, so that nothing of it is kept here."""

import base64
import gzip
import hmac
import json
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from bot.members.row import Row
from bot.members.sheet import Sheet
from storage.chance import keyed

GOOD_FOR = timedelta(hours=12)


def sealed(connection: Connection, sheet: Sheet, person_id: int, now: datetime) -> str:
    """The sheet as a text that only this person brings back, and that nobody can change."""
    rows = [[row.line, *row.cells] for row in sheet.rows]
    written = json.dumps([sheet.delimiter, sheet.header, rows], ensure_ascii=False, separators=(",", ":"))
    packed = base64.urlsafe_b64encode(gzip.compress(written.encode(), mtime=0)).decode()
    until = int((now + GOOD_FOR).timestamp())
    return f"{until}.{_mark(connection, until, packed, person_id)}.{packed}"


def opened(connection: Connection, text: str, person_id: int, now: datetime) -> Sheet | None:
    """The sheet again; None: it was changed, is somebody else's, or is too old."""
    until, _dot, rest = text.partition(".")
    mark, _dot, packed = rest.partition(".")
    if not (until.isascii() and until.isdigit() and packed.isascii()):
        return None
    wanted = _mark(connection, int(until), packed, person_id)
    if not hmac.compare_digest(wanted.encode(), mark.encode()) or datetime.fromtimestamp(int(until), UTC) < now:
        return None
    delimiter, header, rows = json.loads(gzip.decompress(base64.urlsafe_b64decode(packed)))
    return Sheet(tuple(header), tuple(Row(line, tuple(cells)) for line, *cells in rows), delimiter)


def _mark(connection: Connection, until: int, packed: str, person_id: int) -> str:
    return keyed(connection, f"import:{person_id}:{until}:{packed}").hex()
