"""How far a text of several messages is, and what becomes of a file behind its words that does not go."""

from dataclasses import dataclass, field

from telegram import Message

from bot.channels.contract import Refused, Unreachable

TRIES = 3  # of a file


@dataclass(slots=True)
class Progress:
    """What has left of a text: first `words` messages, then its files."""

    words: int
    calls: int = 0  # that need no other try
    ids: list[str] = field(default_factory=list[str])
    failures: int = 0  # of the file that is next

    def note_left(self, message: Message) -> None:
        """The next message left."""
        self.ids.append(str(message.message_id))
        self._pass()

    def goes_on_after(self, problem: Refused | Unreachable) -> bool:
        """Whether the text goes on without the message that met with `problem`: a file whose words have left.

        One that may go later holds up its own chat alone: the line takes words, and perhaps not so much at once.
        """
        if not self.ids or self.calls < self.words:
            return False
        if isinstance(problem, Unreachable):
            if problem.retry_after is not None:  # it was asked too much, whatever for
                return False
            problem.is_of_address = True
            self.failures += 1
            if self.failures < TRIES:
                return False
        elif problem.ends_address:
            return False
        self._pass()
        return True

    def _pass(self) -> None:
        self.calls += 1
        self.failures = 0
