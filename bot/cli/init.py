"""`lanpya init`"""

import shlex
import shutil
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.output import print_lines
from bot.cli.written_files import make_folder
from bot.host.terminal import fitted, shown
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
    kept = _write(folder, wanted, answers, data)
    lines = [f"Wrote {folder / name}" for name in wanted] + [f"The old one is kept: {old}" for old in kept]
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
    lanpya = _as_called()
    return [
        "Next:",
        *([] if is_here else [f"  cd {shlex.quote(str(folder))}"]),
        f"  {lanpya} doctor",
        f"  {lanpya} run",
        *([_LEADERS] if is_new else []),
    ]


def _as_called() -> str:
    """What is typed for this program here: where its name alone is not known, the whole path of it."""
    called = Path(sys.argv[0])
    if shutil.which("lanpya") or called.name != "lanpya" or not called.exists():
        return "lanpya"
    return shlex.quote(str(called.absolute()))


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
    """What each channel needs; one of which something is not known yet is left for later, as if it was not chosen."""
    from bot.channels.table import PROVIDERS

    for provider in (one for one in PROVIDERS if one.name in answers["channels"]):
        given = dict(answers)
        for question in (one for one in provider.questions if one.key not in given):
            print_lines(["", f"For {provider.title}: {question.why}"])
            given[question.key] = _ask(question, given)
            if not given[question.key]:
                print_lines([f"Then without {provider.title} for now: write what it needs into .env when you have it."])
                answers["channels"].remove(provider.name)
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
            answer = question.read(_typed(text), answers)
        except ValueError as wrong:
            print_lines([str(wrong)])
            continue
        told = question.told(answer)
        if told:
            print_lines([f"-> {told}"])
        return answer


@contextmanager
def _kept_beside(file: Path) -> Generator[list[Path]]:
    """Put aside the file that stands there; where the block fails it is as it was. Yields where it is kept."""
    if not file.exists():
        yield []
        return
    old = file.replace(file.with_name(f"{file.name}.before"))
    try:
        yield [old]
    except OSError:
        old.replace(file)
        raise


def _typed(text: str) -> str:
    """The answer without blanks around it. Raises ValueError for keys that are no letters, such as an arrow."""
    if shown(text) != text:
        raise ValueError("A key that is no letter got into that, such as an arrow: type it once more.")
    return text.strip()


def _write(folder: Path, wanted: list[str], answers: dict[str, Any], data: str) -> list[Path]:
    """Write the files; returns where those are kept that stood there before."""
    from bot.setup.files import network_text, settings_text, write_whole

    texts = {NETWORK: lambda: network_text(answers), ENV: lambda: settings_text(answers, data)}
    kept: list[Path] = []
    try:
        for name in wanted:
            with _kept_beside(folder / name) as old:
                write_whole(folder / name, texts[name](), 0o600)
            kept += old
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise CommandError(f"{folder} cannot be written to ({reason}): name another folder with --dir.") from None
    return kept
