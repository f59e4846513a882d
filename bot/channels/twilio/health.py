"""Why nothing arrives or leaves now, as Twilio's latest answers tell."""

from dataclasses import dataclass

from bot.channels.contract import Refused, Unreachable
from messages.reason import Reason

_OF_SENDING = (Reason.CREDIT, Reason.SETUP)  # a good answer about the list says nothing of these


@dataclass(slots=True)
class ApiHealth:
    """`problem` is None: all is well, as far as one knows."""

    _line: Reason | None = None
    _sending: Reason | None = None

    @property
    def problem(self) -> Reason | None:
        return self._sending or self._line

    def note_failure(self, error: Refused | Unreachable, *, sending: bool) -> None:
        """A call failed; `sending`: it was to send a text."""
        reason = error.reason if isinstance(error, Unreachable) else Reason.SETUP  # the list itself was refused
        if sending and reason in _OF_SENDING:
            self._sending = reason
        else:
            self._line = reason

    def note_well(self, *, sending: bool) -> None:
        """A call was answered."""
        self._line = None
        if sending:
            self._sending = None
