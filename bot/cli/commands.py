"""The table of commands. A new one is a file here and a line below."""

from collections.abc import Callable
from typing import Any

import typer

from bot.cli import (
    backup,
    costs,
    demo,
    digest,
    doctor,
    encrypt,
    init,
    leaflet,
    members,
    network,
    queue,
    rehearse,
    reports,
    restore,
    run,
    simulate,
    upgrade,
    version,
)

COMMANDS: tuple[Callable[..., Any], ...] = (
    demo.demo,
    init.init,
    run.run,
    simulate.simulate,
    rehearse.rehearse,
    doctor.doctor,
    digest.digest,
    costs.costs,
    leaflet.leaflet,
    backup.backup,
    encrypt.encrypt,
    restore.restore,
    upgrade.upgrade,
    version.version,
)

GROUPS: dict[str, typer.Typer] = {
    "members": members.app,
    "network": network.app,
    "queue": queue.app,
    "reports": reports.app,
}


def build() -> typer.Typer:
    """`lanpya` with all its commands."""
    program = typer.Typer(
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,  # the supervisor tells what happened
        help="An offline-first SMS and Telegram chatbot for networks of field paralegals.",
    )
    for command in COMMANDS:
        program.command()(command)
    for name, group in GROUPS.items():
        program.add_typer(group, name=name)
    return program


lanpya = build()
