"""What Twilio's codes mean, in the contract's words: one table for refused calls and for texts that ended.

Source: https://www.twilio.com/docs/api/errors; docs/channels/twilio.md says the commonest in sentences.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus

from bot.channels.contract import Refused, Unreachable
from messages.envelope import DeliveryState
from messages.reason import Reason

FAILED, LATER = DeliveryState.FAILED, DeliveryState.LATER


@dataclass(frozen=True, slots=True)
class Verdict:
    """`state` is FAILED (this text will never leave) or LATER (it did not leave, and may)."""

    state: DeliveryState
    reason: Reason


_CODES: Mapping[Verdict, tuple[int, ...]] = {
    Verdict(FAILED, Reason.STOPPED): (21610,),
    # Badly written, a short code, no mobile, a landline; no such handset; nobody on WhatsApp.
    Verdict(FAILED, Reason.NUMBER): (21211, 21217, 21265, 21614, 21635, 30005, 30006, 63003, 63024),
    Verdict(FAILED, Reason.BLOCKED): (30004, 63014),
    Verdict(FAILED, Reason.WINDOW): (63016,),
    # Of an operator; of one in the USA for want of a registration; against Meta's policy, or its pacing.
    Verdict(FAILED, Reason.FILTERED): (30007, 30034, 63013, 63049),
    Verdict(FAILED, Reason.EXPIRED): (30003, 30036),  # the phone was off; it waited in Twilio's queue for too long
    Verdict(FAILED, Reason.LONG): (21605, 21617),
    # No route between these two numbers, a trial account, unknown to the operator, no sandbox joined.
    Verdict(FAILED, Reason.REJECTED): (21608, 21612, 30008, 63005, 63015),
    Verdict(LATER, Reason.TOKEN): (20003, 20006),
    Verdict(LATER, Reason.CREDIT): (10001, 20005, 30002, 90010),
    # A country that is not switched on; a sender that is not ours or sends no texts; a callback of odd form.
    Verdict(LATER, Reason.SETUP): (20404, 21212, 21408, 21603, 21606, 21609, 21659, 21660, 21661, 63007),
    Verdict(LATER, Reason.FLOOD): (20429, 21611, 30001, 63018, 63038),
}
_BY_CODE = {code: verdict for verdict, codes in _CODES.items() for code in codes}

# Without a code that we know. A 400 is about this text; all else about who asks, and how often.
_BY_STATUS: Mapping[int, Verdict] = {
    HTTPStatus.BAD_REQUEST: Verdict(FAILED, Reason.REJECTED),
    HTTPStatus.UNAUTHORIZED: Verdict(LATER, Reason.TOKEN),
    HTTPStatus.PAYMENT_REQUIRED: Verdict(LATER, Reason.CREDIT),
    HTTPStatus.FORBIDDEN: Verdict(LATER, Reason.TOKEN),
    HTTPStatus.NOT_FOUND: Verdict(LATER, Reason.SETUP),
    HTTPStatus.TOO_MANY_REQUESTS: Verdict(LATER, Reason.FLOOD),
}
_UNKNOWN = Verdict(FAILED, Reason.REJECTED)


def ended(code: int | None) -> Verdict:
    """What became of a text that Twilio took, and could not bring to its phone."""
    return _UNKNOWN if code is None else _BY_CODE.get(code, _UNKNOWN)


def refusal(status: int, code: int | None, retry_after: float | None = None) -> Refused | Unreachable:
    """The error for a call that Twilio answered with this HTTP status and its own code.

    `retry_after` is in seconds, as its header says.
    """
    if code in _BY_CODE:
        verdict = _BY_CODE[code]
    elif status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        verdict = Verdict(LATER, Reason.SERVER)
    else:
        verdict = _BY_STATUS.get(status, _UNKNOWN)
    return Refused(verdict.reason) if verdict.state is FAILED else Unreachable(verdict.reason, retry_after)
