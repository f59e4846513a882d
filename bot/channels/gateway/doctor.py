"""The check of the HTTP gateway: its file is right and private, it can be reached, its status page is well."""

import socket
import ssl
from pathlib import Path
from re import Pattern
from urllib.parse import SplitResult, urlsplit

import httpx

from bot.channels.gateway.description import Check, Description
from bot.channels.gateway.file import BadGateway
from bot.channels.gateway.opening import calls_url, described_by
from bot.channels.gateway.request import url_without_text
from bot.channels.gateway.settings import GatewaySettings
from bot.doctor.finding import Finding, Site, broken, fine, warning
from bot.doctor.modes import is_open, mode_of
from bot.doctor.near import is_near
from bot.host.of_system import of_system
from messages.sentence import Words, saying, together

_ID = "gateway"
_PORTS = {"http": 80, "https": 443}
_SHOWN = 80  # letters of what the status page says


def gateway(site: Site[GatewaySettings]) -> Finding:
    path = site.settings.gateway
    assert path is not None  # noqa: S101 - it switches the gateway on
    try:
        description = described_by(site.settings)
    except BadGateway as bad:
        first, *others = bad.sentences
        mistakes = saying("gateway-mistakes", line=first, count=len(others))
        return broken(_ID, mistakes, saying("do-gateway-mistakes", path=str(path)))
    address = urlsplit(url_without_text(description))
    found = _too_open(path)
    if found is None and not site.offline:
        found = _reached(site, address) or (description.check and _status(site, description.check))
    return found or _in_clear(address) or fine(_ID, _well(site, description, address))


def _well(site: Site[GatewaySettings], description: Description, address: SplitResult) -> Words:
    told = saying("gateway-not-asked" if site.offline else "gateway", host=str(address.hostname))
    calls = saying("gateway-calls", url=calls_url(site.settings, description)) if description.calls else None
    return together([told, calls or saying("gateway-calls-not")])


def _too_open(path: Path) -> Finding | None:
    if not is_open(path):
        return None
    told = saying("gateway-open", path=str(path), mode=f"{mode_of(path):04o}")
    return warning(_ID, told, f"chmod 600 {path}")


def _in_clear(address: SplitResult) -> Finding | None:
    """Texts and the password go to a machine elsewhere without encryption."""
    if address.scheme == "https" or is_near(address.hostname or ""):
        return None
    return warning(_ID, saying("gateway-clear", host=str(address.hostname)), saying("do-gateway-clear"))


def _reached(site: Site[GatewaySettings], address: SplitResult) -> Finding | None:
    """A connection is opened and closed; nothing is asked, so that no text can leave."""
    host, port = address.hostname or "", address.port or _PORTS[address.scheme]
    try:
        with socket.create_connection((host, port), site.patience) as connection:
            if address.scheme == "https":
                ssl.create_default_context().wrap_socket(connection, server_hostname=host).close()
    except ssl.SSLError as error:
        reason = getattr(error, "verify_message", "") or error.reason or "no TLS"
        return broken(_ID, saying("gateway-certificate", host=host, reason=reason), saying("do-gateway-certificate"))
    except OSError as error:
        away = saying("gateway-away", host=f"{host}:{port}", reason=of_system(error))
        return warning(_ID, away, saying("do-gateway-away"))
    return None


def _status(site: Site[GatewaySettings], check: Check) -> Finding | None:
    try:
        answer = httpx.get(check.url, timeout=site.patience, follow_redirects=False)
    except httpx.HTTPError as error:
        return warning(
            _ID, saying("gateway-status-away", reason=type(error).__name__), saying("do-gateway-status-away")
        )
    if not answer.is_success:
        odd = saying("gateway-status-odd", number=answer.status_code)
        return warning(_ID, odd, saying("do-gateway-status-odd"))
    if check.good is not None and check.good.search(answer.text) is None:
        return broken(_ID, saying("gateway-status-bad", line=_first(answer.text)), saying("do-gateway-log"))
    if check.bad is not None and (line := _line(check.bad, answer.text)):
        return warning(_ID, saying("gateway-status-complains", line=line), saying("do-gateway-log"))
    return None


def _first(text: str) -> str:
    return f'"{" ".join(text.split())[:_SHOWN]}".'


def _line(pattern: Pattern[str], text: str) -> str:
    """The line that the pattern finds, cut short; empty where it finds none."""
    return next((f'"{line.strip()[:_SHOWN]}".' for line in text.splitlines() if pattern.search(line)), "")
