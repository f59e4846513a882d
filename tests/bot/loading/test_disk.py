"""The network file is replaced whole or not at all, and what was loaded when the power went is in place at the next
start."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.loading import disk

NOW = datetime(2026, 12, 1, 3, tzinfo=UTC)
OLD, NEW = "a = 1  # မြေယာ\n", "a = 2  # မြေယာ\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    made = tmp_path / "network.toml"
    made.write_text(OLD, encoding="utf-8")
    made.chmod(0o640)
    return made


def names(file: Path) -> list[str]:
    return sorted(one.name for one in file.parent.iterdir())


def test_the_one_before_stays_beside_it_and_so_do_its_rights(file: Path) -> None:
    mark = disk.mark_of(file)
    disk.lay_ready(file, NEW, mark, NOW)
    assert OLD == file.read_text(encoding="utf-8")
    disk.put_in_place(file, mark)
    assert (NEW, OLD) == (file.read_text(encoding="utf-8"), disk.before(file).read_text(encoding="utf-8"))
    assert ["network.toml", "network.toml.before"] == names(file)
    assert NOW.timestamp() == disk.before(file).stat().st_mtime  # also where the clock is that of a demo
    assert [0o640, 0o640] == [one.stat().st_mode & 0o777 for one in (file, disk.before(file))]


def test_a_link_goes_on_leading_to_the_file(file: Path, tmp_path: Path) -> None:
    link = tmp_path / "elsewhere" / "link.toml"
    link.parent.mkdir()
    link.symlink_to(file)
    mark = disk.mark_of(link)
    disk.lay_ready(link, NEW, mark, NOW)
    disk.put_in_place(link, mark)
    assert link.is_symlink() and NEW == file.read_text(encoding="utf-8")


def test_a_file_that_was_not_there_is_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "network.toml"
    disk.lay_ready(file, NEW, disk.mark_of(file), NOW)
    disk.put_in_place(file, "")
    assert (NEW, 0o600) == (file.read_text(encoding="utf-8"), file.stat().st_mode & 0o777)
    assert ["network.toml"] == names(file)


def test_who_wrote_meanwhile_is_not_written_over(file: Path) -> None:
    mark = disk.mark_of(file)
    disk.lay_ready(file, NEW, mark, NOW)
    file.write_text("by hand", encoding="utf-8")
    with pytest.raises(disk.Stale):
        disk.put_in_place(file, mark)
    with pytest.raises(disk.Stale):
        disk.lay_ready(file, NEW, mark, NOW)
    assert "by hand" == file.read_text(encoding="utf-8")
    assert ["network.toml", "network.toml.before"] == names(file)


@pytest.mark.parametrize(
    ("in_force", "on_disk", "expected"),
    [
        pytest.param(NEW, OLD, NEW, id="loaded, and not yet in place"),
        pytest.param(OLD, OLD, OLD, id="laid ready, and never loaded"),
        pytest.param(NEW, "by hand", "by hand", id="loaded, and the file changed by hand since"),
    ],
)
def test_a_power_cut_leaves_what_is_in_force(file: Path, in_force: str, on_disk: str, expected: str) -> None:
    disk.lay_ready(file, NEW, disk.mark_of(file), NOW)
    file.write_text(on_disk, encoding="utf-8")
    assert (expected == NEW) == disk.settle(file, in_force)
    assert expected == file.read_text(encoding="utf-8")
    assert ["network.toml", "network.toml.before"] == names(file)


def test_where_nothing_was_laid_ready_nothing_is_done(file: Path) -> None:
    assert not disk.settle(file, NEW)
    assert OLD == file.read_text(encoding="utf-8")
