"""How answers are read: yes, no, skip, a number of a list."""

from handlers.core.context import Context
from messages.fold import fold


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
