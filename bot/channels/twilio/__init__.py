"""SMS, MMS and WhatsApp through Twilio: the only folder that imports `twilio`.

`signature` and `reading` turn calls and listed texts into envelopes without I/O, `polling` asks the list that
`history` reads, `tries` keeps a text from leaving twice, `media` fetches pictures, `transport` and `errors`
say in our words what goes wrong, `channel` joins them. No rules and no words live here; the loops in `bot/`
call it. Its library is large, so this file imports none of them: they are imported only where Twilio is set up.
"""

from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote

from bot.channels.provider import Later, Provider
from bot.channels.twilio.services import BY_WHATSAPP
from bot.channels.twilio.settings import TwilioSettings
from bot.setup.question import of_setting
from messages.scheme import SMS
from messages.sentence import Said, saying

if TYPE_CHECKING:
    from bot.channels.twilio import doctor, opening
else:
    doctor, opening = Later("bot.channels.twilio.doctor"), Later("bot.channels.twilio.opening")


def _lacks(settings: TwilioSettings) -> Said | None:
    if not settings.twilio_account or settings.twilio_poll_seconds or settings.is_reached:
        return None
    return saying("web-lacking-twilio")


def _whatsapp_number(settings: TwilioSettings) -> str:
    return settings.twilio_whatsapp


def _sms_link(settings: TwilioSettings, words: str) -> str:
    """None to what is no number, such as a service of several."""
    number = settings.twilio_number
    return f"sms:{number}?body={quote(f'JOIN {words}')}" if number.startswith("+") else ""


def _whatsapp_link(settings: TwilioSettings, words: str) -> str:
    return f"https://wa.me/{settings.twilio_whatsapp.removeprefix('+')}?text={quote(f'JOIN {words}')}"


_ACCOUNT = (
    of_setting(TwilioSettings, "twilio_account", "What is the Account SID?"),
    of_setting(TwilioSettings, "twilio_token", "What is the Auth Token?"),
)
TWILIO = Provider(
    name="twilio",
    scheme=SMS,
    title="Twilio",
    page="twilio",
    settings=TwilioSettings,
    switches=("twilio_account", "twilio_token", "twilio_number"),
    needs="its account, its token and a number",
    open=opening.open_sms,
    ask=doctor.twilio,
    lacks=_lacks,
    calls_from_elsewhere=lambda settings: bool(settings.twilio_account),
    sends_bills=True,
    own=lambda settings: settings.twilio_number,
    link=_sms_link,
    packages={"twilio": "twilio"},
    asks=(*_ACCOUNT, of_setting(TwilioSettings, "twilio_number", "From which number do SMS leave?")),
)
WHATSAPP = replace(
    TWILIO,
    name="whatsapp",
    scheme=BY_WHATSAPP,
    title="WhatsApp",
    switches=("twilio_account", "twilio_token", "twilio_whatsapp"),
    open=opening.open_whatsapp,
    own=_whatsapp_number,
    link=_whatsapp_link,
    asks=(*_ACCOUNT, of_setting(TwilioSettings, "twilio_whatsapp", "From which number do WhatsApp texts leave?")),
)
