"""The API as FastAPI knows it: its endpoints, its problems, its description."""

from typing import Any

from fastapi import APIRouter, FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.responses import Response

from bot.web.api import announcements, groups, members, plans, reports, texts, threads
from bot.web.api.calling import Source
from bot.web.api.problems import MEDIA_TYPE, Problem, tell_problems
from bot.web.api.reference import reference

PREFIX = "/api/v1"
VERSION = "1"
DESCRIPTION = """\
What the coordinators' page shows, for other programs. A key acts in the name of a coordinator or leader: it reads what
they may see, as far as its scopes go, and what it writes is a text of theirs.

Moments are RFC 3339 in UTC. Lists come a part at a time: go on by `next`, or by the header `Link`. Each answer has an
`ETag`; with it in `If-None-Match` one learns without a body (304) that nothing has changed. Problems are
`application/problem+json` (RFC 9457).
"""
_PROBLEMS: dict[int | str, dict[str, Any]] = {
    401: {"model": Problem, "description": "No key, or one that opens nothing."},
    403: {"model": Problem, "description": "The key does not open this."},
    404: {"model": Problem, "description": "There is no such thing, or not for this key."},
    422: {"model": Problem, "description": "The call is not as described here."},
    429: {"model": Problem, "description": "Too many calls; `Retry-After` says how many seconds to wait."},
}
_ROUTERS: tuple[APIRouter, ...] = (
    members.router, groups.router, reports.router, plans.router, announcements.router, threads.router, texts.router,
)  # fmt: skip


class Api(FastAPI):
    """The application; `source` is where its answers come from."""

    def __init__(self, source: Source | None) -> None:
        super().__init__(
            title="Lanpya",
            version=VERSION,
            description=DESCRIPTION,
            openapi_url=f"{PREFIX}/openapi.json",
            docs_url=None,  # its pages fetch scripts from other hosts
            redoc_url=None,
            redirect_slashes=False,
        )
        self.state.source = source
        tell_problems(self)
        for router in _ROUTERS:
            self.include_router(router, prefix=PREFIX, responses=_PROBLEMS)
        self.add_api_route(f"{PREFIX}/", self._reference, include_in_schema=False)

    async def _reference(self) -> Response:
        return reference(self.openapi())

    def openapi(self) -> dict[str, Any]:
        """The description: problems by their own media type, tags of answers, and no names of this machine."""
        if self.openapi_schema is None:
            made = get_openapi(
                title=self.title, version=self.version, description=self.description, routes=self.routes
            )  # fmt: skip
            for path in made["paths"].values():
                for method, operation in path.items():
                    _describe(method, operation)
            self.openapi_schema = made
        return self.openapi_schema


def _describe(method: str, operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    for status, response in responses.items():
        if status.startswith("4"):
            response["content"] = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    for status in ("200", "202") if method == "post" else ():
        responses[status]["headers"] = {"Location": _header("Where the text is found again.")}
    responses["429"]["headers"] = {"Retry-After": _header("Seconds to wait.", "integer")}
    if method != "get":
        return
    headers = {"ETag": _header("What the answer is known by.")}
    if "Listing" in str(responses["200"]["content"]):
        headers["Link"] = _header('Where the list goes on: `<...>; rel="next"`.')
    responses["200"]["headers"] = headers
    responses["304"] = {"description": "As `If-None-Match` says: nothing has changed.", "headers": {}}
    operation.setdefault("parameters", []).append(
        {
            "name": "If-None-Match",
            "in": "header",
            "required": False,
            "description": "An `ETag` of before.",
            "schema": {"type": "string"},
        }
    )


def _header(description: str, kind: str = "string") -> dict[str, Any]:
    return {"description": description, "schema": {"type": kind}}
