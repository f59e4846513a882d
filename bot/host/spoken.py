"""What `lanpya run` says to somebody at a terminal: a sentence for what one waits to see, the event for all else.

In the language of the terminal. Texts in and out are a line each, with the channel and without words, names or
numbers. Times are the network's.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, cast

from structlog.typing import EventDict, Processor, WrappedLogger

from bot.channels.words import called, reason_said, why
from bot.host.terminal import language
from messages.sentence import Words, in_language, listed, saying

Event = Mapping[str, Any]


def _started(event: Event) -> Words:
    told = {"title": str(event["network"]), "count": int(event["members"]), "channels": listed(event["channels"])}
    return saying("run-started", **told)


_SENTENCES: Mapping[str, Callable[[Event], Words]] = {
    "run.started": _started,
    "run.network": lambda _event: saying("run-network"),
    "receive.kept": lambda event: saying("run-in", count=event["new"], channel=called(event["channel"])),
    "deliver.left": lambda event: saying("run-out", channel=called(event["channel"])),
    "backup.made": lambda event: saying("run-copied", file=str(event["file"])),
    "page.listening": lambda event: saying("run-page", url=str(event["url"])),
    "web.listening": lambda event: saying("run-calls", port=str(event["port"])),
}
_UNSAID = frozenset({"run.ready", "process.handled", "tick.acted", "menu.shown", "menu.later"})


def _away(channel: str) -> Callable[[Event], Words]:
    return lambda event: saying("run-away", reason=why(channel, str(event["reason"])))


def _wait(event: Event) -> Words:
    return saying("run-wait", reason=why(str(event["channel"]), str(event["reason"])))


def _lost(event: Event) -> Words:
    return saying("run-lost", reason=reason_said(str(event["reason"])))


# What goes wrong, where somebody at the terminal can do something about it or may wait.
_TROUBLES: Mapping[str, Callable[[Event], Words]] = {
    "telegram.away": _away("telegram"),
    "android.away": _away("android"),
    "modem.spool_away": _away("modem"),
    "telegram.token_refused": lambda _event: saying("run-token"),
    "deliver.unreachable": _wait,
    "deliver.refused": _lost,
    "deliver.failed": _lost,
    "run.begun": lambda event: saying("run-begun", path=str(event["database"])),
    "backup.failed": lambda event: saying("run-uncopied", reason=str(event["error"])),
    "run.recovered": lambda event: saying("run-recovered", count=event["again"]),
    "tick.clock": lambda _event: saying("run-clock"),
}


class Spoken:
    """Renders events for a terminal; what has no sentence by `otherwise`, with all that is known of it."""

    zone: tzinfo = UTC  # of the network, once it is known

    def __init__(self, otherwise: Processor) -> None:
        self._otherwise = otherwise
        self._language = language()

    def __call__(self, logger: WrappedLogger, method: str, event: EventDict) -> Any:
        moment = _local(str(event.get("timestamp", "")), Spoken.zone)
        sentences = _SENTENCES if event.get("level") == "info" else _TROUBLES
        say = sentences.get(str(event.get("event")))
        if say is not None:
            return f"{moment} {in_language(say(event), self._language)}"
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
