"""The tests' databases: readable or, with `--cipher`, opened by a key alone; storage and loops know no difference."""

from pathlib import Path
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.engine import make_url

from storage import engine
from storage.cipher import Key
from storage.turning import turn_over

_KEY = Key("c1" * 32, Path("tests.key"))
_encrypts = False


def encrypt_all() -> None:
    """From now on, the databases of this process's tests are encrypted."""
    global _encrypts
    _encrypts = True


def key() -> Key | None:
    """What opens the tests' databases; None: nothing has to."""
    return _KEY if _encrypts else None


def open_engine(url: str, **how: Any) -> Engine:
    """As the program's, with the key of the tests for a file."""
    is_file = make_url(url).get_backend_name() == "sqlite"
    return engine.open_engine(url, key=key() if is_file else None, **how)


def template(readable: Path, folder: Path) -> Path:
    """The database to copy from: `readable` itself, or a copy in `folder` that the key opens."""
    if not _encrypts:
        return readable
    copy = folder / readable.name
    copy.write_bytes(readable.read_bytes())
    turn_over(copy, None, _KEY)
    return copy


def settings(folder: Path) -> dict[str, str]:
    """What a program needs to be told to open them; the key is written into `folder`."""
    if not _encrypts:
        return {}
    file = folder / _KEY.place
    file.touch(mode=0o600)
    file.write_text(_KEY.letters)
    return {"LANPYA_DATABASE_KEY_FILE": str(file)}
