"""The body of a request, read within bounds."""

from starlette.types import Receive, Scope

_DRAINED = 4  # times the allowed size that is read and thrown away, so that the answer is heard


class TooLarge(Exception):
    """The body is longer than allowed."""


class Busy(Exception):
    """Too many bodies are held already."""


class HungUp(Exception):
    """Who called is gone."""


class Bodies:
    """Reads bodies, of which it holds no more than `most_of_all` bytes in all."""

    def __init__(self, most_of_all: int) -> None:
        self._most_of_all = most_of_all
        self._held = 0

    async def read(self, scope: Scope, receive: Receive, most: int) -> bytes:
        """The whole body, of `most` bytes; give it back with `release`. Raises TooLarge, Busy or HungUp."""
        if _announced(scope) > most * _DRAINED:
            raise TooLarge
        parts: list[bytes] = []
        size, has_more = 0, True
        try:
            while has_more:
                part, has_more = await _next(receive)
                size += len(part)
                if size > most:
                    _give_up_beyond(size, most * _DRAINED)
                    continue
                self._hold(len(part))
                parts.append(part)
            if size > most:
                raise TooLarge
        except BaseException:
            self.release(parts)
            raise
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def release(self, parts: list[bytes]) -> None:
        """These are held no more."""
        self._held -= sum(map(len, parts))

    def _hold(self, size: int) -> None:
        if self._held + size > self._most_of_all:
            raise Busy
        self._held += size


async def _next(receive: Receive) -> tuple[bytes, bool]:
    message = await receive()
    if message["type"] == "http.disconnect":
        raise HungUp
    return message.get("body", b""), message.get("more_body", False)


def _give_up_beyond(size: int, most: int) -> None:
    if size > most:
        raise TooLarge


def _announced(scope: Scope) -> int:
    """How long the body is said to be; 0 where nothing is said."""
    for name, value in scope["headers"]:
        if name == b"content-length":
            return int(value) if value.isdigit() else 0
    return 0
