"""What the settings lack for providers to call us."""

from collections.abc import Callable

from bot.settings import FIELDS, Settings


def lacking(settings: Settings) -> str | None:
    """What is missing, in a sentence that says what to set; None: nothing is.

    Only of channels to which a text would never come otherwise; one that also asks its provider goes on.
    What an HTTP gateway needs stands in its file: `bot/channels/gateway/opening.py` says that.
    """
    return next(filter(None, (lacks(settings) for lacks in _NEEDS)), None)


def _telegram(settings: Settings) -> str | None:
    if not (settings.telegram_webhook and settings.has_telegram):
        return None
    if not _is_reached(settings):
        return (
            "LANPYA_TELEGRAM_WEBHOOK is yes, so Telegram has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL "
            "in .env, or LANPYA_TELEGRAM_WEBHOOK=no."
        )
    # An own Bot API server may call http addresses, too.
    is_telegrams = settings.telegram_api == FIELDS["telegram_api"].default
    if is_telegrams and not settings.public_url.startswith("https://"):
        return (
            "LANPYA_TELEGRAM_WEBHOOK is yes, and Telegram calls https addresses only: LANPYA_PUBLIC_URL must begin "
            "with https://, or set LANPYA_TELEGRAM_WEBHOOK=no."
        )
    return None


def _twilio(settings: Settings) -> str | None:
    if not settings.twilio_account or settings.twilio_poll_seconds or _is_reached(settings):
        return None
    return (
        "LANPYA_TWILIO_POLL_SECONDS is 0, so Twilio has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL "
        "in .env, or let Twilio be asked every 60 seconds."
    )


def _is_reached(settings: Settings) -> bool:
    return bool(settings.web_port and settings.public_url)


_NEEDS: tuple[Callable[[Settings], str | None], ...] = (_telegram, _twilio)
