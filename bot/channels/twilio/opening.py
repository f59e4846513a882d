"""Making the channels from the settings."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.channels.twilio.channel import Credentials, TwilioChannel
from bot.channels.twilio.services import SMS, WHATSAPP, Service
from bot.channels.twilio.settings import TwilioSettings


def open_sms(settings: TwilioSettings, country: str, now: Callable[[], datetime], **more: Any) -> TwilioChannel:
    """The channel of SMS."""
    return _open(SMS, settings.twilio_number, settings, country, now, **more)


def open_whatsapp(settings: TwilioSettings, country: str, now: Callable[[], datetime], **more: Any) -> TwilioChannel:
    """The channel of WhatsApp."""
    return _open(WHATSAPP, settings.twilio_whatsapp, settings, country, now, **more)


def _open(
    service: Service, number: str, settings: TwilioSettings, country: str, now: Callable[[], datetime], **more: Any
) -> TwilioChannel:
    return TwilioChannel(
        service,
        number,
        Credentials(settings.twilio_account, settings.twilio_token.get_secret_value(), settings.twilio_api),
        country=country,
        now=now,
        calls_url=settings.calls_url,
        poll_seconds=settings.twilio_poll_seconds,
        per_second=settings.twilio_per_second,
        **more,
    )
