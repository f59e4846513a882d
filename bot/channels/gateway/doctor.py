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

_ID = "gateway"
_PATIENCE = 5  # seconds for a connection, and for the status page
_PORTS = {"http": 80, "https": 443}
_SHOWN = 80  # letters of what the status page says
_SEE = "docs/channels/gateway.md has every key."


def gateway(site: Site[GatewaySettings]) -> Finding:
    path = site.settings.gateway
    assert path is not None  # noqa: S101 - it switches the gateway on
    try:
        description = described_by(site.settings)
    except BadGateway as bad:
        first, *others = bad.sentences
        more = f" And {len(others)} more." if others else ""
        return broken(_ID, f"{first}{more}", f"Mend {path} or .env; {_SEE}")
    address = urlsplit(url_without_text(description))
    found = _too_open(path)
    if found is None and not site.offline:
        found = _reached(address) or (description.check and _status(description.check))
    return found or _in_clear(address) or fine(_ID, _well(site, description, address))


def _well(site: Site[GatewaySettings], description: Description, address: SplitResult) -> str:
    told = "is set up; it was not asked" if site.offline else "can be reached"
    calls = (
        f" It calls us at {calls_url(site.settings, description)}." if description.calls else " It does not call us."
    )
    return f"The gateway at {address.hostname} {told}.{calls}"


def _too_open(path: Path) -> Finding | None:
    if not is_open(path):
        return None
    sentence = (
        f"{path} holds the gateway's password, and others on this machine may read it (mode {mode_of(path):04o})."
    )
    return warning(_ID, sentence, f"chmod 600 {path}")


def _in_clear(address: SplitResult) -> Finding | None:
    """Texts and the password go to a machine elsewhere without encryption."""
    if address.scheme == "https" or is_near(address.hostname or ""):
        return None
    sentence = f"Texts and the password go to {address.hostname} unencrypted: whoever is on the way can read them."
    return warning(_ID, sentence, "Write https:// into send.url, if the gateway has it.")


def _reached(address: SplitResult) -> Finding | None:
    """A connection is opened and closed; nothing is asked, so that no text can leave."""
    host, port = address.hostname or "", address.port or _PORTS[address.scheme]
    try:
        with socket.create_connection((host, port), _PATIENCE) as connection:
            if address.scheme == "https":
                ssl.create_default_context().wrap_socket(connection, server_hostname=host).close()
    except ssl.SSLError as error:
        reason = getattr(error, "verify_message", "") or error.reason or "no TLS"
        return broken(_ID, f"The gateway at {host} has no certificate that can be trusted ({reason}).", _clock_or_url())
    except OSError as error:
        sentence = f"The gateway at {host}:{port} cannot be reached ({_why(error)})."
        return warning(_ID, sentence, "See whether it runs, and this machine has a network. Texts wait until then.")
    return None


def _clock_or_url() -> str:
    return "See whether the clock of this machine is right, and send.url names the right machine."


def _why(error: OSError) -> str:
    return (error.strerror or "no answer in time").lower()


def _status(check: Check) -> Finding | None:
    try:
        answer = httpx.get(check.url, timeout=_PATIENCE, follow_redirects=False)
    except httpx.HTTPError as error:
        return warning(
            _ID, f"The gateway's status page does not answer ({type(error).__name__}).", "See whether it runs."
        )
    if not answer.is_success:
        sentence = f"The gateway's status page answers {answer.status_code}."
        return warning(_ID, sentence, "See check.url in its file: address, user, password.")
    if check.good is not None and check.good.search(answer.text) is None:
        return broken(_ID, f"The gateway's status page does not say that all is well: {_first(answer.text)}", _look())
    if check.bad is not None and (line := _line(check.bad, answer.text)):
        return warning(_ID, f"The gateway's status page complains: {line}", _look())
    return None


def _look() -> str:
    return "See the gateway's own log; the operator may know more."


def _first(text: str) -> str:
    return f'"{" ".join(text.split())[:_SHOWN]}".'


def _line(pattern: Pattern[str], text: str) -> str:
    """The line that the pattern finds, cut short; empty where it finds none."""
    return next((f'"{line.strip()[:_SHOWN]}".' for line in text.splitlines() if pattern.search(line)), "")
