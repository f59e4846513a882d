"""What options choose from: a word that is none of it ends the command and tells which there are."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from bot.cli.command_error import CommandError

if TYPE_CHECKING:
    from handlers.network.model import Network

WRONG_CHOICE = 2
_LONGEST_NUMBER = 18  # digits that a database keeps


def one_of(what: str, value: str, known: Sequence[str]) -> str:
    """The value, which is one of those known. Raises CommandError."""
    if value not in known:
        raise CommandError(f'There is no {what} "{value}": choose from {", ".join(known)}', WRONG_CHOICE)
    return value


def whole_number(what: str, written: str) -> int:
    """The number that was written, in whatever digits. Raises CommandError."""
    text = written.strip()
    if not text.isdecimal() or len(text) > _LONGEST_NUMBER:
        raise CommandError(f'"{written}" is no number of {what}: write digits, such as 14.', WRONG_CHOICE)
    return int(text)


def day(written: str) -> date:
    """The day that was written. Raises CommandError."""
    try:
        return date.fromisoformat(written.strip())
    except ValueError:
        sentence = f'"{written}" is no day: write year, month and day, such as 2026-11-23.'
        raise CommandError(sentence, WRONG_CHOICE) from None


def group_code(network: "Network", written: str) -> str:
    """The code of the group that was written, in whatever case. Raises CommandError."""
    code = written.strip().upper()
    if code not in network.groups:
        sentence = f'There is no group "{written}". The groups are: {" ".join(network.groups)}'
        raise CommandError(sentence, WRONG_CHOICE)
    return code
