"""`lanpya network ...`: the file that says what the network is."""

import sys
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.command_error import CommandError
from bot.cli.invite import invite
from bot.cli.opening import open_database, open_network, open_settings, unreadable
from bot.cli.output import AsJson, print_json, print_lines
from bot.cli.usage import Commands
from bot.doctor.modes import is_open, mode_of
from bot.host.terminal import language
from messages.sentence import Said, Words, in_language, saying, together

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from handlers.network.model import Network
    from handlers.network.problems import Problem

app = Commands("Check the network file, put it into force, and invite people.")
app.command()(invite)

NetworkFile = Annotated[Path, typer.Argument(metavar="FILE", help="The network file.")]


@app.command()
def check(file: NetworkFile = Path("network.toml"), as_json: AsJson = False) -> None:
    """Say whether the network file is good, or all that is wrong with it. Nothing is changed."""
    from bot.network_file import network_from
    from handlers.network.problems import BadNetwork

    try:
        network = network_from(file)
    except BadNetwork as bad:
        _tell_problems(file, bad.errors, as_json)
        raise typer.Exit(1) from None
    except (OSError, UnicodeDecodeError) as error:
        raise unreadable(file, error) from None
    if as_json:
        print_json({"ok": True, "file": str(file), "errors": [], "network": counts_of(network)})
    else:
        print_lines([_shown(saying("file-good", path=str(file))), *_told(network)])


@app.command()
def load(
    file: NetworkFile = Path("network.toml"),
    remove: Annotated[bool, typer.Option("--remove", help="End the groups that the file no longer has.")] = False,
    yes: Annotated[bool, typer.Option("--yes", help="Ask nothing.")] = False,
) -> None:
    """Put the network file into force. A `lanpya run` takes it up within a minute."""
    from bot.loading.prospect import put_into_force
    from handlers.load_network import WouldRemove
    from storage.engine import writing

    settings = open_settings()
    network = open_network(file)
    with open_database(settings) as engine:
        doubts = [] if yes else _doubts(engine, network)
        if doubts and not _agreed(doubts):
            raise CommandError(saying("unchanged"))
        try:
            with writing(engine) as connection:
                put_into_force(connection, network, datetime.now(UTC), None, may_remove=remove)
        except WouldRemove as would:
            raise _kept(engine, file, would.codes) from None
    print_lines([_shown(saying("file-in-force", path=str(file))), *_told(network), *_readers(file)])


def _doubts(engine: "Engine", network: "Network") -> list[str]:
    """What the file would end that perhaps nobody wanted to end; groups that end are told of in any case."""
    from bot.loading.prospect import prospect
    from bot.loading.telling import warnings
    from handlers.core.lookup import lookup_of
    from storage.engine import reading

    with reading(engine) as connection:
        seen = prospect(connection, network)
    return list(warnings(lookup_of(network), language(), replace(seen, groups={})))


def _agreed(doubts: list[str]) -> bool:
    """Whether a person wants it all the same; who cannot be asked is told what to write."""
    print_lines(doubts)
    if not sys.stdin.isatty():
        raise CommandError(together([saying("unchanged"), saying("do-file-meant")]))
    return typer.confirm("Put it into force?", default=False)


def _kept(engine: "Engine", file: Path, codes: tuple[str, ...]) -> CommandError:
    """What to tell when groups with members would end."""
    from storage import groups
    from storage.engine import reading

    with reading(engine) as connection:
        counts = groups.counts(connection)
    listed = ", ".join(f"{code} ({_count(counts.get(code, 0), 'member')})" for code in codes)
    return CommandError(
        f"{file} lacks groups that have members: {listed}. Nothing was changed. Write them into the file again or, "
        f"to end them for good: lanpya network load {file} --remove"
    )


def _tell_problems(file: Path, problems: "tuple[Problem, ...]", as_json: bool) -> None:
    if as_json:
        print_json({"ok": False, "file": str(file), "errors": [_as_json(problem) for problem in problems]})
        return
    from messages.catalog import Catalogs

    catalogs, reads = Catalogs.load(), language()
    last = catalogs.text(reads, "network-mistakes", file=str(file), count=len(problems))
    print_lines([*(problem.placed(catalogs, reads) for problem in problems), last])


def _as_json(problem: "Problem") -> dict[str, Any]:
    """For programs, always in English."""
    from messages.catalog import Catalogs

    where = Catalogs.load(), "en"
    return {
        "file": problem.file,
        "line": problem.line,
        "what": problem.reason(*where),
        "expected": problem.expected(*where),
        "nearest": problem.nearest,
        "sentence": problem.placed(*where),
    }


def counts_of(network: "Network") -> dict[str, Any]:
    """What a network file holds, in figures."""
    return {
        "name": network.name,
        "country": network.country,
        "timezone": network.timezone,
        "languages": list(network.languages),
        "coordinators": len(network.coordinators),
        "groups": list(network.groups),
        "themes": list(network.themes),
        "townships": len(network.townships),
        "template_items": sum(map(len, network.plan.template.values())),
        "costs": asdict(network.costs),
        "keep": asdict(network.keep),
        "without_effect": list(network.without_effect),
    }


def summary(network: "Network") -> Said:
    """What a network file holds, in one sentence."""
    return saying(
        "file-holds",
        title=network.name,
        count=len(network.groups),
        codes=", ".join(network.groups),
        theme_count=len(network.themes),
        township_count=len(network.townships),
        coordinator_count=len(network.coordinators),
        list=", ".join(network.languages),
        word=network.timezone,
    )


def _readers(file: Path) -> list[str]:
    """Who else may read the file."""
    if not is_open(file):
        return []
    return [_shown(saying("file-open", path=str(file), mode=f"{mode_of(file):04o}"))]


def _shown(words: Words) -> str:
    """The words in the language of the terminal."""
    return in_language(words, language())


def _told(network: "Network") -> list[str]:
    from bot.doctor.keep import kept_words
    from handlers.network.model import Keep

    kept = [] if network.keep == Keep() else [kept_words(network.keep)]
    told = [summary(network), *_costs(network), *kept, *_warnings(network)]
    return [_shown(one) for one in told]


def _costs(network: "Network") -> "list[Words]":
    """What is known of prices, where the file says something of costs."""
    from handlers.costs import shown_money

    costs = network.costs
    if costs.currency is None:
        return []
    prices = ", ".join(f"{name} {shown_money(price, costs.currency)}" for name, price in costs.prices.items())
    known = saying("file-prices", list=prices) if prices else saying("file-no-price")
    if costs.budget is None:
        return [together([known, saying("file-no-budget")])]
    return [together([known, saying("file-budget", budget=shown_money(costs.budget, costs.currency))])]


def _warnings(network: "Network") -> "list[Words]":
    """What a coordinator may wrongly count on."""
    warnings: list[Words] = [] if network.echoes else [saying("file-no-echoes", sample='[trust] sms = "numbers"')]
    idle = network.without_effect
    return [*warnings, saying("file-idle", list=", ".join(idle))] if idle else warnings


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
