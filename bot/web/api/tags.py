"""What an answer is known by (`ETag`): who has it already is told so, and is not sent it again."""

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.web.answers import is_known, packed, tag_of

_ALWAYS = {
    "cache-control": "private, no-cache",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "vary": "accept-encoding",
}


class Tagged:
    """Gives each answer to a GET its tag; the tag is the content's own, so that it holds across restarts."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        begins: Message = {}
        parts: list[bytes] = []

        async def take(message: Message) -> None:
            if message["type"] == "http.response.start":
                begins.update(message)
                return
            parts.append(message.get("body", b""))
            if not message.get("more_body", False):
                await _answer(begins, b"".join(parts), asked, send, is_get=scope["method"] == "GET")

        await self._app(scope, receive, take)


async def _answer(begins: Message, body: bytes, asked: Headers, send: Send, *, is_get: bool) -> None:
    headers = MutableHeaders(raw=begins["headers"])
    for name, value in _ALWAYS.items():
        headers.setdefault(name, value)
    if is_get and begins["status"] == 200:
        headers["etag"] = tag = tag_of(body)
        if is_known(tag, asked.get("if-none-match", "")):
            begins["status"], body = 304, b""
            del headers["content-length"]
            del headers["content-type"]
    small = packed(body, asked)
    if small is not None:
        headers["content-encoding"], headers["content-length"] = "gzip", str(len(small))
    await send(begins)
    await send({"type": "http.response.body", "body": body if small is None else small})
