"""What answers where. A page for coordinators would be more routes here."""

from urllib.parse import urlsplit

from starlette.applications import Starlette
from starlette.routing import Route
from starlette.types import ASGIApp, Receive, Scope, Send

from bot.web.calls import Calls
from bot.web.status import Status


def site(calls: Calls, status: Status, public_url: str) -> ASGIApp:
    """The application. It answers below the path of `public_url`, too: some proxies leave it, some cut it off."""
    app = Starlette(
        routes=[
            Route("/channels/{name}", calls),
            Route("/channels/{name}/{rest:path}", calls),
            Route("/healthz", status.healthz, methods=["GET"]),
            Route("/readyz", status.readyz, methods=["GET"]),
        ]
    )
    app.router.redirect_slashes = False  # a provider does not follow, and its signature is over the other address
    prefix = urlsplit(public_url).path
    return _Below(app, prefix) if prefix else app


class _Below:
    """The application, also reached with a path in front."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._prefix = prefix
        self._raw = prefix.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["path"].startswith(f"{self._prefix}/") and scope["raw_path"].startswith(self._raw):
            cut = {"path": scope["path"][len(self._prefix) :], "raw_path": scope["raw_path"][len(self._raw) :]}
            scope = {**scope, **cut}
        await self._app(scope, receive, send)
