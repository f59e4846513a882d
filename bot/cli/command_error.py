"""How a command ends that could not do what it was asked."""

from messages.sentence import Told, Words


class CommandError(Told):
    """A failure that we understand: what is said is wrong, with what to do; no traceback belongs to it."""

    def __init__(self, said: Words, exit_code: int = 1) -> None:
        super().__init__(said)
        self.exit_code = exit_code
