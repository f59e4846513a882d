"""What came to one address in a dialogue, and how far its `<` lines have read it."""

import re
from dataclasses import dataclass, field


@dataclass(slots=True)
class Heard:
    """Texts in the order they came. `position`: after the last match; `last_match`: that of the line just above."""

    texts: list[str] = field(default_factory=lambda: [])
    position: int = 0
    last_match: int | None = None
    fresh: int = 0  # how many had come when something last happened
    matched: set[int] = field(default_factory=lambda: set())

    def begin(self) -> None:
        """Something happens now: the expectations that follow are of what comes of it."""
        self.last_match = None
        self.matched.clear()
        self.fresh = len(self.texts)

    def match(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Take the first text that fits, from the last match on; None takes nothing, for a later try or line."""
        for place in range(self._start, len(self.texts)):
            found = pattern.search(self.texts[place])
            if found:
                self.position, self.last_match = place + 1, place
                self.matched.add(place)
                return found
        return None

    def in_question(self) -> list[str]:
        """The texts that the next `<` line looks at."""
        return self.texts[self._start :]

    def unmatched(self) -> list[str]:
        """What came since something last happened, but for what was matched."""
        return [text for place, text in enumerate(self.texts) if place >= self.fresh and place not in self.matched]

    @property
    def _start(self) -> int:
        return self.position if self.last_match is None else self.last_match
