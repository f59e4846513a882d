"""The table of commands. A new one is a file here and a word below."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from typer.main import get_command

from bot.cli import (
    backup,
    calendar,
    costs,
    demo,
    digest,
    doctor,
    encrypt,
    hooks,
    init,
    keys,
    leaflet,
    login,
    members,
    network,
    queue,
    rehearse,
    report,
    reports,
    restore,
    run,
    simulate,
    upgrade,
    version,
)
from bot.cli.usage import Commands

# What `lanpya --help` shows under each heading.
COMMANDS: Mapping[str, Sequence[Callable[..., Any]]] = {
    "Try it, and train": (demo.demo, simulate.simulate, rehearse.rehearse, leaflet.leaflet),
    "Set up and run": (init.init, run.run, doctor.doctor, upgrade.upgrade, version.version),
    "People and their work": (login.login, digest.digest, report.report, calendar.calendar, costs.costs),
    "The data": (backup.backup, restore.restore, encrypt.encrypt),
}
GROUPS: Mapping[str, Mapping[str, Commands]] = {
    "Set up and run": {"network": network.app},
    "People and their work": {
        "members": members.app,
        "reports": reports.app,
        "queue": queue.app,
        "keys": keys.app,
        "hooks": hooks.app,
    },
}


def build() -> Commands:
    """`lanpya` with all its commands."""
    program = Commands(
        "The chatbot of a network of field paralegals, by SMS and Telegram, without internet too.",
        pretty_exceptions_enable=False,  # the supervisor tells what happened
        epilog="Begin with lanpya demo. For your own network: lanpya init, lanpya doctor, lanpya run.",
    )
    for heading, commands in COMMANDS.items():
        for command in commands:
            program.command(rich_help_panel=heading)(command)
    for heading, groups in GROUPS.items():
        for name, group in groups.items():
            program.add_typer(group, name=name, rich_help_panel=heading)
    return program


lanpya = get_command(build())
