"""What answers of the page and of the API have in common: what they are known by (`ETag`), and how they are packed."""

import gzip
from collections.abc import Mapping
from hashlib import blake2b

_PACKED_FROM = 600  # bytes
_HARD = 8  # of 9: more saves no byte in a hundred


def tag_of(body: bytes) -> str:
    """What this content is known by, packed or not, also after a restart."""
    return f'W/"{blake2b(body, digest_size=16).hexdigest()}"'


def is_known(tag: str, asked: str) -> bool:
    """Whether who asks has it already, by their `If-None-Match`: weak and strong tags are alike (RFC 9110, 13.1.2)."""
    return asked.strip() == "*" or _plain(tag) in map(_plain, asked.split(","))


def _plain(tag: str) -> str:
    return tag.strip().removeprefix("W/")


def takes_packed(headers: Mapping[str, str]) -> bool:
    """Whether whoever sent these takes gzip."""
    return "gzip" in headers.get("accept-encoding", "")


def packed(body: bytes, headers: Mapping[str, str]) -> bytes | None:
    """The body as gzip, for whoever sent these headers; None: they do not take that, or it saves nothing."""
    return gzip.compress(body, _HARD, mtime=0) if len(body) >= _PACKED_FROM and takes_packed(headers) else None
