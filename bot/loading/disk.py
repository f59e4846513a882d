"""The network file on the disk: read with a mark of what stood there, and replaced whole, the one before kept.

What is to be put in place lies ready beside it, is loaded, and only then takes the file's name. Where the power goes
between the last two, `settle` at the next start puts in place what was loaded.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from bot.host.text_files import decoded, read_bytes
from storage.flush import flush

_OWN = 0o600  # mode of a file that was not there


class Stale(Exception):
    """Somebody changed the file meanwhile; it was left as it is."""


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What stands in the file; `mark` is another one for other bytes, and "" where there is no file."""

    text: str
    mark: str


def read(file: Path) -> OnDisk:
    """The file as it is. Raises OSError, also where there is none, and UnicodeDecodeError."""
    content = read_bytes(file)
    return OnDisk(decoded(content), _mark(content))


def mark_of(file: Path) -> str:
    """The mark of what stands there now. Raises OSError but where there is no file."""
    try:
        return _mark(read_bytes(file))
    except FileNotFoundError:
        return ""


def before(file: Path) -> Path:
    """Where the file is kept that another one replaced."""
    return _beside(file, "before")


def lines_as_in(text: str, old: str) -> str:
    """The text of a form with its ends of lines as the old file has them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return lines.replace("\n", "\r\n") if "\r\n" in old else lines


def lay_ready(file: Path, text: str, mark: str, now: datetime) -> None:
    """Have the text beside the file, and a copy of what stands there, made `now`, both safe from a power cut.

    Raises Stale where the file has no such mark any more, and OSError where nothing can be written there.
    """
    from bot.setup.files import write_whole  # here: every start settles, and few write; it brings a TOML writer

    _refuse_stale(file, mark)
    mode = file.stat().st_mode & 0o777 if mark else _OWN
    write_whole(_beside(file, "next"), text, mode)
    if mark:
        write_whole(before(file), read(file).text, mode)
        os.utime(before(file), (now.timestamp(), now.timestamp()))  # by the clock of who is told when it was


def put_in_place(file: Path, mark: str) -> None:
    """Give what was laid ready the file's name. Raises Stale and OSError, after which it lies there no more."""
    ready = _beside(file, "next")
    try:
        _refuse_stale(file, mark)
        ready.replace(file.resolve())
        flush(file.resolve().parent)
    finally:
        ready.unlink(missing_ok=True)


def settle(file: Path, in_force: str) -> bool:
    """Put in place what was loaded when the power went; True: it was so.

    What was laid ready and never loaded goes, and so does it where somebody has changed the file since.
    """
    ready = _beside(file, "next")
    try:
        loaded = read(ready).text == in_force
        is_untouched = not file.exists() or read(file).text == read(before(file)).text
        if loaded and is_untouched:
            put_in_place(file, mark_of(file))
            return True
        ready.unlink()
    except (OSError, UnicodeDecodeError):
        return False
    return False


def _refuse_stale(file: Path, mark: str) -> None:
    if mark_of(file) != mark:
        raise Stale


def _beside(file: Path, ending: str) -> Path:
    """Beside the file itself, wherever a link leads."""
    real = file.resolve()
    return real.with_name(f"{real.name}.{ending}")


def _mark(content: bytes) -> str:
    return sha256(content).hexdigest()[:32]
