"""SMS through any HTTP gateway, described by a TOML file: Kannel, RapidPro's manner, an aggregator.

`file` reads the description and says what is wrong with it, `request` makes requests from it, `response` reads
the gateway's answers, `reading` its calls, and `channel` keeps the contract with them. No name of a provider
stands in the code: what is special about one is a preset, a TOML file in `presets`.
"""

from typing import TYPE_CHECKING

from bot.channels.gateway.settings import GatewaySettings
from bot.channels.provider import HalfSet, Provider
from bot.setup.question import of_setting
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network


def _open(settings: GatewaySettings, network: "Network", clock: "Clock") -> "Channel":
    from bot.channels.gateway.file import BadGateway  # here: only its users need an HTTP client
    from bot.channels.gateway.opening import open_gateway

    assert settings.gateway is not None  # noqa: S101 - it switches the gateway on
    try:
        return open_gateway(settings.gateway, settings, network.country, clock.now)
    except BadGateway as bad:
        raise HalfSet("\n".join(bad.sentences)) from None


def _calls_from_elsewhere(settings: GatewaySettings) -> bool:
    if settings.gateway is None:
        return False
    from bot.channels.gateway.channel import is_here
    from bot.channels.gateway.file import BadGateway
    from bot.channels.gateway.opening import described_by

    try:
        described = described_by(settings.gateway, settings)
    except BadGateway:
        return False  # its own check says what is wrong
    return bool(described.calls) and not is_here(described)


def _check(site: "Site[GatewaySettings]") -> "Finding":
    from bot.channels.gateway.doctor import gateway

    return gateway(site)


GATEWAY = Provider(
    name="gateway",
    scheme=SMS,
    title="an HTTP gateway",
    called="the gateway",
    page="gateway",
    settings=GatewaySettings,
    switches=("gateway",),
    open=_open,
    check=_check,
    calls_from_elsewhere=_calls_from_elsewhere,
    remedies={
        "token": "Write the right token or password into the gateway's file, and start lanpya run again; "
        "texts wait until then.",
        "setup": "Check the gateway's file, and start lanpya run again; texts wait until then.",
    },
    questions=(of_setting(GatewaySettings, "gateway", "Which file describes the gateway?"),),
)
