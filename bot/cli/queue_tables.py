"""The queue on a terminal."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.cli.age import age
from bot.cli.output import print_lines, print_table
from bot.host.local_time import lasting, said

_LONGEST_TEXT = 50
_IN_HAND = ("waiting", "sending", "failed", "unknown")
_STATES = {"failed": "failed", "unknown": "may have left"}


def print_picture(found: Mapping[str, Any], now: datetime, zone: ZoneInfo) -> None:
    """What `bot.queue.picture` found, as tables with what to do; moments as in `zone`."""
    if found["clock_doubted"]:
        doubted = said(datetime.fromisoformat(found["clock_doubted"]), zone, has_year=True)
        minutes = found["clock_behind_minutes"]
        behind = lasting(timedelta(minutes=minutes or 0))
        print_lines(
            [
                f"The clock of this machine jumped: it said {doubted}. Due texts are held back."
                if minutes is None
                else f"The clock of this machine seems to be {behind} behind, by the sent times of texts.",
                "Set date and time right or, when they are right: lanpya queue clock-is-right",
                "",
            ]
        )
    for why in (found["budget"], found["day"]):
        if why:
            print_lines([why["sentence"], ""])
    _print_waiting(found, now, zone)
    _print_stuck("Arrived, but could not be handled:", ("id", "from", "age", "text", "why"), _arrived(found, now))
    _print_stuck("Did not leave:", ("id", "to", "age", "kind", "state", "text", "why"), _leaving(found, now))
    _print_stuck("Due, but could not be done:", ("id", "kind", "age", "why"), _moments(found, now))
    if found["arrived"] or found["leaving"] or found["moments"]:
        print_lines(["", "lanpya queue retry NAME tries one again, lanpya queue drop NAME gives it up."])


def _print_waiting(found: Mapping[str, Any], now: datetime, zone: ZoneInfo) -> None:
    print_lines([_state(one, now, zone) for one in found["channels"] if one["name"] is not None])
    arrived = found["inbox"]
    if arrived["waiting"]:
        oldest = age(arrived["oldest"], now)
        print_lines([f"Arrived, and not handled yet: {arrived['waiting']}; the oldest has waited {oldest}."])
    if arrived["doubles"]:
        print_lines([f"Came twice in the last 7 days, and acted once: {arrived['doubles']}."])
    rows = [_row(one, now) for one in found["channels"] if any(one[key] for key in _IN_HAND)]
    if not rows:
        print_lines(["No text waits to leave."])
        return
    print_table(("channel", "waiting", "parts", "takes", "sending", "failed", "may have left", "oldest"), rows)


def _state(one: Mapping[str, Any], now: datetime, zone: ZoneInfo) -> str:
    """`modem: down since 01 Dec 09:00: the modem has no network. Last text in 2 hours ago, out 3 hours ago.`"""
    if one["state"] == "new":
        return f"{one['name']}: set up, and has not run yet."
    since = f"{one['name']}: {one['state']} since {said(one['since'], zone)}"
    told = f"{since}." if one["why"] is None else f"{since}: {one['why']}"
    return f"{told} Last text in {_ago(one['last_received'], now)}, out {_ago(one['last_sent'], now)}."


def _ago(moment: datetime | None, now: datetime) -> str:
    return "never" if moment is None else f"{age(moment, now)} ago".replace("no time ago", "just now")


def _row(one: Mapping[str, Any], now: datetime) -> Sequence[str]:
    counts = {key: str(one[key]) for key in _IN_HAND}
    return (
        one["name"] or f"{one['scheme']} (no channel)",
        counts["waiting"],
        str(one["parts"]),
        _takes(one["takes_seconds"], now),
        counts["sending"],
        counts["failed"],
        counts["unknown"],
        age(one["oldest"], now),
    )


def _takes(seconds: float | None, now: datetime) -> str:
    return "-" if seconds is None else age(now - timedelta(seconds=seconds), now).replace("no time", "under a minute")


def _print_stuck(title: str, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    if rows:
        print_lines(["", title])
        print_table(headings, rows)


def _arrived(found: Mapping[str, Any], now: datetime) -> list[Sequence[str]]:
    return [
        (one["id"], one["from"], age(one["received_at"], now), _short(one["text"]), one["reason"])
        for one in found["arrived"]
    ]


def _leaving(found: Mapping[str, Any], now: datetime) -> list[Sequence[str]]:
    return [
        (
            one["id"],
            one["to"],
            age(one["created_at"], now),
            one["kind"],
            _STATES[one["state"]],
            _short(one["text"]),
            one["reason"],
        )
        for one in found["leaving"]
    ]


def _moments(found: Mapping[str, Any], now: datetime) -> list[Sequence[str]]:
    return [(one["id"], one["kind"], age(one["due_at"], now), one["reason"]) for one in found["moments"]]


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST_TEXT else line[: _LONGEST_TEXT - 3] + "..."
