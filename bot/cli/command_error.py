"""How a command ends that could not do what it was asked."""


class CommandError(Exception):
    """A failure that we understand: `sentence` says what is wrong and what to do; no traceback belongs to it."""

    def __init__(self, sentence: str, exit_code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.exit_code = exit_code
