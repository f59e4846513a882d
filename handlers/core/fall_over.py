"""Alerts and urgent announcements go another way when 15 minutes pass without delivery."""

from datetime import timedelta

from handlers.core.context import Context
from storage import fanouts, rerouting
from storage.timers import Timer

AFTER = timedelta(minutes=15)
ANNOUNCEMENT = "announce-fall-over"  # kinds of timers
ALERT = "alert-fall-over"


def watch_alert(ctx: Context, dedupe_key: str) -> None:
    """Look after this alert once more."""
    ctx.at(ctx.now + AFTER, ALERT, f"{ALERT}:{dedupe_key}"[:120], {"key": dedupe_key})


def due_alert(ctx: Context, timer: Timer) -> None:
    """An alert that has not left, or failed, goes to another address of its person."""
    rerouting.alert_falls_over(ctx.connection, timer.data["key"], ctx.now)


def due_announcement(ctx: Context, timer: Timer) -> None:
    """What has not left of an urgent announcement, or failed, goes to other addresses of its people."""
    fanouts.fall_over(ctx.connection, timer.data["number"], ctx.now)
