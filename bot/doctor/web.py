"""The check of the server for providers' calls: its port is free or ours, and the public address leads to it."""

from urllib.parse import urlsplit

from bot.channels.table import PROVIDERS, lacking
from bot.channels.words import called
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.near import is_near
from bot.settings import Settings
from messages.sentence import listed, saying

_ID = "web"


def web(site: Site[Settings]) -> Finding:
    settings = site.settings
    missing = lacking(settings)
    if missing is not None:
        return broken(_ID, missing, saying("do-web"))
    if settings.web_port is None:
        return _without_port(settings)
    ours = _instance(site, settings.local_url)
    if ours is None and is_taken(settings.web_host, settings.web_port):
        return broken(
            _ID,
            saying("web-taken", port=str(settings.web_port), host=settings.web_host),
            saying("do-web-taken"),
        )
    return _address(settings) or _reached(site, ours)


def _without_port(settings: Settings) -> Finding:
    if settings.public_url:
        return warning(
            _ID,
            saying("web-no-port"),
            saying("do-web-port"),
        )
    return fine(_ID, saying("web-none"))


def _address(settings: Settings) -> Finding | None:
    """What is wrong with the public address as it is written."""
    if not settings.public_url:
        return _without_address(settings)
    parts = urlsplit(settings.public_url)
    if not parts.hostname or parts.query or parts.fragment or parts.path.endswith("/channels"):
        return broken(
            _ID,
            saying("web-odd-url", url=settings.public_url),
            saying("do-web-odd-url", sample="https://lanpya.example.org"),
        )
    if parts.scheme != "https" and not is_near(parts.hostname):
        return warning(
            _ID,
            saying("web-clear"),
            saying("do-web-clear"),
        )
    return None


def _without_address(settings: Settings) -> Finding | None:
    callers = {str(called(one.name)): called(one.name) for one in PROVIDERS if one.calls_from_elsewhere(settings)}
    if not callers:
        return None
    return warning(
        _ID,
        saying("web-no-url", list=listed(list(callers.values()))),
        saying("do-web-url"),
    )


def _reached(site: Site[Settings], ours: str | None) -> Finding:
    url = site.settings.public_url
    if not url:
        return fine(_ID, saying("web-near", port=str(site.settings.web_port)))
    if site.offline:
        return fine(_ID, saying("web-not-asked", port=str(site.settings.web_port), url=url))
    if ours is None:
        return fine(_ID, saying("web-free", port=str(site.settings.web_port), url=url))
    found = _instance(site, url)
    if found == ours:
        return fine(_ID, saying("web", url=url))
    return warning(
        _ID,
        saying("web-nobody" if found is None else "web-another", url=url),
        saying("do-web-elsewhere"),
    )


def _instance(site: Site[Settings], base: str) -> str | None:
    """Which start of a Lanpya answers at this address; None: none does."""
    import httpx  # here: only who is called pays for it

    try:
        told = httpx.get(f"{base}/healthz", timeout=site.patience).json()
        return str(told["instance"]) if told["program"] == "lanpya" else None
    except (httpx.HTTPError, httpx.InvalidURL, ValueError, KeyError, TypeError):
        return None


def is_taken(host: str, port: int) -> bool:
    """Whether no program of ours could have that port now."""
    from bot.web.server import CannotListen, bind

    try:
        bind(host, port).close()
    except CannotListen:
        return True
    return False
