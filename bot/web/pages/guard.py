"""What is asked of every request before anything is looked at, and what every answer tells the browser to refuse."""

import hmac
import secrets
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

# No file from another host, no script within a page, in no frame, and no address of ours told to others.
HEADERS: Mapping[str, str] = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; "
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=()",
}
_NEAR = ("127.0.0.1", "localhost", "[::1]")
_MOST_CLIENTS = 10_000  # that are counted; a flood from more forgets who came first


def is_our_host(host: str, ours: str) -> bool:
    """Whether the request was meant for us: by another name a foreign page could make a browser talk to us."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    name = f"[{name}]" if ":" in name else name
    return name in _NEAR or name in ours.split()


def is_from_here(headers: Mapping[str, str]) -> bool:
    """Whether a form of our own sent it, as far as the browser says."""
    fetched = headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or urlsplit(origin).netloc == headers.get("host")


@dataclass(frozen=True, slots=True)
class Seal:
    """What a form carries that a foreign page cannot know: made for one session, another in every answer."""

    once: str
    mark: str

    def __str__(self) -> str:
        return f"{self.once}.{self.mark}"


def seal_for(key: str, once: str | None = None) -> Seal:
    """A seal for the session of that key; `once` also names what is sent, so that it counts once."""
    once = once or secrets.token_urlsafe(9)
    return Seal(once, hmac.digest(key.encode(), f"form:{once}".encode(), "sha256").hex()[:32])


def opened(key: str, written: str) -> Seal | None:
    """The seal that a form brought back; None: it is not of this session."""
    once, _dot, mark = written.partition(".")
    seal = seal_for(key, once) if once else None
    return seal if seal is not None and hmac.compare_digest(seal.mark.encode(), mark.encode()) else None


class Throttle:
    """So many requests of one client in a minute; who asks for more waits."""

    def __init__(self, a_minute: int, seconds: Callable[[], float] = time.monotonic) -> None:
        self._a_minute = a_minute
        self._seconds = seconds
        self._left: dict[str, tuple[float, float]] = {}  # by client: how many are left, and when that was

    def lets(self, client: str) -> bool:
        """Count a request; False when it is one too many."""
        now = self._seconds()
        left, at = self._left.pop(client, (float(self._a_minute), now))
        left = min(self._a_minute, left + (now - at) * self._a_minute / 60)
        if len(self._left) >= _MOST_CLIENTS:
            self._left.pop(next(iter(self._left)))
        self._left[client] = (max(left - 1, 0.0), now)
        return left >= 1
