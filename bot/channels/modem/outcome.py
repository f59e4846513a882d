"""What became of a text that the daemon took, by the codes of the network. Data and pure functions.

Sources: 3GPP TS 27.005 section 3.2.5 (CMS errors), TS 24.011 annex E (causes below 128),
TS 23.040 section 9.2.3.15 (TP-Status), and what gammu-smsd 1.42 was seen to write.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from messages.envelope import DeliveryState
from messages.reason import Reason

LATER, FAILED, UNKNOWN = DeliveryState.LATER, DeliveryState.FAILED, DeliveryState.UNKNOWN
SENT, DELIVERED = DeliveryState.SENT, DeliveryState.DELIVERED


@dataclass(frozen=True, slots=True)
class SentPart:
    """A row of `sentitems`: `code` is the network's answer (CMS), `report` the status report's TP-Status."""

    position: int
    status: str
    code: int = -1
    report: int = -1
    udh: str = ""
    digits: str = ""

    @property
    def has_left(self) -> bool:
        return self.status in _BY_STATUS


@dataclass(frozen=True, slots=True)
class SpoolOutcome:
    """The state of a whole text and the reason."""

    state: DeliveryState
    reason: Reason | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing more is to come."""
        return self.state is not SENT

    @property
    def may_go_again(self) -> bool:
        """Whether it certainly did not arrive."""
        return self.state in (LATER, FAILED)


# Worst first: a text is what its worst part is. `unknown` beats `later`, which would send it again.
_WORST = (FAILED, UNKNOWN, LATER, SENT, DELIVERED)
_BY_STATUS = {
    "SendingOK": SpoolOutcome(SENT),
    "SendingOKNoReport": SpoolOutcome(SENT),
    "DeliveryPending": SpoolOutcome(SENT),
    "DeliveryUnknown": SpoolOutcome(SENT),
    "DeliveryOK": SpoolOutcome(DELIVERED),
}
_NOT_SENT = "SendingError"
_NEVER_TRIED = "Error"  # the daemon could not read the row, or we took it back
_REFUSED_LATER = "DeliveryFailed"

UNANSWERED = SpoolOutcome(UNKNOWN, Reason.UNANSWERED)  # 500, -1 and any code not listed: it may have left
_CLASSES = {
    SpoolOutcome(LATER, Reason.NETWORK): (17, 22, 38, 41, 42, 47, 314, 331, 332),
    SpoolOutcome(FAILED, Reason.NUMBER): (1, 27, 28, 30),
    # No credit, a blocked SIM and a wrong message centre look like these.
    SpoolOutcome(LATER, Reason.SIM): (8, 10, 21, 29, 50, 69, 310, 311, 312, 313, 315, 316, 317, 318, 330),
    SpoolOutcome(LATER, Reason.STORAGE): (320, 321, 322),
}
BY_CODE = {code: outcome for outcome, codes in _CLASSES.items() for code in codes}
NOT_OBTAINABLE = 0x43


def outcome(parts: Sequence[SentPart]) -> SpoolOutcome:
    """What became of the text with these parts, which the daemon has finished with."""
    # The daemon stops at the first part that fails: the codes of later ones say nothing.
    broken = next((part for part in parts if part.status == _NOT_SENT), None)
    judged = [part for part in parts if part.status != _NOT_SENT or part is broken]
    return min((_of(part) for part in judged), key=lambda each: _WORST.index(each.state))


def _of(part: SentPart) -> SpoolOutcome:
    if part.status == _NOT_SENT:
        return BY_CODE.get(part.code, UNANSWERED)
    if part.status == _NEVER_TRIED:
        return SpoolOutcome(LATER, Reason.WAITING)
    if part.status == _REFUSED_LATER:
        return SpoolOutcome(FAILED, Reason.NUMBER if part.report == NOT_OBTAINABLE else Reason.EXPIRED)
    return _BY_STATUS.get(part.status, UNANSWERED)
