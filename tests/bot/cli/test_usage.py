"""What `--help` says, and what who called a command wrongly is told: sentences of ours, within every terminal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.commands import COMMANDS, GROUPS
from tests.bot.cli.conftest import Lanpya
from tests.command_line import own_environment, run_lanpya

_BOXES = "╭│╰─"


def _commands() -> Iterator[tuple[str, ...]]:
    yield ()
    yield from ((one.__name__,) for some in COMMANDS.values() for one in some)
    for groups in GROUPS.values():
        for name, group in groups.items():
            yield (name,)
            yield from (
                (name, one.name or str(getattr(one.callback, "__name__", ""))) for one in group.registered_commands
            )


@pytest.mark.parametrize("width", [40, 80, 200])
def test_a_page_of_help_cuts_no_word_at_the_edge_of_a_terminal(tmp_path: Path, width: int) -> None:
    environment = {**own_environment(), "COLUMNS": str(width)}

    for command in _commands():
        done = run_lanpya(*command, "--help", environment=environment, folder=tmp_path, terminal=True)

        assert (done.returncode, done.stderr) == (0, ""), command
        assert [] == [line for line in done.stdout.splitlines() if len(line) > width or "…" in line], command
        assert not set(_BOXES) & set(done.stdout)


def test_a_page_of_help_names_what_a_command_is_given_and_what_it_does(lanpya: Lanpya) -> None:
    page = lanpya("members", "add", "--help").stdout.splitlines()

    assert page[:3] == [
        "lanpya members add PHONE [NAME ...]",
        "",
        "Add a member who has agreed to take part, or change one who is known.",
    ]
    assert "  --group CODE                 A group to join; may be repeated." in page


def test_without_a_command_the_page_is_shown_and_nothing_is_done(lanpya: Lanpya) -> None:
    for group in ((), ("members",)):
        done = lanpya(*group)

        assert (done.returncode, done.stderr) == (2, "")
        assert done.stdout == lanpya(*group, "--help").stdout


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ("dance", "There is no lanpya dance. lanpya --help shows what there is."),
        ("initt", "There is no lanpya initt. Did you mean lanpya init? lanpya --help shows what there is."),
        (
            "members ad",
            "There is no lanpya members ad. Did you mean lanpya members add? "
            "lanpya members --help shows what there is.",
        ),
        (
            "members add",
            "PHONE is missing: a phone number, or an address: telegram:1001. "
            "Write: lanpya members add PHONE [NAME ...]",
        ),
        ("reports show", "NUMBER is missing: as the author was told. Write: lanpya reports show NUMBER"),
        ("init --moon", "lanpya init has no --moon. lanpya init --help shows what it has."),
        (
            "members list --jsn",
            "lanpya members list has no --jsn. Did you mean --json? lanpya members list --help shows what it has.",
        ),
        (
            "costs --month",
            "--month YEAR-MONTH: what comes behind --month is missing: such as 2026-11; else this month.",
        ),
        ("costs --json=3", "--json stands alone, with nothing behind it."),
        ("doctor now", "Those are too many words. Write: lanpya doctor"),
        (
            "network load my network.toml",
            "Those are too many words (a name with blanks in it stands between quotes). "
            "Write: lanpya network load [FILE]",
        ),
    ],
)
def test_a_wrong_call_is_told_in_one_sentence(lanpya: Lanpya, arguments: str, told: str) -> None:
    done = lanpya(*arguments.split())

    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"{told}\n")


@pytest.mark.parametrize("command", ["init", "restore"])
def test_a_question_that_nobody_answers_stops_the_command(office: Lanpya, command: str) -> None:
    office("backup")

    done = office(command)

    assert (done.returncode, done.stderr) == (1, "Stopped.\n")
