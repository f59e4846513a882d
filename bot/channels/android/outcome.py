"""What became of a text that the phone took, by the app's states and error texts. Data and pure functions.

Sources: the app's `MessagesService.kt` (states, error texts), Android's `SmsManager` (RESULT_...), and
3GPP TS 23.040 section 9.2.3.15 (TP-Status).
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.channels.android.shapes import SentText
from messages.envelope import DeliveryState
from messages.reason import Reason

LATER, FAILED, UNKNOWN = DeliveryState.LATER, DeliveryState.FAILED, DeliveryState.UNKNOWN
SENT, DELIVERED = DeliveryState.SENT, DeliveryState.DELIVERED

SILENT = timedelta(hours=1)  # Android tells within minutes whether a text left; restarted in between, it never does


@dataclass(frozen=True, slots=True)
class PhoneOutcome:
    """The state of a text and the reason."""

    state: DeliveryState
    reason: Reason | None = None

    @property
    def is_final(self) -> bool:
        """Whether nothing more is to come."""
        return self.state in (DELIVERED, FAILED, LATER)

    @property
    def is_strike(self) -> bool:
        """Whether the phone or its SIM is in trouble, not this text."""
        return self.state is LATER or self == IN_DOUBT


IN_DOUBT = PhoneOutcome(UNKNOWN, Reason.UNANSWERED)  # it may have left
_PARTLY = PhoneOutcome(UNKNOWN, Reason.PARTLY)  # one part left, another did not

_CLASSES: Mapping[PhoneOutcome, str] = {
    PhoneOutcome(LATER, Reason.NETWORK): """
        RESULT_ERROR_NO_SERVICE RESULT_ERROR_RADIO_OFF RESULT_RADIO_NOT_AVAILABLE RESULT_RIL_RADIO_NOT_AVAILABLE
        RESULT_RIL_NETWORK_NOT_READY RESULT_NETWORK_ERROR RESULT_RIL_NETWORK_ERR RESULT_SMS_BLOCKED_DURING_EMERGENCY
        RESULT_RIL_BLOCKED_DUE_TO_CALL RESULT_RIL_SIMULTANEOUS_SMS_AND_CALL_NOT_ALLOWED""",
    # No credit, a blocked SIM and a wrong message centre look like these.
    PhoneOutcome(LATER, Reason.SIM): """
        RESULT_NETWORK_REJECT RESULT_RIL_NETWORK_REJECT RESULT_INVALID_SMSC_ADDRESS RESULT_RIL_INVALID_SMSC_ADDRESS
        RESULT_ERROR_FDN_CHECK_FAILURE RESULT_RIL_SIM_ABSENT RESULT_RIL_ACCESS_BARRED""",
    # Android asks its owner past 30 parts in 30 minutes, and takes no answer for a no.
    PhoneOutcome(LATER, Reason.FLOOD): """
        RESULT_ERROR_LIMIT_EXCEEDED RESULT_RIL_REQUEST_RATE_LIMITED RESULT_UNEXPECTED_EVENT_STOP_SENDING""",
    PhoneOutcome(LATER, Reason.PHONE): """
        RESULT_NO_MEMORY RESULT_RIL_NO_MEMORY RESULT_NO_RESOURCES RESULT_RIL_NO_RESOURCES RESULT_NO_DEFAULT_SMS_APP
        RESULT_INVALID_STATE RESULT_RIL_INVALID_STATE RESULT_RIL_INVALID_MODEM_STATE RESULT_OPERATION_NOT_ALLOWED
        RESULT_RIL_OPERATION_NOT_ALLOWED RESULT_REQUEST_NOT_SUPPORTED RESULT_RIL_REQUEST_NOT_SUPPORTED
        RESULT_NO_BLUETOOTH_SERVICE RESULT_INVALID_BLUETOOTH_ADDRESS RESULT_BLUETOOTH_DISCONNECTED""",
    PhoneOutcome(FAILED, Reason.REJECTED): """
        RESULT_ERROR_NULL_PDU RESULT_INVALID_ARGUMENTS RESULT_RIL_INVALID_ARGUMENTS RESULT_INVALID_SMS_FORMAT
        RESULT_RIL_INVALID_SMS_FORMAT RESULT_ENCODING_ERROR RESULT_RIL_ENCODING_ERR
        RESULT_ERROR_SHORT_CODE_NOT_ALLOWED RESULT_ERROR_SHORT_CODE_NEVER_ALLOWED""",
    # The radio's answer was lost, or says nothing: RIL_SMS_SEND_FAIL_RETRY comes after tries of its own.
    IN_DOUBT: """
        RESULT_ERROR_NONE RESULT_ERROR_GENERIC_FAILURE RESULT_RIL_GENERIC_ERROR RESULT_MODEM_ERROR RESULT_RIL_MODEM_ERR
        RESULT_SYSTEM_ERROR RESULT_RIL_SYSTEM_ERR RESULT_INTERNAL_ERROR RESULT_RIL_INTERNAL_ERR RESULT_CANCELLED
        RESULT_RIL_CANCELLED RESULT_SMS_SEND_RETRY_FAILED RESULT_RIL_SMS_SEND_FAIL_RETRY RESULT_REMOTE_EXCEPTION""",
}
BY_RESULT = {result: outcome for outcome, results in _CLASSES.items() for result in results.split()}

# What the app writes before it gives a text to Android, or when Android would not take it; the first that fits.
_BY_WORDS: tuple[tuple[str, PhoneOutcome], ...] = (
    ("TTL expired", PhoneOutcome(LATER, Reason.EXPIRED)),  # our own queue knows whether it is still of use
    ("sendSMS: Invalid phone number", PhoneOutcome(FAILED, Reason.NUMBER)),
    ("sendSMS: Invalid destinationAddress", PhoneOutcome(FAILED, Reason.NUMBER)),
    ("sendSMS: Invalid message body", PhoneOutcome(FAILED, Reason.REJECTED)),
    ("permission", PhoneOutcome(LATER, Reason.PHONE)),
    ("Can't send message: No SIMs", PhoneOutcome(LATER, Reason.SIM)),
    ("Can't send message: SIM", PhoneOutcome(LATER, Reason.SIM)),
    ("Can't send message: ", PhoneOutcome(LATER, Reason.PHONE)),
)
_STATUS_REPORT = re.compile(r"Delivery result from SC .*: (\d+)$")
_NOT_OBTAINABLE = 0x43


def outcome(text: SentText, now: datetime) -> PhoneOutcome | None:
    """What became of the text; None while it waits at the phone."""
    match text.state:
        case "Sent":
            return PhoneOutcome(SENT)
        case "Delivered":
            return PhoneOutcome(DELIVERED)
        case "Failed":
            found = failure(text.error)
            has_left = "Sent" in text.states
            return _PARTLY if has_left and found.state is LATER else found
        case "Cancelled":
            return PhoneOutcome(FAILED, Reason.REJECTED)  # somebody took it back, by hand
        case "Processed":
            since = text.states.get("Processed")
            return IN_DOUBT if since is not None and now - since > SILENT else None
        case _:
            return None


def failure(error: str) -> PhoneOutcome:
    """What the app's error text means for the text."""
    found = re.search(r"RESULT_[A-Z_]+", error)
    if found:
        return BY_RESULT.get(found[0], IN_DOUBT)
    report = _STATUS_REPORT.match(error)
    if report:
        return PhoneOutcome(FAILED, Reason.NUMBER if int(report[1]) & 0xFF == _NOT_OBTAINABLE else Reason.EXPIRED)
    return next((outcome for words, outcome in _BY_WORDS if words in error), IN_DOUBT)
