"""A text finds its handler: a command, the answer to what was asked last, or a human."""

from collections.abc import Mapping
from typing import Any

from handlers.core.arguments import NotRead, find_group, read_args
from handlers.core.context import Context
from handlers.core.declare import Answer, Command
from handlers.core.rights import may_use
from handlers.people.welcome import welcome
from handlers.reading.words import Reading
from handlers.report import attach, edit, goes_along
from handlers.table import ANSWERS, COMMANDS
from handlers.thread import hear
from messages.fold import fold
from messages.zawgyi import is_burmese, read_burmese, to_unicode

BARE = ("yes", "no", "ok")  # without a number they answer what was asked last
BURMESE = "my"
PROSE = 4  # from so many words on, a text whose arguments do not fit is a sentence, not a command


def route(ctx: Context) -> None:
    """Handle the text in `ctx`."""
    _understand(ctx)
    if ctx.inbound is not None and ctx.inbound.edits and edit(ctx):
        return
    if not ctx.text.strip():
        _without_words(ctx)
        return
    reading = _read(ctx)
    if reading.command in BARE and not _begins_with_number(reading.rest):
        if _answer(ctx):
            return
        if reading.rest:  # "yes I will come" is for whoever asked, not a code
            _hear(ctx, ())
            return
    if reading.command is not None and _run(ctx, COMMANDS[reading.command], reading.rest):
        return
    if _answer(ctx):
        return
    if len(reading.near) == 1 and _run(ctx, COMMANDS[reading.near[0]], reading.rest):
        return
    if len(reading.near) > 1 and may_use(ctx, COMMANDS[reading.near[0]]):
        _offer(ctx, reading.near, reading.rest)
        return
    _hear(ctx, reading.near)


def _understand(ctx: Context) -> None:
    """Turn Zawgyi into Unicode, and remember who writes it, until they plainly write Unicode."""
    ctx.text, is_zawgyi = read_burmese(ctx.text, ctx.person.writes_zawgyi)
    if is_zawgyi != ctx.person.writes_zawgyi:
        ctx.change(writes_zawgyi=is_zawgyi)
    if not ctx.text.isascii() and ctx.person.language is None and not ctx.person.is_member:
        _speak_as_they_do(ctx)


def _speak_as_they_do(ctx: Context) -> None:
    """Answer a stranger who writes Burmese in Burmese; LANG changes it."""
    if BURMESE in ctx.lookup.network.languages and is_burmese(ctx.text):
        ctx.change(language=BURMESE)


def _read(ctx: Context) -> Reading:
    """The command of the text; a short word that is valid in both encodings is tried as Zawgyi too."""
    reading = ctx.lookup.vocabulary.read(ctx.text)
    if reading.command is None and not ctx.text.isascii():
        converted = ctx.lookup.vocabulary.read(to_unicode(ctx.text))
        if converted.command is not None:
            ctx.text = to_unicode(ctx.text)
            return converted
    return reading


def _without_words(ctx: Context) -> None:
    if goes_along(ctx):
        return
    if not (ctx.person.is_member and attach(ctx)):
        _hear(ctx, ())


def _run(ctx: Context, command: Command, rest: str) -> bool:
    """Run a command; False when the text is rather a sentence, or the answer to an open question."""
    if not may_use(ctx, command):
        return _refuse(ctx, command, rest)
    try:
        command.run(ctx, read_args(ctx, command, rest))
    except NotRead as problem:
        if problem.is_prose or _is_prose(rest) or _awaits_prose(ctx):
            return False
        ctx.reply(problem.key, lines=(), buttons=(), **problem.words)
    return True


def _refuse(ctx: Context, command: Command, rest: str) -> bool:
    if not ctx.person.is_member:
        welcome(ctx)
        return True
    if _is_prose(rest) and not _names_something(ctx, rest):
        return False
    ctx.reply(f"only-{command.who}")
    return True


def _names_something(ctx: Context, rest: str) -> bool:
    """Whether a group or a number follows the command, as no sentence would have it."""
    first = rest.split(maxsplit=1)[0]
    return first.isdecimal() or find_group(ctx.lookup, first) is not None


def _is_prose(rest: str) -> bool:
    return len(rest.split()) >= PROSE - 1 or len(rest) > 40


def _begins_with_number(rest: str) -> bool:
    return fold(rest)[:1].isdecimal()


def _awaits_prose(ctx: Context) -> bool:
    answer = _reader(ctx)
    return answer is not None and answer.takes_prose


def _reader(ctx: Context) -> Answer | None:
    return _ANSWERS.get(ctx.question.kind) if ctx.question is not None else None


def _answer(ctx: Context) -> bool:
    """Let the open question take the text, if it can."""
    reader = _reader(ctx)
    if reader is None or ctx.question is None:
        return False
    return reader.run(ctx, ctx.question.data, ctx.text)


def _offer(ctx: Context, near: tuple[str, ...], rest: str) -> None:
    """Two commands are near: ask which, offering both as numbers."""
    words = [ctx.lookup.catalogs.words(f"word-{name}") for name in near[:2]]
    first, second = (next(iter(word.values()))[0].upper() for word in words)
    data = {"commands": list(near[:2]), "rest": rest}
    ctx.ask("which", data, "which-command", buttons=("1", "2"), command=first, other_command=second)


def _answer_which(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """`1` or `2` names the command that was meant."""
    if text.strip() not in ("1", "2"):
        return False
    ctx.answered()
    return _run(ctx, COMMANDS[data["commands"][int(text) - 1]], data["rest"])


def _hear(ctx: Context, near: tuple[str, ...]) -> None:
    """No command and no answer: a human reads it."""
    if ctx.person.is_member:
        hear(ctx, near)
    else:
        welcome(ctx)


_ANSWERS = {**ANSWERS, "which": Answer("which", _answer_which)}
