"""How answers are read: yes, no, skip, a number of a list."""

from collections.abc import Callable, Mapping
from typing import Any

from handlers.core.context import Context
from handlers.core.declare import Answer
from messages.fold import fold

Settle = Callable[[Context, Mapping[str, Any]], None]  # gets the data of the question that it settles


def confirmation(kind: str, on_yes: Settle, on_no: Settle) -> Answer:
    """The reader of what `ctx.confirm` asked: YES or NO settles it, anything else is another matter."""

    def run(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
        if not (is_yes(ctx, text) or is_no(ctx, text)):
            return False
        ctx.answered()
        settle = on_no if is_no(ctx, text) else on_yes
        settle(ctx, data)
        return True

    return Answer(kind, run)


def is_yes(ctx: Context, text: str) -> bool:
    """Whether the text agrees."""
    return _first_means(ctx, text, "yes", "ok")


def is_no(ctx: Context, text: str) -> bool:
    """Whether the text declines."""
    return _first_means(ctx, text, "no")


def is_skip(ctx: Context, text: str) -> bool:
    """Whether the question is passed over."""
    return _first_means(ctx, text, "skip", "no")


def _first_means(ctx: Context, text: str, *keys: str) -> bool:
    words = fold(text).split()
    return bool(words) and any(ctx.lookup.vocabulary.means(words[0], key) for key in keys)


def choice(text: str, count: int) -> int | None:
    """Which of `count` numbered things a bare number names, from 0; None when it names none."""
    digits = fold(text).strip(" .)")
    if not digits.isdecimal() or not 1 <= int(digits) <= count:
        return None
    return int(digits) - 1
