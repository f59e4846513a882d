"""`lanpya init`"""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.output import print_lines
from bot.cli.written_files import make_folder
from bot.host.terminal import fitted
from bot.setup.question import ENV, NETWORK

if TYPE_CHECKING:
    from bot.setup.question import Question

Folder = Annotated[Path, typer.Option("--dir", help="The folder for the two files.")]


def init(folder: Folder = Path()) -> None:
    """Set a network up: ask a few questions, and write network.toml and .env."""
    make_folder(folder)
    data = _data_for(folder)
    wanted = [name for name in (NETWORK, ENV) if _may_write(folder / name)]
    if not wanted:
        raise CommandError("Nothing was changed.")
    answers = _ask_all(wanted)
    _write(folder, wanted, answers, data)
    lines = [f"Wrote {folder / name}" for name in wanted]
    print_lines(
        [
            "",
            *lines,
            *(_after_env(folder, data, answers) if ENV in wanted else ()),
            *_next(folder, is_new=NETWORK in wanted),
        ]
    )


def _data_for(folder: Path) -> str:
    from bot.settings import default_data_folder
    from bot.setup.files import data_for

    return data_for(folder, default_data_folder())


def _after_env(folder: Path, data: str, answers: dict[str, Any]) -> list[str]:
    from bot.settings import default_data_folder

    place = (folder / data).resolve() if data else default_data_folder()
    lines = [f"The database, photos and copies will lie in {place}"]
    if not answers["channels"]:
        lines.append(
            "No channel is switched on yet: the lines of .env say what each needs, docs/channels how to get it."
        )
    return lines


_LEADERS = (
    "Leaders: once Ma Hla has joined, text LEADER PRO Ma Hla to the bot, or type lanpya members lead PRO Ma Hla. "
    "Until a group has one, you stand in."
)


def _next(folder: Path, *, is_new: bool) -> list[str]:
    """What to do now, and where a network is new how its first leaders come."""
    is_here = folder.resolve() == Path.cwd()
    return [
        "Next:",
        *([] if is_here else [f"  cd {folder}"]),
        "  lanpya doctor",
        "  lanpya run",
        *([_LEADERS] if is_new else []),
    ]


def _may_write(path: Path) -> bool:
    """Whether the file is not there, or may be replaced."""
    return not path.exists() or typer.confirm(f"{path} is there already. Replace it?", default=False)


def _ask_all(wanted: list[str]) -> dict[str, Any]:
    from bot.setup.questions import QUESTIONS

    answers: dict[str, Any] = {}
    questions = [question for question in QUESTIONS if question.goes_to in wanted]
    for number, question in enumerate(questions, 1):
        print_lines(["", f"{number} of {len(questions)}. {question.why}"])
        answers[question.key] = _ask(question, answers)
    if ENV in wanted:
        _ask_channels(answers)
    return answers


def _ask_channels(answers: dict[str, Any]) -> None:
    """What each channel needs; one of which something is not known yet is left for later."""
    from bot.channels.table import PROVIDERS

    for provider in (one for one in PROVIDERS if one.name in answers["channels"]):
        given = dict(answers)
        for question in (one for one in provider.questions if one.key not in given):
            print_lines(["", f"For {provider.title}: {question.why}"])
            given[question.key] = _ask(question, given)
            if not given[question.key]:
                print_lines([f"Then {provider.title} waits: write what it needs into .env when you have it."])
                break
        else:
            answers |= given


def _ask(question: "Question", answers: dict[str, Any]) -> Any:
    """The answer, asked for again until it can be read, and said as it was understood."""
    default = question.default if question.default or question.goes_to == ENV else None
    asked = f"{question.text} [{question.default}]" if question.default else question.text
    while True:
        text: str = typer.prompt(fitted(asked, sys.stdout), default=default, show_default=False)
        try:
            answer = question.read(text.strip(), answers)
        except ValueError as wrong:
            print_lines([str(wrong)])
            continue
        told = question.told(answer)
        if told:
            print_lines([f"-> {told}"])
        return answer


def _write(folder: Path, wanted: list[str], answers: dict[str, Any], data: str) -> None:
    from bot.setup.files import network_text, settings_text, write_whole

    try:
        if NETWORK in wanted:
            write_whole(folder / NETWORK, network_text(answers), 0o600)
        if ENV in wanted:
            write_whole(folder / ENV, settings_text(answers, data), 0o600)
    except OSError as error:
        raise CommandError(f"{folder} cannot be written to ({error.strerror}).") from None
