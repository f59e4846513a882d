"""The app's own settings, as we need them: set, and looked at again."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import structlog

from bot.channels.android.phone import NotThere, Phone
from bot.channels.android.reading import EVENTS
from bot.channels.android.shapes import Webhook
from bot.channels.contract import Unreachable

log = structlog.get_logger()

_ORDER = {"messages": {"processing_order": "FIFO"}}  # the app's own is the newest text first
_OFFLINE = {"webhooks": {"internet_required": False}}  # else nothing is posted while there is no internet
_HOOK = "lanpya-"


async def keep_settings(phone: Phone, *, posts: bool) -> bool:
    """Make the app send the oldest text first, and post without internet; whether it does the first."""
    wanted: Mapping[str, Mapping[str, Any]] = {**_ORDER, **(_OFFLINE if posts else {})}
    try:
        if _differences(wanted, await phone.settings()):
            await phone.change_settings(wanted)
        return not _differences(_ORDER, await phone.settings())
    except NotThere:
        return False
    except Unreachable as away:
        if away.reason == "answer":
            return False  # it does not know such a setting: 400
        raise


def _differences(wanted: Mapping[str, Mapping[str, Any]], settings: Mapping[str, Any]) -> list[str]:
    return [
        f"{topic}.{name}"
        for topic, values in wanted.items()
        for name, value in values.items()
        if _setting(settings, topic, name) != value
    ]


def order_of(settings: Mapping[str, Any]) -> str:
    """In which order the app sends: FIFO, LIFO, or nothing where it does not tell."""
    return str(_setting(settings, "messages", "processing_order") or "")


def needs_internet(settings: Mapping[str, Any]) -> bool:
    """Whether the app posts only while it has internet."""
    return _setting(settings, "webhooks", "internet_required") is not False


def _setting(settings: Mapping[str, Any], topic: str, name: str) -> Any:
    values: Any = settings.get(topic)
    return values.get(name) if isinstance(values, dict) else None  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType] -- JSON


def takes(url: str) -> bool:
    """Whether the app posts to such an address. Source: WebHooksService.kt."""
    return url.startswith(("https://", "http://127.0.0.1:", "http://127.0.0.1/"))


async def keep_webhooks(phone: Phone, url: str) -> None:
    """Register ours at the app, once each; without `url` remove them. Those of others stay."""
    known = {hook.id: hook for hook in await phone.webhooks()}
    wanted = {hook.id: hook for hook in (_hooks(url) if url else ())}
    for hook in wanted.values():
        if known.get(hook.id) != hook:
            await phone.put_webhook(hook)
            log.info("android.webhook", of=hook.event)
    for hook_id in known:
        if hook_id.startswith(_HOOK) and hook_id not in wanted:
            await phone.drop_webhook(hook_id)


def _hooks(url: str) -> list[Webhook]:
    return [
        Webhook.model_validate({"id": _HOOK + each.replace(":", "-"), "url": url, "event": each}) for each in EVENTS
    ]


async def installed_at(phone: Phone) -> datetime | None:
    """Since when the app has been on the phone; None where it does not tell."""
    return (await phone.device()).created_at
