"""What `lanpya run` says to somebody at a terminal: a sentence for what one waits to see, the event for all else.

Texts in and out are a line each, with the channel and without words, names or numbers. Times are the network's.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, cast

from structlog.typing import EventDict, Processor, WrappedLogger

from bot.channels.page import NAME as PAGE
from bot.channels.table import PROVIDERS
from bot.channels.words import ended, why

_CALLED = {PAGE: "the page", "hooks": "a webhook", **{provider.name: provider.called for provider in PROVIDERS}}


def _texts(count: int) -> str:
    return "1 text" if count == 1 else f"{count} texts"


def _started(event: Mapping[str, Any]) -> str:
    members = event["members"]
    people = "1 member" if members == 1 else f"{members} members"
    channels = ", ".join(event["channels"])
    return f"{event['network']}: {people}. Texts come and go by {channels}. Ctrl+C stops; nothing is lost by that."


_SENTENCES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "run.started": _started,
    "run.network": lambda _event: "A network file was loaded, and is in force from now on.",
    "receive.kept": lambda event: f"in   {_texts(event['new'])} by {_called(event['channel'])}",
    "deliver.left": lambda event: f"out  1 text by {_called(event['channel'])}",
    "backup.made": lambda event: f"The database was copied: {event['file']}",
    "page.listening": lambda event: f"The page for coordinators and leaders: {event['url']}",
    "web.listening": lambda event: f"Providers' calls are taken on port {event['port']}.",
}
_UNSAID = frozenset({"run.ready", "process.handled", "tick.acted", "menu.shown", "menu.later"})


def _away(channel: str) -> Callable[[Mapping[str, Any]], str]:
    return lambda event: _because("Nothing comes or goes", channel, event)


def _because(what: str, channel: str, event: Mapping[str, Any]) -> str:
    return f"{what} for now: {ended(why(channel, str(event['reason'])))} It is tried again, and nothing is lost."


def _lost(event: Mapping[str, Any]) -> str:
    return f"1 text cannot be delivered ({event['reason']}): lanpya queue tells more."


# What goes wrong, where somebody at the terminal can do something about it or may wait.
_TROUBLES: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "telegram.away": _away("telegram"),
    "android.away": _away("android"),
    "modem.spool_away": _away("modem"),
    "telegram.token_refused": lambda _event: (
        "Telegram does not know our token: write the one that @BotFather shows into .env, and start lanpya run again."
    ),
    "deliver.unreachable": lambda event: _because("Texts wait", str(event["channel"]), event),
    "deliver.refused": _lost,
    "deliver.failed": _lost,
    "run.begun": lambda event: (
        f"A new network begins: there was none in {event['database']}. If there should be one, see LANPYA_DATA in .env."
    ),
    "backup.failed": lambda event: f"The database could not be copied: {event['error']}.",
    "run.recovered": lambda event: f"{_texts(event['again'])} of before the last stop may leave again now.",
    "tick.clock": lambda _event: (
        "The clock jumped, so that due texts wait. Set date and time right; if they are: lanpya queue clock-is-right"
    ),
}


def _called(channel: str) -> str:
    return _CALLED.get(channel, channel)


class Spoken:
    """Renders events for a terminal; what has no sentence by `otherwise`, with all that is known of it."""

    zone: tzinfo = UTC  # of the network, once it is known

    def __init__(self, otherwise: Processor) -> None:
        self._otherwise = otherwise

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> Any:
        moment = _local(str(event.get("timestamp", "")), Spoken.zone)
        sentences = _SENTENCES if event.get("level") == "info" else _TROUBLES
        say = sentences.get(str(event.get("event")))
        if say is not None:
            return f"{moment} {say(event)}"
        return self._otherwise(logger, method, {**event, "timestamp": moment} if moment else event)


class Said(logging.Filter):
    """Lets pass what somebody at a terminal waits to see."""

    def filter(self, record: logging.LogRecord) -> bool:
        if not isinstance(record.msg, dict):
            return True
        event = cast("Mapping[str, Any]", record.msg)
        is_nothing = event.get("event") == "receive.kept" and not event.get("new")
        return not is_nothing and event.get("event") not in _UNSAID


def _local(stamp: str, zone: tzinfo) -> str:
    """`14:32:05` in the zone; empty for what is no time."""
    try:
        return f"{datetime.fromisoformat(stamp).astimezone(zone):%H:%M:%S}"
    except ValueError:
        return ""
