"""Files and folders that commands make for people: whole or not at all, never over another unasked."""

from collections.abc import Callable
from pathlib import Path

from bot.cli.command_error import CommandError
from bot.host.text_files import why_no_file


def write_file(file: Path, write: Callable[[Path], object], *, force: bool) -> None:
    """Have `write` fill a file beside `file`, for its owner alone, and put it in its place. Raises CommandError."""
    try:
        is_there = _is_there(file)
    except OSError as error:
        raise _unwritten(file, error) from None
    if is_there and not force:
        raise CommandError(f"{file} is there already: take another name, or write over it with --force.")
    part = file.with_name(f"{file.name}.part")
    try:
        part.touch(mode=0o600)
        write(part)
        part.replace(file)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise _unwritten(file, error) from None


def _is_there(file: Path) -> bool:
    """Whether a file would be written over. Raises OSError, and CommandError where something else is."""
    if not file.exists():
        return False
    # As root a device would be written over, too, and all programs that need it stop.
    why_not = why_no_file(file)
    if why_not is not None:
        raise CommandError(f"{file} cannot be written: {why_not}. Take another name.")
    return True


def _unwritten(file: Path, error: OSError) -> CommandError:
    return CommandError(f"{file} cannot be written ({(error.strerror or '').lower()}): take another name or folder.")


def write_text(file: Path, text: str) -> None:
    """UTF-8, its ends of lines as they are."""
    file.write_text(text, encoding="utf-8", newline="")


def make_folder(folder: Path) -> Path:
    """Have the folder. Raises CommandError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError:
        raise CommandError(f"{folder} is a file, and no folder: take another name.") from None
    except OSError as error:
        reason = (error.strerror or "").lower()
        raise CommandError(f"The folder {folder} cannot be made ({reason}): take another one.") from None
    return folder
