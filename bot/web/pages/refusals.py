"""What people read where no page is shown, and what to do then: in every language, the browser's first.

Nothing of it asks the database, which may be what is away, or be asked too much; so nobody is known by then.
"""

from collections.abc import Mapping, Sequence
from functools import cache

from starlette.requests import Request
from starlette.responses import Response

from bot.web.pages.rendering import rendered
from bot.web.pages.responses import html, plain
from messages.catalog import Catalogs

# The catalog's key of each title; what to do stands at the same key with `-words`.
WHY: Mapping[int, str] = {
    403: "page-foreign",
    404: "page-missing",
    405: "page-missing",
    413: "page-too-large",
    421: "page-elsewhere",
    429: "page-often",
    500: "page-fault",
    503: "page-later",
}

_GOES_ON = (403, 404, 405)  # what was asked for is not to be had, and the rest of the page is


def refused(request: Request, status: int, headers: Mapping[str, str] | None = None) -> Response:
    """A page for who reads pages; else a line in English, for programs."""
    if "text/html" not in request.headers.get("accept", ""):
        catalogs = Catalogs.load()
        title, words = (catalogs.text("en", key) for key in keys_of(status))
        return plain(status, f"{title}. {words}", headers)
    answer = html(request, _page(status, languages_for(request, Catalogs.load().languages)[0]), status)
    answer.headers.update(headers or {})
    return answer


def languages_for(request: Request, spoken: Sequence[str]) -> list[str]:
    """These languages, those that the browser asks for before all others, in its own order."""
    asked = request.headers.get("accept-language", "")
    wanted = [part.partition(";")[0].strip().partition("-")[0].lower() for part in asked.split(",")]
    return sorted(spoken, key=lambda language: wanted.index(language) if language in wanted else len(wanted))


def keys_of(status: int) -> tuple[str, str]:
    key = WHY[status]
    return key, f"{key}-words"


@cache
def _page(status: int, language: str) -> bytes:
    """Made once: who is refused may come a thousand times."""
    catalogs = Catalogs.load()
    languages = [language, *(other for other in catalogs.languages if other != language)]
    told = [(one, *(catalogs.text(one, key) for key in keys_of(status))) for one in languages]
    on = {one: catalogs.text(one, "page-today") for one in languages} if status in _GOES_ON else {}
    words = {"on": on, "told": told, "language": language, "title": told[0][1], "network": "Lanpya"}
    return rendered("refused.html", words)
