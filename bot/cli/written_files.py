"""Files that commands write for people: for their owner alone, whole or not at all, never over another unasked."""

from collections.abc import Callable
from pathlib import Path

from bot.cli.command_error import CommandError


def write_file(file: Path, write: Callable[[Path], None], *, force: bool) -> None:
    """Have `write` fill a file beside `file`, and put it in its place. Raises CommandError."""
    if file.is_file() and not force:
        raise CommandError(f"{file} is there already: take another name, or write over it with --force.")
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(mode=0o600)
        write(part)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CommandError(f"{file} cannot be written ({(error.strerror or '').lower()}).") from None


def write_text(file: Path, text: str) -> None:
    """UTF-8, its ends of lines as they are."""
    file.write_text(text, encoding="utf-8", newline="")
