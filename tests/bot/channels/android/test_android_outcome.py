"""What each state and error text of the app means."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.channels.android.ids import numbered, parsed, stem, try_after
from bot.channels.android.outcome import BY_RESULT, IN_DOUBT, PhoneOutcome, failure, outcome
from bot.channels.android.shapes import Recipient, SentText
from messages.envelope import DeliveryState
from messages.reason import Reason
from tests.bot.channels.android.consumer import outbound

NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
LATER, FAILED, UNKNOWN = DeliveryState.LATER, DeliveryState.FAILED, DeliveryState.UNKNOWN
# Every error text of `resultToErrorMessage` in the app's MessagesService.kt (1.68).
_RESULTS = """
RESULT_ERROR_NONE RESULT_ERROR_GENERIC_FAILURE RESULT_ERROR_RADIO_OFF RESULT_ERROR_NULL_PDU RESULT_ERROR_NO_SERVICE
RESULT_ERROR_LIMIT_EXCEEDED RESULT_ERROR_FDN_CHECK_FAILURE RESULT_ERROR_SHORT_CODE_NOT_ALLOWED
RESULT_ERROR_SHORT_CODE_NEVER_ALLOWED RESULT_RADIO_NOT_AVAILABLE RESULT_NETWORK_REJECT RESULT_INVALID_ARGUMENTS
RESULT_INVALID_STATE RESULT_NO_MEMORY RESULT_INVALID_SMS_FORMAT RESULT_SYSTEM_ERROR RESULT_MODEM_ERROR
RESULT_NETWORK_ERROR RESULT_ENCODING_ERROR RESULT_INVALID_SMSC_ADDRESS RESULT_OPERATION_NOT_ALLOWED
RESULT_INTERNAL_ERROR RESULT_NO_RESOURCES RESULT_CANCELLED RESULT_REQUEST_NOT_SUPPORTED RESULT_NO_BLUETOOTH_SERVICE
RESULT_INVALID_BLUETOOTH_ADDRESS RESULT_BLUETOOTH_DISCONNECTED RESULT_UNEXPECTED_EVENT_STOP_SENDING
RESULT_SMS_BLOCKED_DURING_EMERGENCY RESULT_SMS_SEND_RETRY_FAILED RESULT_REMOTE_EXCEPTION RESULT_NO_DEFAULT_SMS_APP
RESULT_RIL_RADIO_NOT_AVAILABLE RESULT_RIL_SMS_SEND_FAIL_RETRY RESULT_RIL_NETWORK_REJECT RESULT_RIL_INVALID_STATE
RESULT_RIL_INVALID_ARGUMENTS RESULT_RIL_NO_MEMORY RESULT_RIL_REQUEST_RATE_LIMITED RESULT_RIL_INVALID_SMS_FORMAT
RESULT_RIL_SYSTEM_ERR RESULT_RIL_ENCODING_ERR RESULT_RIL_INVALID_SMSC_ADDRESS RESULT_RIL_MODEM_ERR
RESULT_RIL_NETWORK_ERR RESULT_RIL_INTERNAL_ERR RESULT_RIL_REQUEST_NOT_SUPPORTED RESULT_RIL_INVALID_MODEM_STATE
RESULT_RIL_NETWORK_NOT_READY RESULT_RIL_OPERATION_NOT_ALLOWED RESULT_RIL_NO_RESOURCES RESULT_RIL_CANCELLED
RESULT_RIL_SIM_ABSENT RESULT_RIL_SIMULTANEOUS_SMS_AND_CALL_NOT_ALLOWED RESULT_RIL_ACCESS_BARRED
RESULT_RIL_BLOCKED_DUE_TO_CALL RESULT_RIL_GENERIC_ERROR
"""


def test_every_result_that_the_app_knows_has_a_meaning() -> None:
    assert {*_RESULTS.split()} == {*BY_RESULT}


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        pytest.param(
            "Send result: RESULT_ERROR_RADIO_OFF (Failed)", PhoneOutcome(LATER, Reason.NETWORK), id="flight mode"
        ),
        pytest.param("Send result: RESULT_RIL_SIM_ABSENT (The radio)", PhoneOutcome(LATER, Reason.SIM), id="no SIM"),
        pytest.param(
            "Send result: RESULT_ERROR_LIMIT_EXCEEDED (Failed)", PhoneOutcome(LATER, Reason.FLOOD), id="too many"
        ),
        pytest.param(
            "Send result: RESULT_NO_MEMORY (Failed)", PhoneOutcome(LATER, Reason.PHONE), id="the phone is full"
        ),
        pytest.param(
            "Send result: RESULT_ERROR_NULL_PDU (Failed)", PhoneOutcome(FAILED, Reason.REJECTED), id="this text"
        ),
        pytest.param("Send result: RESULT_ERROR_GENERIC_FAILURE (Generic)", IN_DOUBT, id="no reason"),
        pytest.param("Send result: RESULT_OF_ANDROID_99 (New)", IN_DOUBT, id="a result to come"),
        pytest.param("Send result: Unknown error code: 133404.", IN_DOUBT, id="a maker's own code"),
        pytest.param(
            "Delivery result from SC +959000000: 70", PhoneOutcome(FAILED, Reason.EXPIRED), id="phone off for days"
        ),
        pytest.param("Delivery result from SC null: 67", PhoneOutcome(FAILED, Reason.NUMBER), id="no such number"),
        pytest.param("Delivery result: 1", IN_DOUBT, id="a report that nobody can read"),
        pytest.param("TTL expired", PhoneOutcome(LATER, Reason.EXPIRED), id="waited too long at the phone"),
        pytest.param("sendSMS: Invalid phone number type", PhoneOutcome(FAILED, Reason.NUMBER), id="a landline"),
        pytest.param(
            "sendSMS: Invalid destinationAddress", PhoneOutcome(FAILED, Reason.NUMBER), id="no number to Android"
        ),
        pytest.param("Can't send message: SIM 2 not found", PhoneOutcome(LATER, Reason.SIM), id="that slot is empty"),
        pytest.param("Can't send message: No SIMs found", PhoneOutcome(LATER, Reason.SIM), id="no SIM at all"),
        pytest.param("Can't send message: null", PhoneOutcome(LATER, Reason.PHONE), id="the app stumbled"),
        pytest.param(
            "Can't send message: SIM selection requires READ_PHONE_STATE permission",
            PhoneOutcome(LATER, Reason.PHONE),
            id="the app may not choose",
        ),
        pytest.param(
            "sendSMS: Sending SMS message: uid 10123 does not have android.permission.SEND_SMS.",
            PhoneOutcome(LATER, Reason.PHONE),
            id="the app may not send",
        ),
        pytest.param("", IN_DOUBT, id="nothing"),
    ],
)
def test_an_error_text(error: str, expected: PhoneOutcome) -> None:
    assert expected == failure(error)


@pytest.mark.parametrize(
    ("state", "since", "expected"),
    [
        pytest.param("Pending", {}, None, id="waits"),
        pytest.param("Cancelling", {}, None, id="is being taken back"),
        pytest.param("Processed", {"Processed": NOW - timedelta(minutes=5)}, None, id="with Android"),
        pytest.param("Processed", {"Processed": NOW - timedelta(hours=2)}, IN_DOUBT, id="with Android for hours"),
        pytest.param("Sent", {}, PhoneOutcome(DeliveryState.SENT), id="left"),
        pytest.param("Delivered", {}, PhoneOutcome(DeliveryState.DELIVERED), id="arrived"),
        pytest.param("Cancelled", {}, PhoneOutcome(FAILED, Reason.REJECTED), id="taken back by hand"),
        pytest.param("Failed", {}, PhoneOutcome(LATER, Reason.NETWORK), id="failed"),
        pytest.param("Failed", {"Sent": NOW}, PhoneOutcome(UNKNOWN, Reason.PARTLY), id="failed after a part left"),
        pytest.param("Paused", {}, None, id="a state to come"),
    ],
)
def test_a_state(state: str, since: dict[str, datetime], expected: PhoneOutcome | None) -> None:
    error = "Send result: RESULT_ERROR_NO_SERVICE (Failed)" if state == "Failed" else None
    text = SentText(id="lanpya-1-a-1", state=state, recipients=(Recipient(state=state, error=error),), states=since)
    assert expected == outcome(text, NOW)


def test_an_id_is_stable_short_and_tells_the_try() -> None:
    whose = stem(outbound("Report 1", row=999_999_999))
    assert whose == stem(outbound("Report 1", row=999_999_999))
    assert 36 >= len(numbered(whose, 999))
    assert (whose, 3) == parsed(numbered(whose, 3))
    assert [1, 1, 4, 1] == [
        try_after(whose, earlier) for earlier in (None, "SM0123", numbered(whose, 3), "lanpya-1-0-7")
    ]


@pytest.mark.parametrize("text_id", ["V1StGXR8_Z5jdHi6B-myT", "lanpya-1-abc-x", "lanpya", ""])
def test_other_ids_are_not_ours(text_id: str) -> None:
    assert parsed(text_id) is None
