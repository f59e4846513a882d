"""The photos of the story, which no phone took: painted here, as a channel fetches those of a network in earnest."""

import struct
import zlib
from pathlib import Path

from sqlalchemy import Connection

from storage import photos

_WIDTH, _HEIGHT = 480, 320  # dots
_SKY, _FIELD, _THATCH = bytes((150, 195, 225)), bytes((120, 165, 80)), bytes((170, 130, 70))
_WALL, _DOOR, _WOOD = bytes((205, 180, 140)), bytes((90, 65, 45)), bytes((110, 80, 55))
_MOST_TEXTS = 100  # with photos; the story has one


def lay_out(connection: Connection, folder: Path) -> None:
    """Have a photo in the folder for each that came in the story, under its name, and no other file."""
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    newest = photos.newest_handled(connection)
    for text in photos.between(connection, "telegram", 0, newest, _MOST_TEXTS):
        for name in text.refs:
            (folder / name).write_bytes(painted())


def painted() -> bytes:
    """A fence before a hut on a field, as a PNG."""
    picture = [bytearray((_SKY if y < 150 else _FIELD) * _WIDTH) for y in range(_HEIGHT)]
    for y in range(90, 140):
        half = (y - 90) * 3 // 2
        _fill(picture, range(345 - half, 345 + half), range(y, y + 1), _THATCH)
    _fill(picture, range(300, 390), range(140, 200), _WALL)
    _fill(picture, range(335, 357), range(158, 200), _DOOR)
    for rail in (232, 254):
        _fill(picture, range(_WIDTH), range(rail, rail + 6), _WOOD)
    for post in range(8, _WIDTH, 60):
        _fill(picture, range(post, post + 10), range(215, 285), _WOOD)
    return _png(b"".join(b"\0" + row for row in picture))


def _fill(picture: list[bytearray], across: range, down: range, colour: bytes) -> None:
    for y in down:
        picture[y][3 * across.start : 3 * across.stop] = colour * len(across)


def _png(rows: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)  # eight bits of red, green and blue
    parts = (_part(b"IHDR", head), _part(b"IDAT", zlib.compress(rows)), _part(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def _part(kind: bytes, content: bytes) -> bytes:
    """Source: PNG specification, 5.3."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
