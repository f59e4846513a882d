"""What an answer is known by (`ETag`): who has it already is told so, and is not sent it again."""

from hashlib import blake2b

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_ALWAYS = {
    "cache-control": "private, no-cache",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
}


class Tagged:
    """Gives each answer to a GET its tag; the tag is the content's own, so that it holds across restarts."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        known = Headers(scope=scope).get("if-none-match", "") if scope["method"] == "GET" else None
        begins: Message = {}
        parts: list[bytes] = []

        async def take(message: Message) -> None:
            if message["type"] == "http.response.start":
                begins.update(message)
                return
            parts.append(message.get("body", b""))
            if not message.get("more_body", False):
                await _answer(begins, b"".join(parts), known, send)

        await self._app(scope, receive, take)


async def _answer(begins: Message, body: bytes, known: str | None, send: Send) -> None:
    headers = MutableHeaders(raw=begins["headers"])
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    if known is not None and begins["status"] == 200:
        tag = f'"{blake2b(body, digest_size=16).hexdigest()}"'
        headers["etag"] = tag
        if _is_among(tag, known):
            begins["status"], body = 304, b""
            del headers["content-length"]
            del headers["content-type"]
    await send(begins)
    await send({"type": "http.response.body", "body": body})


def _is_among(tag: str, known: str) -> bool:
    """Whether the caller has it: weak and strong tags count alike here (RFC 9110, section 13.1.2)."""
    return known.strip() == "*" or tag in (one.strip().removeprefix("W/") for one in known.split(","))
