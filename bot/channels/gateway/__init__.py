"""SMS through any HTTP gateway, described by a TOML file: Kannel, RapidPro's manner, an aggregator.

`file` reads the description and says what is wrong with it, `request` makes requests from it, `response` reads
the gateway's answers, `reading` its calls, and `channel` keeps the contract with them. No name of a provider
stands in the code: what is special about one is a preset, a TOML file in `presets`.
"""

from typing import TYPE_CHECKING

from bot.channels.gateway.settings import GatewaySettings
from bot.channels.provider import Later, Provider
from bot.setup.question import of_setting
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.gateway import doctor, opening
else:
    doctor, opening = Later("bot.channels.gateway.doctor"), Later("bot.channels.gateway.opening")

GATEWAY = Provider(
    name="gateway",
    scheme=SMS,
    title="an HTTP gateway",
    page="gateway",
    settings=GatewaySettings,
    switches=("gateway",),
    open=opening.open_gateway,
    look=doctor.gateway,
    calls_from_elsewhere=lambda settings: settings.gateway is not None and opening.calls_from_elsewhere(settings),
    asks=(of_setting(GatewaySettings, "gateway", "Which file describes the gateway?"),),
)
