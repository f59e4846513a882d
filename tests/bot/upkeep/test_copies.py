"""When a copy of the database is due."""

import os
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.upkeep import copies
from storage.backup import name_of

YANGON = ZoneInfo("Asia/Yangon")
NOON = datetime(2026, 12, 2, 12, 0, tzinfo=YANGON)


@pytest.mark.parametrize(
    ("made", "is_due"),
    [
        pytest.param([], True, id="there is none"),
        pytest.param([NOON - timedelta(hours=4)], False, id="of this morning"),
        pytest.param([NOON.replace(hour=0, minute=30)], False, id="of this day there, which is another one in UTC"),
        pytest.param([NOON - timedelta(hours=13)], True, id="of last night: a laptop that slept at the hour of copies"),
        pytest.param([NOON - timedelta(days=9), NOON - timedelta(hours=1)], False, id="beside one of before"),
        pytest.param([NOON + timedelta(days=3)], True, id="of a day to come: the clock was wrong"),
    ],
)
def test_a_copy_is_due_on_each_day_there_that_has_none(tmp_path: Path, made: list[datetime], is_due: bool) -> None:
    for moment in made:
        copy = tmp_path / name_of(moment, ".db")
        copy.write_bytes(b"a copy")
        os.utime(copy, (moment.timestamp(), moment.timestamp()))
    assert is_due is copies.is_due(tmp_path, NOON)


def test_where_no_folder_is_a_copy_is_due(tmp_path: Path) -> None:
    assert copies.is_due(tmp_path / "a stick that is not there", NOON)
