"""How answers are read: yes, no, skip, a number of a list."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from handlers.core.context import Context
from handlers.core.declare import Answer, Weight
from handlers.reading.numbers import bare_number
from messages.fold import fold, fold_word
from messages.zawgyi import is_burmese
from storage.questions import Question

_CLAUSE = re.compile(r"[,.;!:\n\u2013\u2014\u104a\u104b]|\s-\s")  # what ends the first words of a text

Settle = Callable[[Context, Mapping[str, Any]], None]  # gets the data of the question that it settles


def confirmation(kind: str, on_yes: Settle, on_no: Settle, weight: Weight = Weight.OWN) -> Answer:
    """The reader of what `ctx.confirm` asked: YES or NO settles it, anything else is another matter.

    `weight`: of what YES does, where that was not proven before it was asked.
    """

    def run(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
        if not (is_yes(ctx, text) or is_no(ctx, text)):
            return False
        ctx.answered()
        settle = on_no if is_no(ctx, text) else on_yes
        settle(ctx, data)
        return True

    return Answer(kind, run, weight=weight)


def is_yes(ctx: Context, text: str) -> bool:
    """Whether the text agrees."""
    return ctx.lookup.vocabulary.leaning.read(text) is True


def is_no(ctx: Context, text: str) -> bool:
    """Whether the text declines."""
    return ctx.lookup.vocabulary.leaning.read(text) is False


def is_plain_no(ctx: Context, text: str) -> bool:
    """Whether it declines, with the reason behind it or without: `No dont send, date is wrong`."""
    words = ctx.lookup.vocabulary
    first = _CLAUSE.split(text.strip(), maxsplit=1)[0]
    if words.leaning.read(first) is not False:
        return False
    if is_burmese(first):  # its verb says it all
        first = first.split()[0]
        return words.leaning.read(first) is False
    return words.leaning.is_only(first)


def ask_again(ctx: Context, asked: Question) -> bool:
    """Ask the same once more, in short; `short` of its data says how, where there are several ways.

    False: there are no words for that.
    """
    data = asked.data
    keys = [f"again-{asked.kind}-{data.get('short')}", f"again-{asked.kind}"]
    key = next((one for one in keys if ctx.lookup.catalogs.has(one)), None)
    if key is None:
        return False
    number = data.get("number") or data.get("report") or data.get("item") or 0
    ctx.reply(key, number=number, ref=data.get("ref", number), code=data.get("code", ""))
    return True


def is_skip(ctx: Context, text: str) -> bool:
    """Whether the question is passed over."""
    words = ctx.lookup.vocabulary
    key = fold_word(words.manners.bare(text))
    return any(key in words.keys(name) for name in ("skip", "no", "pass"))


def choice(ctx: Context, text: str, count: int) -> int | None:
    """Which of `count` numbered things a bare number names, from 0; None when it names none."""
    words = fold(ctx.lookup.vocabulary.manners.answer(text)).split()
    if len(words) == 2 and ctx.lookup.vocabulary.means(words[0], "no"):  # "no 2" names the second
        del words[0]
    number = bare_number(" ".join(words).strip(" .)"), count)
    return number - 1 if number else None
