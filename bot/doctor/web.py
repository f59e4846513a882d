"""The check of the server for providers' calls: its port is free or ours, and the public address leads to it."""

from urllib.parse import urlsplit

from bot.channels.table import PROVIDERS, lacking
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.near import is_near
from bot.settings import Settings

_ID = "web"
_PATIENCE = 10.0  # seconds for an answer
_PAGE = "See docs/channels/webhooks.md."


def web(site: Site[Settings]) -> Finding:
    settings = site.settings
    missing = lacking(settings)
    if missing is not None:
        return broken(_ID, missing, _PAGE)
    if settings.web_port is None:
        return _without_port(settings)
    ours = _instance(settings.local_url)
    if ours is None and is_taken(settings.web_host, settings.web_port):
        return broken(
            _ID,
            f"Port {settings.web_port} on {settings.web_host} cannot be had: another program has it.",
            "Stop that program, or set another LANPYA_WEB_PORT.",
        )
    return _address(settings) or _reached(site, ours)


def _without_port(settings: Settings) -> Finding:
    if settings.public_url:
        return warning(
            _ID,
            "LANPYA_PUBLIC_URL is set, but LANPYA_WEB_PORT is not: nothing answers there.",
            f"Set LANPYA_WEB_PORT, or leave both empty. {_PAGE}",
        )
    return fine(_ID, "No provider is to call this machine.")


def _address(settings: Settings) -> Finding | None:
    """What is wrong with the public address as it is written."""
    if not settings.public_url:
        return _without_address(settings)
    parts = urlsplit(settings.public_url)
    if not parts.hostname or parts.query or parts.fragment or parts.path.endswith("/channels"):
        return broken(
            _ID,
            f"LANPYA_PUBLIC_URL is {settings.public_url}, which is no address to build on.",
            "Write it without /channels and without anything behind: https://lanpya.example.org",
        )
    if parts.scheme != "https" and not is_near(parts.hostname):
        return warning(
            _ID,
            "LANPYA_PUBLIC_URL begins with http: texts travel there for all on the way to read.",
            f"Put a proxy with a certificate in front. {_PAGE}",
        )
    return None


def _without_address(settings: Settings) -> Finding | None:
    callers = dict.fromkeys(one.called for one in PROVIDERS if one.calls_from_elsewhere(settings))
    if not callers:
        return None
    return warning(
        _ID,
        f"LANPYA_WEB_PORT is set, but LANPYA_PUBLIC_URL is not: calls of {' and '.join(callers)} do not get here, or "
        "cannot be believed.",
        f"Set LANPYA_PUBLIC_URL to the address under which this machine is called. {_PAGE}",
    )


def _reached(site: Site[Settings], ours: str | None) -> Finding:
    url = site.settings.public_url
    if not url:
        return fine(
            _ID, f"Calls are taken on port {site.settings.web_port}, from this machine and its neighbours alone."
        )
    if site.offline:
        return fine(_ID, f"Calls are taken on port {site.settings.web_port}; {url} was not asked.")
    if ours is None:
        return fine(
            _ID, f"Port {site.settings.web_port} is free; whether {url} leads there shows once lanpya run runs."
        )
    found = _instance(url)
    if found == ours:
        return fine(_ID, f"{url} leads to this program.")
    what = "nothing of Lanpya answers there" if found is None else "another Lanpya answers there"
    return warning(
        _ID,
        f"{url} does not lead to this program, seen from here: {what}.",
        f"Look at the proxy or tunnel. Some routers cannot be reached so from within: try it from a phone. {_PAGE}",
    )


def _instance(base: str) -> str | None:
    """Which start of a Lanpya answers at this address; None: none does."""
    import httpx  # here: only who is called pays for it

    try:
        told = httpx.get(f"{base}/healthz", timeout=_PATIENCE).json()
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
