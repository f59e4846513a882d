"""What options choose from: a word that is none of it ends the command and tells which there are."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.cli.command_error import CommandError

if TYPE_CHECKING:
    from handlers.network.model import Network

WRONG_CHOICE = 2


def one_of(what: str, value: str, known: Sequence[str]) -> str:
    """The value, which is one of those known. Raises CommandError."""
    if value not in known:
        raise CommandError(f"There is no {what} {value}: choose from {', '.join(known)}", WRONG_CHOICE)
    return value


def group_code(network: "Network", written: str) -> str:
    """The code of the group that was written, in whatever case. Raises CommandError."""
    code = written.strip().upper()
    if code not in network.groups:
        sentence = f"There is no group {written}. The groups are: {' '.join(network.groups)}"
        raise CommandError(sentence, WRONG_CHOICE)
    return code
