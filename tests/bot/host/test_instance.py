"""Whoever works on a SQLite file notices when that is not the file any more."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.host.instance import DatabaseGone, FileLock, keep


def _replace(file: Path) -> None:
    other = file.with_name("other.db")
    other.write_bytes(file.read_bytes())
    other.replace(file)


@pytest.mark.parametrize("lose", [pytest.param(Path.unlink, id="removed"), pytest.param(_replace, id="replaced")])
async def test_a_database_that_is_another_file_ends_the_work(tmp_path: Path, lose: Callable[[Path], None]) -> None:
    file = tmp_path / "lanpya.db"
    file.write_bytes(b"x")
    held = FileLock(tmp_path / "lanpya.db.lock", file)
    waited: list[float] = []

    async def sleep(seconds: float) -> None:
        waited.append(seconds)
        if len(waited) == 3:
            lose(file)
        else:
            file.write_bytes(b"y" * len(waited))

    with pytest.raises(DatabaseGone):
        await keep(held, sleep)
    held.release()
    assert (3, True) == (len(waited), sum(waited[:1]) < 60)


def test_a_lock_alone_looks_at_no_file(tmp_path: Path) -> None:
    held = FileLock(tmp_path / "lanpya.db.lock")
    held.check()
    held.release()
