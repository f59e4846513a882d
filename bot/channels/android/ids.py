"""The ids under which texts are at the phone: the same text gets the same id, so that a repeat is no second text.

    lanpya-1204-5f0c1e77a9b2-1     outbox row, what it says to whom, the how-manieth try

The app keeps an id for weeks, refuses it a second time (409), and never sends it again, not even when it failed.
"""

from hashlib import sha256

from messages.envelope import Outbound

PREFIX = "lanpya-"
_DIGITS = 12  # the whole is at most 36 letters, for row ids of nine digits and 999 tries


def stem(outbound: Outbound) -> str:
    """The id without its try. A row id that comes again, from a copy of the database, says something else."""
    expires = outbound.expires_at.isoformat() if outbound.expires_at else ""
    parts = (str(outbound.to), outbound.kind.value, str(outbound.inbox_id), expires, outbound.text)
    digest = sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
    return f"{PREFIX}{outbound.id}-{digest[:_DIGITS]}"


def numbered(stem: str, number: int) -> str:
    return f"{stem}-{number}"


def parsed(text_id: str) -> tuple[str, int] | None:
    """Stem and try; None for a text that is not ours."""
    head, _, number = text_id.rpartition("-")
    return (head, int(number)) if text_id.startswith(PREFIX) and number.isdecimal() else None


def try_after(stem: str, earlier_id: str | None) -> int:
    """The number of the try after the one that ended; 1 when none of this text did."""
    earlier = parsed(earlier_id) if earlier_id else None
    return earlier[1] + 1 if earlier and earlier[0] == stem else 1
