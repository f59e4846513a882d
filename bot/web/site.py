"""What answers where of all that providers call. The coordinators' page has a port of its own: see `pages`."""

from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.calls import CHANNELS, Calls
from bot.web.status import Status


def site(calls: Calls, status: Status, public_url: str) -> ASGIApp:
    """The application. It answers below the path of `public_url`, too: some proxies leave it, some cut it off."""
    pages = Starlette(
        routes=[
            Route("/healthz", status.healthz, methods=["GET"]),
            Route("/readyz", status.readyz, methods=["GET"]),
        ]
    )
    pages.router.redirect_slashes = False
    return _Site(calls, pages, urlsplit(public_url).path)


class _Site:
    """Calls go straight to their place: to route one costs as much as to parse it. `prefix` may stand in front."""

    def __init__(self, calls: Calls, pages: ASGIApp, prefix: str) -> None:
        self._calls = calls
        self._pages = pages
        self._prefix = prefix
        self._raw = prefix.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._prefix and scope["path"].startswith(f"{self._prefix}/") and scope["raw_path"].startswith(self._raw):
            cut = {"path": scope["path"][len(self._prefix) :], "raw_path": scope["raw_path"][len(self._raw) :]}
            scope = {**scope, **cut}
        app = self._calls if scope["path"].startswith(CHANNELS) else self._pages
        await app(scope, receive, send)
