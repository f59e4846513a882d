"""What answers are made of: never kept in the browser, packed where it takes that, but for files that never change."""

import re
from base64 import b64encode
from collections.abc import AsyncIterable, Mapping
from hashlib import sha256

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from bot.web.answers import is_known, packed, tag_of, takes_packed
from bot.web.pages.static import StaticFile
from bot.web.pages.visit import Download, Growing

_STYLE = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


def plain(status: int, text: str, headers: Mapping[str, str] | None = None) -> Response:
    return Response(text, status, {"cache-control": "no-store", **(headers or {})}, "text/plain")


def html(request: Request, body: bytes, status: int) -> Response:
    """A page. Nothing of it is kept in the browser: a laptop may be taken."""
    small = packed(body, request.headers)
    headers = {"cache-control": "no-store"} | ({} if small is None else {"content-encoding": "gzip"})
    return Response(body if small is None else small, status, headers, "text/html; charset=utf-8")


def static_file(request: Request, file: StaticFile) -> Response:
    headers = {"cache-control": "public, max-age=31536000, immutable", "vary": "accept-encoding"}
    if not takes_packed(request.headers):
        return Response(file.body, 200, headers, file.media_type)
    return Response(file.packed, 200, {**headers, "content-encoding": "gzip"}, file.media_type)


def calendar(request: Request, body: bytes) -> Response:
    """A calendar, unless whoever asks has just this one."""
    tag = tag_of(body)
    headers = {"cache-control": "private, no-cache", "etag": tag}
    if is_known(tag, request.headers.get("if-none-match", "")):
        return Response(None, 304, headers)
    return Response(body, 200, headers, "text/calendar; charset=utf-8")


def _styled(body: bytes) -> str:
    """What a page of its own may do: use just the styles that stand in it, and show the pictures in it."""
    digests = [b64encode(sha256(style).digest()).decode() for style in _STYLE.findall(body)]
    styles = " ".join(f"'sha256-{digest}'" for digest in digests) or "'none'"
    nothing = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
    return f"default-src 'none'; style-src {styles}; img-src data:; {nothing}"


def growing_file(growing: Growing, parts: AsyncIterable[bytes]) -> Response:
    """The file as it is made. It has no length: whoever is cut off sees so, as its end is missing."""
    disposition = {"content-disposition": f'attachment; filename="{growing.name}"'}
    return StreamingResponse(parts, 200, {"cache-control": "no-store", **disposition}, growing.media_type)


def download_file(download: Download) -> Response:
    headers = {"cache-control": "no-store"}
    if download.is_read:
        headers["content-security-policy"] = _styled(download.body)
    else:
        headers["content-disposition"] = f'attachment; filename="{download.name}"'
    return Response(download.body, 200, headers, download.media_type)
