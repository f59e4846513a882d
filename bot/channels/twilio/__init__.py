"""SMS, MMS and WhatsApp through Twilio: the only folder that imports `twilio`.

`signature` and `reading` turn calls and listed texts into envelopes without I/O, `polling` asks the list that
`history` reads, `tries` keeps a text from leaving twice, `media` fetches pictures, `transport` and `errors`
say in our words what goes wrong, `channel` joins them. No rules and no words live here; the loops in `bot/`
call it. Its library is large, so this file imports none of them: they are imported only where Twilio is set up.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.channels.provider import Provider
from bot.channels.twilio.services import BY_WHATSAPP
from bot.channels.twilio.settings import TwilioSettings, half_set
from bot.setup.question import of_setting
from messages.scheme import SMS

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network


def _open_sms(settings: TwilioSettings, network: "Network", clock: "Clock") -> "Channel":
    from bot.channels.twilio.opening import open_sms

    return open_sms(settings, network.country, clock.now)


def _open_whatsapp(settings: TwilioSettings, network: "Network", clock: "Clock") -> "Channel":
    from bot.channels.twilio.opening import open_whatsapp

    return open_whatsapp(settings, network.country, clock.now)


def _lacks(settings: TwilioSettings) -> str | None:
    if not settings.twilio_account or settings.twilio_poll_seconds or settings.is_reached:
        return None
    return (
        "LANPYA_TWILIO_POLL_SECONDS is 0, so Twilio has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL "
        "in .env, or let Twilio be asked every 60 seconds."
    )


def _check(site: "Site[TwilioSettings]") -> "Finding":
    from bot.channels.twilio.doctor import twilio

    return twilio(site)


def _whatsapp_number(settings: TwilioSettings) -> str:
    return settings.twilio_whatsapp


_ACCOUNT = (
    of_setting(TwilioSettings, "twilio_account", "What is the Account SID?"),
    of_setting(TwilioSettings, "twilio_token", "What is the Auth Token?"),
)
TWILIO = Provider(
    name="twilio",
    scheme=SMS,
    title="Twilio",
    called="Twilio",
    page="twilio",
    settings=TwilioSettings,
    switches=("twilio_account", "twilio_number"),
    open=_open_sms,
    check=_check,
    half_set=half_set,
    lacks=_lacks,
    calls_from_elsewhere=lambda settings: bool(settings.twilio_account),
    sends_bills=True,
    own=lambda settings: settings.twilio_number,
    packages={"twilio": "twilio"},
    questions=(*_ACCOUNT, of_setting(TwilioSettings, "twilio_number", "From which number do SMS leave?")),
)
WHATSAPP = replace(
    TWILIO,
    name="whatsapp",
    scheme=BY_WHATSAPP,
    title="WhatsApp",
    switches=("twilio_account", "twilio_whatsapp"),
    open=_open_whatsapp,
    own=_whatsapp_number,
    questions=(*_ACCOUNT, of_setting(TwilioSettings, "twilio_whatsapp", "From which number do WhatsApp texts leave?")),
)
