"""Checks of what somebody reads who takes the machine: an unencrypted disk, memory written to it, open files."""

import json
import os
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from bot.doctor.finding import Finding, Site, fine, warning
from bot.settings import Settings
from messages.sentence import saying

_PATIENCE = 10  # seconds for lsblk
_KEEPS_LIMITS = "systemd-coredump"  # the one program given memory that asks whether the dead one allowed it

Device = Mapping[str, Any]


def disk_encryption(site: Site[Settings]) -> Finding:
    """The data folder lies on an encrypted disk."""
    folder = next(place for place in (site.settings.data, *site.settings.data.parents) if place.exists())
    found = lies_encrypted(folder)
    if found is None:
        return fine("disk_encryption", saying("disk-unseen", path=str(folder)))
    if found:
        return fine("disk_encryption", saying("disk-encrypted", path=str(folder)))
    return warning(
        "disk_encryption",
        saying("disk-plain", path=str(folder)),
        saying("do-disk-plain"),
    )


def lies_encrypted(path: Path) -> bool | None:
    """Whether the disk of a file or folder is encrypted; None: that cannot be seen."""
    return is_encrypted(_devices(), _number_of(path), _mount_of(path))


def swap(_site: Site[Settings]) -> Finding:
    """Memory is not written to a disk that everybody can read."""
    devices = _devices()
    plain = [place for place in swap_places(_text("/proc/swaps")) if _is_plain(devices, place)]
    if not plain:
        return fine("swap", saying("swap"))
    return warning(
        "swap",
        saying("swap-plain", list=", ".join(plain)),
        saying("do-swap", sample="sudo swapoff -a"),
    )


def core_dumps(_site: Site[Settings]) -> Finding:
    """What crashes leaves no memory on the disk."""
    pattern = _text("/proc/sys/kernel/core_pattern").strip()
    if not pattern.startswith("|") or _KEEPS_LIMITS in pattern:
        return fine("core_dumps", saying("core-dumps"))
    program = pattern.removeprefix("|").split()[0]
    return warning(
        "core_dumps",
        saying("core-dumps-kept", path=program),
        saying("do-core-dumps", sample="sudo sysctl kernel.core_pattern=core"),
    )


def is_encrypted(devices: Sequence[Device], number: str, mount: str) -> bool | None:
    """Whether what lies there is encrypted, as `lsblk` has it; None: it does not know of it.

    `number`: the device's, such as "253:0". Not every file system says it: then the one mounted at `mount` counts.
    """
    chains = list(_chains(devices, ()))
    found = [one for one in chains if one[-1].get("maj:min") == number] or [
        one for one in chains if mount in (one[-1].get("mountpoints") or ())
    ]
    if not found:
        return None
    return all(any(device.get("type") == "crypt" for device in chain) for chain in found)


def _chains(devices: Sequence[Device], above: tuple[Device, ...]) -> Iterator[tuple[Device, ...]]:
    """Each device with those that it lies on before it."""
    for device in devices:
        chain = (*above, device)
        yield chain
        yield from _chains(device.get("children") or (), chain)


def swap_places(proc_swaps: str) -> list[str]:
    """The files and devices that memory is written to; not those that lie in memory themselves."""
    places = [line.split()[0] for line in proc_swaps.splitlines()[1:] if line.strip()]
    return [place for place in places if not Path(place).name.startswith("zram")]


def _is_plain(devices: Sequence[Device], place: str) -> bool:
    path = Path(place)
    if path.is_block_device():
        number = path.stat().st_rdev
        return is_encrypted(devices, f"{os.major(number)}:{os.minor(number)}", "") is False
    return path.exists() and is_encrypted(devices, _number_of(path), _mount_of(path)) is False


def _devices() -> Sequence[Device]:
    try:
        done = subprocess.run(
            ["lsblk", "--json", "--output", "MAJ:MIN,TYPE,MOUNTPOINTS"],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            check=True,
        )
        return json.loads(done.stdout)["blockdevices"]
    except (OSError, subprocess.SubprocessError, ValueError, KeyError):
        return ()


def _number_of(path: Path) -> str:
    number = path.stat().st_dev
    return f"{os.major(number)}:{os.minor(number)}"


def _mount_of(path: Path) -> str:
    return str(next(place for place in (path.resolve(), *path.resolve().parents) if place.is_mount()))


def _text(path: str) -> str:
    try:
        return Path(path).read_text()
    except OSError:
        return ""
