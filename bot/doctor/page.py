"""The check of the coordinators' page: it answers, to whom it should, and somebody can sign in."""

from urllib.parse import urlsplit

from sqlalchemy import Connection

from bot.doctor.database import guarded, is_new
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.near import is_near, is_this_machine
from bot.doctor.web import is_taken
from bot.settings import Settings
from messages.sentence import saying
from storage import people

_ID = "page"
_STYLES = "app.css"


def page(site: Site[Settings]) -> Finding:
    settings = site.settings
    if settings.page_port is None:
        return _without_port(settings)
    return _port(site) or _who_reaches(settings) or _who_enters(site) or _reached(site)


def _without_port(settings: Settings) -> Finding:
    if settings.page_url:
        return warning(
            _ID,
            saying("page-no-port"),
            saying("do-page-port"),
        )
    return fine(_ID, saying("page-none"))


def _port(site: Site[Settings]) -> Finding | None:
    """Why the page could not be served, or what else answers in its place."""
    settings = site.settings
    if settings.page_port == settings.web_port:
        return broken(
            _ID,
            saying("page-same-port", port=str(settings.page_port)),
            saying("do-page-same-port"),
        )
    if _styles() is None:
        return broken(_ID, saying("page-files"), saying("do-install"))
    if _is_page(site, settings.local_page) or not is_taken(settings.page_host, settings.page_port or 0):
        return None
    return broken(
        _ID,
        saying("page-taken", port=str(settings.page_port), host=settings.page_host),
        saying("do-page-taken"),
    )


def _who_reaches(settings: Settings) -> Finding | None:
    """What others on the way could read or do."""
    url = urlsplit(settings.page_url)
    has_tls = url.scheme == "https" and settings.page_behind_proxy
    if not is_this_machine(settings.page_host) and not has_tls:
        return warning(
            _ID,
            saying("page-open", host=settings.page_host, port=str(settings.page_port)),
            saying("do-page-open"),
        )
    if url.scheme == "http" and not is_near(url.hostname or ""):
        return warning(
            _ID,
            saying("page-clear"),
            saying("do-page-clear"),
        )
    if url.scheme == "https" and not settings.page_behind_proxy:
        return warning(
            _ID,
            saying("page-proxy"),
            saying("do-page-proxy"),
        )
    return None


def _who_enters(site: Site[Settings]) -> Finding | None:
    """What is wrong where nobody coordinates."""
    if is_new(site):
        return None
    found = guarded(_ID, site, _coordinators)
    return found if found.todo else None


def _coordinators(connection: Connection) -> Finding:
    if people.coordinators(connection):
        return fine(_ID, saying("page-coordinators"))
    return warning(
        _ID,
        saying("page-no-coordinator"),
        saying("do-page-coordinator"),
    )


def _reached(site: Site[Settings]) -> Finding:
    settings, url = site.settings, site.settings.page_url
    if not _is_page(site, settings.local_page):
        return fine(_ID, saying("page-free", port=str(settings.page_port)))
    if not url:
        return fine(_ID, saying("page-local", url=settings.local_page))
    if site.offline:
        return fine(_ID, saying("page-not-asked", url=settings.local_page, other_url=url))
    if _is_page(site, url):
        return fine(_ID, saying("page", url=url))
    return warning(
        _ID,
        saying("page-elsewhere", url=url),
        saying("do-page-elsewhere"),
    )


def _styles() -> tuple[str, bytes] | None:
    """A file of the page, and at which address; None: it is not there. Another version has it at another one."""
    from bot.web.pages import static  # here: only who has a page pays for it

    try:
        address = static.address_of(_STYLES)
    except OSError:
        return None
    file = static.find(address)
    return None if file is None else (address, file.body)


def _is_page(site: Site[Settings], base: str) -> bool:
    """Whether the page of this version answers there."""
    import httpx

    address, body = _styles() or ("", b"")
    try:
        return bool(body) and httpx.get(f"{base}{address}", timeout=site.patience).content == body
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
