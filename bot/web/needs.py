"""What the settings lack for providers to call us."""

from bot.settings import Settings


def lacking(settings: Settings) -> str | None:
    """What is missing, in a sentence that says what to set; None: nothing is.

    Only of channels to which a text would never come otherwise; one that also asks its provider goes on.
    What an HTTP gateway needs stands in its file: `bot/channels/gateway/opening.py` says that.
    """
    if settings.telegram_webhook and settings.has_telegram and not (settings.web_port and settings.public_url):
        return (
            "LANPYA_TELEGRAM_WEBHOOK is yes, so Telegram has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL "
            "in .env, or LANPYA_TELEGRAM_WEBHOOK=no."
        )
    if (
        settings.twilio_account
        and settings.twilio_poll_seconds == 0
        and not (settings.web_port and settings.public_url)
    ):
        return (
            "LANPYA_TWILIO_POLL_SECONDS is 0, so Twilio has to reach us: set LANPYA_WEB_PORT and LANPYA_PUBLIC_URL "
            "in .env, or let Twilio be asked every 60 seconds."
        )
    return None
