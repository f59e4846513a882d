"""The key of the database: read from its file, and made. It stands in no setting, argument, log or error."""

import contextlib
import os
import re
from pathlib import Path
from secrets import token_hex

from bot.host.redact import hide
from bot.host.text_files import read_bytes, why_unread
from storage.cipher import Key, Locked
from storage.flush import flush

_BYTES = 32
_LETTERS = re.compile(rb"[0-9A-Fa-f]{64}")


def database_key(file: Path | None) -> Key | None:
    """The key in the file; None: none is named. Raises Locked."""
    return None if file is None else read_key(file)


def read_key(file: Path) -> Key:
    """The key in the file, which the log shows nowhere from now on. Raises Locked."""
    try:
        content = read_bytes(file)
    except OSError as error:
        raise Locked("unread", path=str(file), reason=why_unread(error)) from None
    return key_of(content, file)


def key_of(content: bytes, place: Path) -> Key:
    """The key that these bytes are, raw or as letters. Raises Locked."""
    if len(content) == _BYTES:
        letters = content.hex()
    elif _LETTERS.fullmatch(content.strip()):
        letters = content.strip().decode().lower()
    else:
        raise Locked("odd", path=str(place))
    hide([letters, letters.upper()])
    return Key(letters, place)


def make_key(file: Path) -> Key:
    """A new key, in a new file that its owner alone can read. Raises OSError; FileExistsError where it is there."""
    letters = token_hex(_BYTES)
    number = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(number, "w") as opened:
        opened.write(f"{letters}\n")
        opened.flush()
        os.fsync(number)
    with contextlib.suppress(OSError):  # not every stick can
        flush(file.parent)
    hide([letters])
    return Key(letters, file)
