"""`lanpya simulate`: the whole program against simulated phones; `--chat` is the same at a terminal."""

import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.command_error import CommandError

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from storage.cipher import Key

NetworkFile = Annotated[Path | None, typer.Option("--network", help="The network file; the practice network without.")]
BAD_INPUT = 2


def simulate(
    network: NetworkFile = None,
    database: Annotated[
        str | None, typer.Option(metavar="URL", help="A database to keep; without, a temporary one.")
    ] = None,
    until: Annotated[
        str | None, typer.Option(metavar="WHEN", help="Let time go on until then, after the last line.")
    ] = None,
    files: Annotated[Path | None, typer.Option(help="The folder for attachments.")] = None,
    summary: Annotated[bool, typer.Option("--summary", help="Add a line with the counts.")] = False,
    chat: Annotated[bool, typer.Option("--chat", help="Talk to the bot at the terminal.")] = False,
) -> None:
    """Play a script of JSON lines from standard input against the whole program, in virtual time."""
    from bot.cli.opening import only_faults, open_network
    from bot.simulate.chat import talk
    from bot.simulate.run import Simulation, lookup_for

    started = time.monotonic()
    only_faults()
    described = None if network is None else open_network(network)
    if files is not None:
        _make(files)
    with kept_or_temporary(database) as engine:
        lookup = lookup_for(engine, described)
        if chat:
            talk(engine, lookup, sys.stdin, sys.stdout, datetime.now(UTC))
            return
        simulation = Simulation(engine, lookup, sys.stdout)
        simulation.play(sys.stdin.buffer, until)
        if summary:
            simulation.summarize(started)
    sys.stdout.flush()
    if simulation.problem is not None:
        raise CommandError(simulation.problem, BAD_INPUT)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CommandError(f"The folder {folder} cannot be made: {(error.strerror or '').lower()}.") from None


@contextmanager
def kept_or_temporary(url: str | None) -> "Generator[Engine]":
    """The database at `url`, or a temporary one. Raises CommandError for what is wrong with it, or with its network."""
    from sqlalchemy.exc import ArgumentError, DBAPIError

    from bot.simulate.run import simulated_database
    from handlers.load_network import WouldRemove
    from storage.cipher import Locked
    from storage.database_errors import is_known, sentence_for
    from storage.migrate import TooNew

    try:
        with simulated_database(_url(url), _key_for(_url(url))) as engine:
            yield engine
    except Locked as locked:
        raise CommandError(str(locked), BAD_INPUT) from None
    except (ArgumentError, ImportError):
        raise CommandError(
            "--database is a URL: sqlite:///practice.db or postgresql://user@host/name.", BAD_INPUT
        ) from None
    except TooNew:
        raise CommandError("The database was made by a newer Lanpya: install the newer Lanpya.") from None
    except WouldRemove as problem:
        codes = ", ".join(problem.codes)
        raise CommandError(
            f"The database has members in groups that the network file lacks: {codes}. Add them."
        ) from None
    except DBAPIError as error:
        if not is_known(error):
            raise  # a fault of ours, which the outermost catch keeps
        raise CommandError(sentence_for(error)) from None


def _url(url: str | None) -> str | None:
    """A file's name alone means SQLite."""
    return url if url is None or ":" in url else f"sqlite:///{url}"


def _key_for(url: str | None) -> "Key | None":
    """What opens a database that is kept: the key of the settings, but for a readable file. Raises Locked."""
    from sqlalchemy.engine import make_url

    from bot.host.database_key import database_key
    from bot.settings_file import BadSettings, named_key_file
    from storage.cipher import is_plain

    if url is None or (parsed := make_url(url)).get_backend_name() != "sqlite" or is_plain(Path(parsed.database or "")):
        return None
    try:
        return database_key(named_key_file())
    except BadSettings as bad:
        raise CommandError("\n".join(bad.sentences), BAD_INPUT) from None
