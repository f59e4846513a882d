"""Opening the channel from the settings: what is half set is told before anything starts."""

from collections.abc import Callable, Iterator
from datetime import datetime

from bot.channels.gateway.channel import GatewayChannel, is_here
from bot.channels.gateway.description import Description
from bot.channels.gateway.file import BadGateway, read_description, templates_of
from bot.channels.gateway.reading import NAME
from bot.channels.gateway.settings import GatewaySettings
from bot.channels.provider import HalfSet
from bot.host.redact import hide


def open_gateway(settings: GatewaySettings, country: str, now: Callable[[], datetime]) -> GatewayChannel:
    """The channel that the file describes. Raises HalfSet."""
    try:
        described = described_by(settings)
    except BadGateway as bad:
        raise HalfSet("\n".join(bad.sentences)) from None
    return GatewayChannel(described, country=country, calls_url=calls_url(settings, described), now=now)


def calls_from_elsewhere(settings: GatewaySettings) -> bool:
    """Whether the gateway calls us and stands on another machine; a file that is wrong its own check tells."""
    try:
        described = described_by(settings)
    except BadGateway:
        return False
    return bool(described.calls) and not is_here(described)


def described_by(settings: GatewaySettings) -> Description:
    """What the file describes, with the settings that it needs. Raises BadGateway."""
    assert settings.gateway is not None  # noqa: S101 - it switches the gateway on
    description = read_description(settings.gateway)
    hide(description.secrets)
    sentences = list(_half_set(settings, description))
    if sentences:
        raise BadGateway(sentences)
    return description


def calls_url(settings: GatewaySettings, description: Description) -> str:
    """Where the gateway calls us: on this machine if it is here, too, else by the public address.

    So a Kannel beside us needs no internet for its reports. Empty: no port is open.
    """
    if settings.web_port is None:
        return ""
    if settings.calls_url and not is_here(description):
        return f"{settings.calls_url}/{NAME}"
    return f"{settings.local_url}/channels/{NAME}"


def _half_set(settings: GatewaySettings, description: Description) -> Iterator[str]:
    if settings.web_port is not None:
        return
    needs = [f"[calls.{name}]" for name in description.calls]
    needs += ["{calls_url}"] if any("calls_url" in template.names for _, template in templates_of(description)) else []
    if needs:
        yield (
            f"LANPYA_GATEWAY is {settings.gateway}, by which the gateway calls Lanpya ({', '.join(needs)}), but "
            "LANPYA_WEB_PORT is empty: set the port on which its calls are taken. Example: LANPYA_WEB_PORT=8080"
        )
