"""The outermost catch: whatever happens within a command, a person reads a sentence, never a traceback."""

import gc
import os
import sys
from collections.abc import Callable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import NoReturn

from bot.cli.command_error import CommandError
from bot.host.unseen import unseen

_INTERRUPTED = 130  # what shells expect of a program that Ctrl-C ended


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run `lanpya` with `arguments` (those of the process) and end the process with its exit status."""
    _speak_utf8()
    sys.exit(guarded(lambda: _run(arguments)))


def guarded(work: Callable[[], int]) -> int:
    """The exit status of `work`; when it fails, that of the failure, which is told on standard error."""
    try:
        status = work()
        sys.stdout.flush()
    except CommandError as error:
        return _tell(_worded(error), error.exit_code)
    except KeyboardInterrupt:
        return _tell("Stopped.", _INTERRUPTED)
    except BrokenPipeError:  # the reader of our output (`| head`) has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _tell(_unexpected(error), 1)
    return status


def _version() -> None:
    from bot.cli.version import version

    version()


def _serve() -> None:
    gc.disable()  # until `serve` freezes what is loaded: to look through it on the way took a tenth of the start
    # structlog would have rich, to draw tracebacks, and SQLAlchemy greenlet, for an asyncio that we leave to threads.
    with unseen("rich", "greenlet"):
        from bot.cli.serving import serve

    serve([])


# Without the reading of arguments, which takes longer than to say the version, and memory as long as it runs.
_BARE: Mapping[tuple[str, ...], Callable[[], None]] = {
    ("version",): _version,
    ("--version",): _version,
    ("run",): _serve,
}


def _run(arguments: Sequence[str] | None) -> int:
    bare = _BARE.get(tuple(sys.argv[1:] if arguments is None else arguments))
    if bare is not None:
        bare()
        return 0
    from typer import Abort

    from bot.cli.commands import lanpya

    try:
        status = lanpya(arguments, prog_name="lanpya", standalone_mode=False)
    except Abort:  # a question that nobody answered, or Ctrl+C at one
        raise CommandError("Stopped.") from None
    return status if isinstance(status, int) else 0


def _speak_utf8() -> None:
    """Burmese is read and printed even where the terminal's settings are older than it."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin.reconfigure(encoding="utf-8", errors="replace")


def _tell(sentence: str, status: int) -> int:
    from bot.host.terminal import fitted, shown

    sys.stderr.write(f"{fitted(shown(sentence), sys.stderr)}\n")
    return status


def _worded(error: CommandError) -> str:
    from bot.host.terminal import language
    from messages.sentence import in_language

    return in_language(error.said, language())


def _unexpected(error: Exception) -> str:
    """One sentence, and where the rest is; with LANPYA_LOG_LEVEL=debug the rest as well."""
    import traceback

    from bot.host.redact import redact

    details = redact("".join(traceback.format_exception(error)))
    if os.environ.get("LANPYA_LOG_LEVEL", "").lower() == "debug":
        return details
    place = _keep(details)
    where = f"The details are in {place}" if place else "LANPYA_LOG_LEVEL=debug shows the details"
    return f"Something happened that Lanpya did not expect ({type(error).__name__}). {where}."


def _keep(details: str) -> Path | None:
    """Keep the details where their reader alone can read them; None where nothing can be written."""
    import tempfile
    from datetime import UTC, datetime

    entry = f"{datetime.now(UTC):%Y-%m-%d %H:%M:%S}Z {' '.join(sys.argv[:2])}\n{details}\n"
    path = _data_folder() / "lanpya-crash.log"
    try:
        path.touch(mode=0o600)
        with path.open("a", encoding="utf-8") as log:
            log.write(entry)
        return path
    except OSError:
        pass  # there may be no data folder yet
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="lanpya-crash-", delete=False) as log:
            log.write(entry)
        return Path(log.name)
    except OSError:
        return None


def _data_folder() -> Path:
    # Not from the settings: they may be what broke.
    from bot.settings import default_data_folder

    written = os.environ.get("LANPYA_DATA")
    return Path(written).expanduser() if written else default_data_folder()
