"""`lanpya doctor`"""

import os
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.output import AsJson, console, print_json
from bot.host.terminal import language, shown

if TYPE_CHECKING:
    from bot.doctor.finding import Finding

_MARKS = {"ok": ("ok", "green"), "warning": ("look", "yellow"), "broken": ("BROKEN", "bold red")}


def doctor(
    as_json: AsJson = False,
    offline: Annotated[bool, typer.Option("--offline", help="Ask nothing outside this machine.")] = False,
) -> None:
    """Look whether all is well here, and say what to do.

    Ends with 0 (well), 1 (a warning) or 2 (broken).
    """
    from bot.doctor.checks import examine, exit_status
    from bot.host.log import configure
    from bot.settings import LogForm, LogLevel
    from bot.settings_file import ENV_FILE

    # The settings may be what is broken: the log does not depend on them here.
    is_debug = os.environ.get("LANPYA_LOG_LEVEL", "").lower() == "debug"
    configure(LogForm.AUTO, LogLevel.DEBUG if is_debug else LogLevel.ERROR)
    findings = examine(ENV_FILE, datetime.now(UTC), offline=offline)
    status = exit_status(findings)
    if as_json:
        print_json({"status": status, "findings": [_as_json(finding) for finding in findings]})
    else:
        _show(findings, language())
    raise typer.Exit(status)


def _as_json(finding: "Finding") -> dict[str, str]:
    """For programs, always in English."""
    told = {"sentence": finding.sentence, "what_to_do": finding.what_to_do}
    return {"id": finding.id, "level": finding.level, **told}


def _show(findings: "list[Finding]", reads: str) -> None:
    from rich.text import Text

    from messages.sentence import in_language

    out = console()
    for finding in findings:
        mark, style = _MARKS[finding.level]
        line = Text.assemble(
            (f"{mark:<7}", style), (f"{finding.id:<17}", "dim"), shown(in_language(finding.said, reads))
        )
        out.print(line, soft_wrap=not out.is_terminal)
        if finding.todo:
            what_to_do = Text(f"{'':<24}-> {shown(in_language(finding.todo, reads))}")
            out.print(what_to_do, soft_wrap=not out.is_terminal)
