"""How commands are called: the pages of `--help`, and what is told to who called one wrongly.

Typer's own speak of options and arguments in boxes that cut words on a narrow terminal.
"""

import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from difflib import get_close_matches
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup, TyperOption

from bot.cli.command_error import CommandError
from bot.host.terminal import shown

_WRONG = 2  # the exit status
_BESIDE = 0.45  # of the width, that the left column may take; what is wider has its words below
_WIDEST = 100  # letters, which are read more easily than longer lines
_LONGEST_ECHO = 60  # letters of what was typed that are said again
_LIKE = 0.6  # how near a word must be to be meant

_Function = TypeVar("_Function", bound=Callable[..., Any])


class Commands(typer.Typer):
    """Commands, or a group of them, that speak as all of `lanpya` does."""

    def __init__(self, help: str, **how: Any) -> None:
        super().__init__(cls=_Group, help=help, add_completion=False, **how)

    def command(self, name: str | None = None, **how: Any) -> Callable[[_Function], _Function]:
        """As Typer's."""
        return super().command(name, cls=_Command, **how)


class _Command(TyperCommand):
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise CommandError(_told(ctx, error), _WRONG) from None

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page_of(ctx))


class _Group(TyperGroup):
    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        if not args and not self.invoke_without_command:
            typer.echo(page_of(ctx))
            ctx.exit(_WRONG)
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            raise CommandError(_told(ctx, error), _WRONG) from None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        if args[0] not in self.commands and not args[0].startswith("-"):
            raise CommandError(_no_command(ctx, args[0]), _WRONG)
        return super().resolve_command(ctx, args)

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page_of(ctx))


def page_of(ctx: Any) -> str:
    """The page of a command or a group, in lines as wide as the terminal; elsewhere each sentence is a line."""
    width = min(shutil.get_terminal_size().columns, _WIDEST) if sys.stdout.isatty() else None
    return "\n".join(_broken(part, width) if isinstance(part, str) else part.within(width) for part in _parts(ctx))


class _Rows:
    """Words with what they mean, beside each other where there is room."""

    def __init__(self, rows: Sequence[tuple[str, str]]) -> None:
        self._rows = rows

    def within(self, width: int | None) -> str:
        """The rows as lines of so many letters; None: of any length."""
        far_in = max(len(word) for word, _what in self._rows) + 4
        if width is not None and far_in > width * _BESIDE:
            lines = (f"{_broken(f'  {word}', width)}\n{_broken(what, width, 6)}" for word, what in self._rows)
        else:
            lines = (_broken(f"  {word}".ljust(far_in) + what, width, far_in) for word, what in self._rows)
        return "\n".join(line.rstrip() for line in lines)


def _broken(text: str, width: int | None, far_in: int = 0) -> str:
    if width is None:
        return text
    is_below = bool(far_in) and not text.startswith(" ")
    return textwrap.fill(
        text,
        width,
        initial_indent=" " * far_in if is_below else "",
        subsequent_indent=" " * far_in,
        break_long_words=False,
        break_on_hyphens=False,
        drop_whitespace=True,
    )


def _parts(ctx: Any) -> Iterator[str | _Rows]:
    command = ctx.command
    yield _call(ctx)
    yield ""
    for paragraph in (command.help or "").split("\n\n"):
        yield " ".join(paragraph.split())
    params = [one for one in command.params if not getattr(one, "hidden", False)]
    if params:
        yield from ("", _Rows([(_word(one), _meaning(one)) for one in params]))
    headings: dict[str, list[tuple[str, str]]] = {}
    for name, one in getattr(command, "commands", {}).items():
        heading = getattr(one, "rich_help_panel", None)
        headings.setdefault(heading if isinstance(heading, str) else "", []).append((name, _first_lines(one)))
    for heading, rows in headings.items():
        yield from ("", *([f"{heading}:"] if heading else []), _Rows(rows))
    if headings:
        yield from ("", f"{ctx.command_path} COMMAND --help tells more of one.")
    if command.epilog:
        yield command.epilog


def _first_lines(command: Any) -> str:
    return " ".join((command.help or "").partition("\n\n")[0].split())


def _call(ctx: Any) -> str:
    """`lanpya members add PHONE [NAME ...]`: what may be left out stands in brackets."""
    if getattr(ctx.command, "commands", None):
        return f"{ctx.command_path} {'[COMMAND]' if ctx.command.invoke_without_command else 'COMMAND'}"
    words = [_word(one) if one.required else f"[{_word(one)}]" for one in _arguments(ctx)]
    return " ".join([ctx.command_path, *words])


def _arguments(ctx: Any) -> list[Any]:
    return [one for one in ctx.command.params if not isinstance(one, TyperOption)]


def _word(param: Any) -> str:
    """What is typed: `PHONE`, `NAME ...`, `--yes`, `--month YEAR-MONTH`."""
    word = str(param.metavar or param.name.upper()).removesuffix("...")
    if isinstance(param, TyperOption):
        return param.opts[0] if param.is_flag else f"{param.opts[0]} {word}"
    return f"{word} ..." if param.nargs == -1 else word


def _meaning(param: Any) -> str:
    help_text = " ".join((param.help or "").split())
    usual = param.default
    is_told = usual and not callable(usual) and not getattr(param, "is_flag", False)
    return f"{help_text} Without: {usual}" if is_told else help_text


def _told(ctx: Any, error: typer.TyperException) -> str:
    """One sentence on what was wrong with the words behind a command, and how it is called."""
    param, option = getattr(error, "param", None), getattr(error, "option_name", None)
    if param is not None and not error.message:
        return f"{_word(param).removesuffix(' ...')} is missing{_explained(param)}. Write: {_call(ctx)}"
    if option is not None:
        return _wrong_option(ctx, option)
    if error.message.startswith("Got unexpected"):
        blanks = " (a name with blanks in it stands between quotes)" if _arguments(ctx) else ""
        return f"Those are too many words{blanks}. Write: {_call(ctx)}"
    return f"{error.format_message().rstrip('.')}. Write: {_call(ctx)}"


def _explained(param: Any) -> str:
    """`: a phone number`, as the page of `--help` says it."""
    what = " ".join((param.help or "").split()).rstrip(".")
    is_word = what[1:2].islower() or what[1:2] == " "
    return f": {what[0].lower() if is_word else what[0]}{what[1:]}" if what else ""


def _wrong_option(ctx: Any, option: str) -> str:
    known = {name: one for one in ctx.command.params if isinstance(one, TyperOption) for name in one.opts}
    param = known.get(option)
    if param is None:
        near = _nearest(option, [*known, "--help"])
        guess = f" Did you mean {near}?" if near else ""
        return f"{ctx.command_path} has no {_echo(option)}.{guess} {ctx.command_path} --help shows what it has."
    if param.is_flag:
        return f"{option} stands alone, with nothing behind it."
    return f"{_word(param)}: what comes behind {option} is missing{_explained(param)}."


def _no_command(ctx: Any, word: str) -> str:
    near = _nearest(word.lower(), list(ctx.command.commands))
    guess = f" Did you mean {ctx.command_path} {near}?" if near else ""
    return f"There is no {ctx.command_path} {_echo(word)}.{guess} {ctx.command_path} --help shows what there is."


def _echo(word: str) -> str:
    text = shown(word)
    return text if len(text) <= _LONGEST_ECHO else f"{text[:_LONGEST_ECHO]}..."


def _nearest(word: str, known: Sequence[str]) -> str:
    return next(iter(get_close_matches(word, known, n=1, cutoff=_LIKE)), "")
