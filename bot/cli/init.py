"""`lanpya init`"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError

if TYPE_CHECKING:
    from bot.setup.question import Question

Folder = Annotated[Path, typer.Option("--dir", help="The folder for the two files.", file_okay=False)]


def init(folder: Folder = Path()) -> None:
    """Set a network up: ask at most seven questions, and write network.toml and .env."""
    from bot.setup.question import ENV, NETWORK
    from bot.setup.questions import other_ways

    _make(folder)
    wanted = [name for name in (NETWORK, ENV) if _may_write(folder / name)]
    if not wanted:
        raise CommandError("Nothing was changed.")
    answers = _ask_all(wanted)
    _write(folder, wanted, answers)
    for name in wanted:
        typer.echo(f"Wrote {folder / name}")
    if ENV in wanted:
        typer.echo(other_ways())
    typer.echo("Next, in that folder: lanpya doctor, then lanpya run.")


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"The folder {folder} cannot be made ({error.strerror}).") from None


def _may_write(path: Path) -> bool:
    """Whether the file is not there, or may be replaced."""
    return not path.exists() or typer.confirm(f"{path} is there already. Replace it?", default=False)


def _ask_all(wanted: list[str]) -> dict[str, Any]:
    from bot.setup.questions import QUESTIONS

    answers: dict[str, Any] = {}
    questions = [question for question in QUESTIONS if question.goes_to in wanted]
    for number, question in enumerate(questions, 1):
        typer.echo(f"\n{number} of {len(questions)}. {question.why}")
        answers[question.key] = _ask(question, answers)
    return answers


def _ask(question: "Question", answers: dict[str, Any]) -> Any:
    """The answer, asked for again until it can be read."""
    may_be_empty = question.default != "" or question.text.endswith(")")
    while True:
        default = question.default if may_be_empty else None
        text: str = typer.prompt(question.text, default=default, show_default=bool(question.default))
        try:
            return question.read(text.strip(), answers)
        except ValueError as wrong:
            typer.echo(str(wrong))


def _write(folder: Path, wanted: list[str], answers: dict[str, Any]) -> None:
    from bot.setup.files import network_text, settings_text, write_whole
    from bot.setup.question import ENV, NETWORK

    try:
        if NETWORK in wanted:
            write_whole(folder / NETWORK, network_text(answers), 0o600)
        if ENV in wanted:
            write_whole(folder / ENV, settings_text(answers), 0o600)
    except OSError as error:
        raise CommandError(f"{folder} cannot be written to ({error.strerror}).") from None
