"""Ids for texts that a gateway brings without one, so that its repeats of a request act once."""

import hashlib
from datetime import datetime, timedelta

WINDOW = timedelta(seconds=10)  # within which the same words of one sender are one text, where nothing tells more


class Repeats:
    """Makes the same id for the same text.

    With a sent time, as it came, the id is of sender, words and that time: a repeated request bears the same
    one, however late; a person's second text another. Without it the id is of sender, words and the moment in
    which they were first seen, for a minute: long enough for a gateway's quick retries, too short to swallow
    the YES to another question. What comes later under a new id is marked as perhaps double. The memory is
    lost at a restart; no more than a minute of it counts.
    """

    def __init__(self) -> None:
        self._first_seen: dict[str, datetime] = {}

    def id_of(self, sender: str, text: str, sent: str, now: datetime) -> str:
        """`sent` is the sent time as the gateway wrote it; empty: it does not tell."""
        if sent:
            return _digest(sender, text, sent)
        words = _digest(sender, text)
        self._first_seen = {key: seen for key, seen in self._first_seen.items() if abs(now - seen) < WINDOW}
        return _digest(words, self._first_seen.setdefault(words, now).isoformat())


def _digest(*parts: str) -> str:
    joined = "\x00".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:32]
