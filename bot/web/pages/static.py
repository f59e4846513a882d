"""Styles and scripts: ours and two that others made, at addresses that change with what is in them."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files

FOLDER = files("bot.web") / "static"
PATH = "/static/"
_TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".svg": "image/svg+xml"}
_FILES = (
    "app.css",
    "app.js",
    "icon.svg",
    "practice.css",
    "vendor/htmx-4.0.1.min.js",
    "vendor/pico-2.1.1.min.css",
)


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file as it is sent, whole and packed."""

    media_type: str
    body: bytes
    packed: bytes


@cache
def _kept() -> Mapping[str, tuple[str, StaticFile]]:
    """By name: the address, and the file."""
    found: dict[str, tuple[str, StaticFile]] = {}
    for name in _FILES:
        body = FOLDER.joinpath(*name.split("/")).read_bytes()
        stem, _dot, ending = name.rpartition("/")[2].rpartition(".")
        address = f"{PATH}{stem}.{sha256(body).hexdigest()[:12]}.{ending}"
        found[name] = address, StaticFile(_TYPES[f".{ending}"], body, gzip.compress(body, 9, mtime=0))
    return found


@cache
def _by_address() -> Mapping[str, StaticFile]:
    return dict(_kept().values())


def address_of(name: str) -> str:
    """Where a file is; it may be kept for ever, for another content has another address."""
    return _kept()[name][0]


def find(address: str) -> StaticFile | None:
    """What is at an address."""
    return _by_address().get(address)
