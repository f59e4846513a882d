"""Write docs/licences.md from the metadata of what is installed: `python docs/make_licences.py`."""

import re
import sys
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import cast

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PAGE = Path(__file__).with_name("licences.md")

HEAD = """\
# Licences of what Lanpya uses

Lanpya itself is under the Apache License 2.0. These are the packages that it installs with itself, as their own
metadata names them; `python docs/make_licences.py` writes this page again. Each is used as it is published, unchanged,
and is replaced by installing another version: that is what the LGPL of python-telegram-bot and psycopg asks for.

gammu-smsd (GPL-2.0-or-later) is a program of its own, with which the modem channel shares a database file; it does not
come with Lanpya.

Pictures are drawn with Padauk, a typeface by SIL International under the SIL Open Font License 1.1
(`bot/papers/fonts/OFL.txt`), shipped as it is published.

| package | version | licence |
| --- | --- | --- |
"""

_LONGEST = 60  # letters; some put the whole licence into the field for its name


def installed(name: str) -> dict[str, Message]:
    """The metadata of the package and of all that it needs, by name."""
    found: dict[str, Message] = {}
    waiting = [Requirement(name)]
    while waiting:
        wanted = waiting.pop()
        key = canonicalize_name(wanted.name)
        metadata = _metadata(key)
        if metadata is not None and (key not in found or wanted.extras):
            found[key] = metadata
            waiting += _needed(key, wanted.extras)
    return found


def _metadata(name: str) -> Message | None:
    try:
        return cast(Message, distribution(name).metadata)
    except PackageNotFoundError:
        return None


def _needed(name: str, extras: set[str]) -> Iterator[Requirement]:
    for line in distribution(name).requires or ():
        needed = Requirement(line)
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in ("", *extras)):
            yield needed


def licence(metadata: Message) -> str:
    """The licence as an expression, a field or a classifier names it."""
    expression = metadata.get("License-Expression")
    if expression:
        return expression
    classifiers = [
        value.rpartition(":: ")[2]
        for value in metadata.get_all("Classifier", [])
        if value.startswith("License ::") and not value.endswith("OSI Approved")
    ]
    if classifiers:
        return "; ".join(classifiers)
    field = re.sub(r"\s+", " ", metadata.get("License") or "").strip()
    return field if 0 < len(field) <= _LONGEST else "see the package"


def page() -> str:
    """The whole page."""
    packages = installed("lanpya[cipher,crypt]")
    del packages["lanpya"]
    rows = [f"| {one['Name']} | {one['Version']} | {licence(one)} |" for _name, one in sorted(packages.items())]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    sys.exit(PAGE.write_text(page(), encoding="utf-8") == 0)
