"""What somebody reads who takes the machine: told from what Linux says of its disks, its swap and its crashes."""

from pathlib import Path

import pytest

from bot.doctor import machine
from bot.doctor.finding import Level
from bot.doctor.seized import Device, is_encrypted, swap_places
from tests.bot.doctor.test_doctor import ROOT, site_of

MAPPED: Device = {"maj:min": "254:0", "type": "crypt", "mountpoints": ["/"]}
# As `lsblk --json` of a laptop: an open boot partition, all else below LUKS, LVM within it, a stick.
LAPTOP: list[Device] = [
    {
        "maj:min": "259:0",
        "type": "disk",
        "mountpoints": [None],
        "children": [
            {"maj:min": "259:1", "type": "part", "mountpoints": ["/boot"]},
            {
                "maj:min": "259:2",
                "type": "part",
                "mountpoints": [None],
                "children": [
                    {**MAPPED, "children": [{"maj:min": "254:1", "type": "lvm", "mountpoints": ["/home", "/srv"]}]}
                ],
            },
        ],
    },
    {"maj:min": "8:0", "type": "disk", "mountpoints": ["/media/usb"]},
]


@pytest.mark.parametrize(
    ("number", "mount", "expected"),
    [
        pytest.param("254:0", "/", True, id="on what is encrypted"),
        pytest.param("254:1", "/home", True, id="a volume within it"),
        pytest.param("259:1", "/boot", False, id="an open partition of the same disk"),
        pytest.param("8:0", "/media/usb", False, id="a stick"),
        pytest.param("0:35", "/srv", True, id="a file system with a number of its own"),
        pytest.param("0:99", "/net", None, id="what lsblk knows nothing of"),
    ],
)
def test_whether_a_place_is_encrypted(number: str, mount: str, expected: bool | None) -> None:
    assert expected is is_encrypted(LAPTOP, number, mount)


def test_a_mirror_is_encrypted_only_if_both_of_its_disks_are() -> None:
    mirror: Device = {"maj:min": "9:0", "type": "raid1", "mountpoints": ["/"]}
    plain: Device = {"maj:min": "8:0", "type": "disk", "children": [mirror]}
    mapped: Device = {"maj:min": "254:9", "type": "crypt", "children": [mirror]}
    assert (False, True) == (is_encrypted([plain, mapped], "9:0", ""), is_encrypted([mapped, mapped], "9:0", ""))


def test_swap_in_memory_is_none() -> None:
    told = "Filename Type Size Used Priority\n/dev/zram0 partition 1 0 100\n/swapfile file 1 0 -2\n"
    assert ["/swapfile"] == swap_places(told)
    assert [] == swap_places("")


def test_a_network_file_that_others_may_read_is_told(tmp_path: Path) -> None:
    file = tmp_path / "network.toml"
    file.write_text("")
    file.chmod(0o640)
    finding = machine.network_mode(site_of(tmp_path))
    assert (Level.WARNING, f"chmod 600 {file}") == (finding.level, finding.what_to_do)
    file.chmod(0o600)
    assert Level.OK == machine.network_mode(site_of(tmp_path)).level


def test_the_unit_writes_no_memory_to_the_disk() -> None:
    unit = (ROOT / "deploy" / "lanpya.service").read_text().splitlines()
    assert {"LimitCORE=0", "MemorySwapMax=0"} <= set(unit)
