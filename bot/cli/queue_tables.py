"""The queue on a terminal."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.cli.age import age
from bot.cli.output import print_lines, print_table

_LONGEST_TEXT = 50
_STATES = {"failed": "failed", "unknown": "may have left"}


def print_picture(found: Mapping[str, Any], now: datetime) -> None:
    """What `bot.queue.picture` found, as tables with what to do."""
    if found["clock_doubted"]:
        said = found["clock_doubted"][:16]
        print_lines(
            [
                f"The clock of this machine jumped: it said {said} UTC. Due texts are held back.",
                "Set date and time right or, when they are right: lanpya queue clock-is-right",
                "",
            ]
        )
    _print_waiting(found, now)
    _print_stuck("Arrived, but could not be handled:", ("id", "from", "age", "text", "why"), _arrived(found, now))
    _print_stuck("Did not leave:", ("id", "to", "age", "kind", "state", "text", "why"), _leaving(found, now))
    _print_stuck("Due, but could not be done:", ("id", "kind", "age", "why"), _moments(found, now))
    if found["arrived"] or found["leaving"] or found["moments"]:
        print_lines(["", "lanpya queue retry NAME tries one again, lanpya queue drop NAME gives it up."])


def _print_waiting(found: Mapping[str, Any], now: datetime) -> None:
    arrived = found["inbox"]
    if arrived["waiting"]:
        oldest = age(arrived["oldest"], now)
        print_lines([f"Arrived, and not handled yet: {arrived['waiting']}; the oldest has waited {oldest}."])
    if not found["channels"]:
        print_lines(["No text waits to leave."])
        return
    rows = [
        (
            one["scheme"],
            *(str(one[key]) for key in ("waiting", "sending", "failed", "unknown")),
            age(one["oldest"], now),
        )
        for one in found["channels"]
    ]
    print_table(("channel", "waiting", "sending", "failed", "may have left", "oldest"), rows)


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
