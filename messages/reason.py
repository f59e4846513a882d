"""Every word by which a channel says why a text did not leave or arrive; docs/channels/reasons.md explains each."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a text did not leave or arrive. Its row and the log keep the word."""

    # It never will.
    NUMBER = "number"
    BLOCKED = "blocked"
    UNKNOWN = "unknown"
    STOPPED = "stopped"
    WINDOW = "window"  # the person has not written for so long that this way is closed for the moment
    FILTERED = "filtered"
    EXPIRED = "expired"
    REJECTED = "rejected"
    LONG = "long"

    # It waits, on any channel.
    NETWORK = "network"
    TIMEOUT = "timeout"
    SERVER = "server"
    TOKEN = "token"  # noqa: S105 - a word, no secret
    CREDIT = "credit"
    FLOOD = "flood"
    SIM = "sim"
    PHONE = "phone"
    ANSWER = "answer"
    SETUP = "setup"
    WAITING = "waiting"  # never tried: others of its lease failed, or the modem's daemon never touched it

    # It waits, on Telegram or a modem.
    CONFLICT = "conflict"
    WEBHOOK = "webhook"
    MOVED = "moved"  # the address has another name now
    BUSY = "busy"
    MODEM = "modem"
    DAEMON = "daemon"
    MISSING = "missing"
    LOCKED = "locked"
    SCHEMA = "schema"
    BROKEN = "broken"
    SPOOL = "spool"
    STORAGE = "storage"

    # It may have left.
    UNANSWERED = "unanswered"
    PARTLY = "partly"
    INTERRUPTED = "interrupted"

    @property
    def is_final(self) -> bool:
        """Whether this text never leaves for this address, or never arrives."""
        return self in _FINAL

    @property
    def is_unreachable_address(self) -> bool:
        """Whether it lies with the address, not the text: nothing is sent there any more."""
        return self in _UNREACHABLE

    @property
    def waits(self) -> bool:
        """Whether the text waits, and goes by itself."""
        return not self.is_final and self not in _IN_DOUBT


_UNREACHABLE = (Reason.NUMBER, Reason.BLOCKED, Reason.UNKNOWN)
_FINAL = (
    *_UNREACHABLE,
    *(Reason.STOPPED, Reason.WINDOW, Reason.FILTERED, Reason.EXPIRED, Reason.REJECTED, Reason.LONG),
)
_IN_DOUBT = (Reason.UNANSWERED, Reason.PARTLY, Reason.INTERRUPTED)
