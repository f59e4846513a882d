"""The check of the coordinators' page: it answers, to whom it should, and somebody can sign in."""

from urllib.parse import urlsplit

from sqlalchemy import Connection

from bot.doctor.database import guarded, is_new
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.near import is_near, is_this_machine
from bot.doctor.web import is_taken
from bot.settings import Settings
from storage import people

_ID = "page"
_PATIENCE = 10.0  # seconds for an answer
_DOCS = "See docs/page.md."
_STYLES = "app.css"


def page(site: Site[Settings]) -> Finding:
    settings = site.settings
    if settings.page_port is None:
        return _without_port(settings)
    return _port(settings) or _who_reaches(settings) or _who_enters(site) or _reached(site)


def _without_port(settings: Settings) -> Finding:
    if settings.page_url:
        return warning(
            _ID,
            "LANPYA_PAGE_URL is set, but LANPYA_PAGE_PORT is not: nothing answers there.",
            f"Set LANPYA_PAGE_PORT, or leave both empty. {_DOCS}",
        )
    return fine(_ID, "There is no page for coordinators.")


def _port(settings: Settings) -> Finding | None:
    """Why the page could not be served, or what else answers in its place."""
    if settings.page_port == settings.web_port:
        return broken(
            _ID,
            f"LANPYA_PAGE_PORT and LANPYA_WEB_PORT are both {settings.page_port}: lanpya run does not start so.",
            "Give each a port of its own: the page is not for those who call.",
        )
    if _styles() is None:
        return broken(_ID, "Files of the page are missing from this installation.", "Install Lanpya again.")
    if _is_page(settings.local_page) or not is_taken(settings.page_host, settings.page_port or 0):
        return None
    return broken(
        _ID,
        f"Port {settings.page_port} on {settings.page_host} cannot be had, and what answers there is not this page.",
        "After an upgrade start lanpya run again; else stop the other program, or set another LANPYA_PAGE_PORT.",
    )


def _who_reaches(settings: Settings) -> Finding | None:
    """What others on the way could read or do."""
    url = urlsplit(settings.page_url)
    has_tls = url.scheme == "https" and settings.page_behind_proxy
    if not is_this_machine(settings.page_host) and not has_tls:
        return warning(
            _ID,
            f"The page answers to other machines on {settings.page_host}, port {settings.page_port}, without TLS: who "
            "shares the network can read along, and take over who is signed in.",
            f"Set LANPYA_PAGE_HOST=127.0.0.1, and put a proxy with a certificate in front. {_DOCS}",
        )
    if url.scheme == "http" and not is_near(url.hostname or ""):
        return warning(
            _ID,
            "LANPYA_PAGE_URL begins with http: what coordinators see travels there for all on the way to read.",
            f"Put a proxy with a certificate in front. {_DOCS}",
        )
    if url.scheme == "https" and not settings.page_behind_proxy:
        return warning(
            _ID,
            "LANPYA_PAGE_BEHIND_PROXY is not yes, so all who come through the proxy count as one: who guesses codes "
            "shuts out everybody.",
            f"Set it to yes, if the proxy says who calls. {_DOCS}",
        )
    return None


def _who_enters(site: Site[Settings]) -> Finding | None:
    """What is wrong where nobody coordinates."""
    if is_new(site):
        return None
    found = guarded(_ID, site, _coordinators)
    return found if found.what_to_do else None


def _coordinators(connection: Connection) -> Finding:
    if people.coordinators(connection):
        return fine(_ID, "Coordinators can sign in.")
    return warning(
        _ID,
        "Nobody can see all of the page: there is no coordinator yet.",
        "Name one in the network file, then: lanpya network load",
    )


def _reached(site: Site[Settings]) -> Finding:
    settings, url = site.settings, site.settings.page_url
    if not _is_page(settings.local_page):
        return fine(_ID, f"Port {settings.page_port} is free; the page is there once lanpya run runs.")
    if not url:
        return fine(_ID, f"The page answers at {settings.local_page}, on this machine alone.")
    if site.offline:
        return fine(_ID, f"The page answers at {settings.local_page}; {url} was not asked.")
    if _is_page(url):
        return fine(_ID, f"{url} leads to the page.")
    return warning(
        _ID,
        f"{url} does not lead to the page, seen from here.",
        f"Look at the proxy or tunnel. Some routers cannot be reached so from within: try it from a phone. {_DOCS}",
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


def _is_page(base: str) -> bool:
    """Whether the page of this version answers there."""
    import httpx

    address, body = _styles() or ("", b"")
    try:
        return bool(body) and httpx.get(f"{base}{address}", timeout=_PATIENCE).content == body
    except (httpx.HTTPError, httpx.InvalidURL):
        return False
