"""What the network's codes mean."""

from datetime import timedelta

import pytest

from bot.channels.modem.outbox import validity
from bot.channels.modem.outcome import Outcome, SentPart, outcome
from messages.envelope import DeliveryState

LATER, FAILED, UNKNOWN = DeliveryState.LATER, DeliveryState.FAILED, DeliveryState.UNKNOWN
SENT, DELIVERED = DeliveryState.SENT, DeliveryState.DELIVERED


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(38, Outcome(LATER, "network"), id="network out of order"),
        pytest.param(42, Outcome(LATER, "network"), id="congestion"),
        pytest.param(331, Outcome(LATER, "network"), id="no network service"),
        pytest.param(332, Outcome(LATER, "network"), id="network timeout"),
        pytest.param(1, Outcome(FAILED, "number"), id="unassigned number"),
        pytest.param(28, Outcome(FAILED, "number"), id="unidentified subscriber"),
        pytest.param(21, Outcome(LATER, "sim"), id="rejected: often no credit"),
        pytest.param(310, Outcome(LATER, "sim"), id="no SIM"),
        pytest.param(330, Outcome(LATER, "sim"), id="SMSC address unknown"),
        pytest.param(322, Outcome(LATER, "storage"), id="memory full"),
        pytest.param(500, Outcome(UNKNOWN, "unanswered"), id="unknown error"),
        pytest.param(-1, Outcome(UNKNOWN, "unanswered"), id="the answer was lost"),
        pytest.param(9999, Outcome(UNKNOWN, "unanswered"), id="a code nobody knows"),
    ],
)
def test_a_code_tells_whether_to_try_again(code: int, expected: Outcome) -> None:
    assert outcome([SentPart(1, "SendingError", code)]) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([("SendingOK", -1)], Outcome(SENT), id="sent"),
        pytest.param([("SendingOKNoReport", -1)], Outcome(SENT), id="sent without a report"),
        pytest.param([("DeliveryPending", -1)], Outcome(SENT), id="the network still tries"),
        pytest.param([("DeliveryOK", 38)], Outcome(DELIVERED), id="an old code beside a success"),
        pytest.param([("DeliveryOK", -1), ("SendingOK", -1)], Outcome(SENT), id="one part not yet there"),
        pytest.param([("DeliveryOK", -1), ("DeliveryOK", -1)], Outcome(DELIVERED), id="all parts there"),
        pytest.param([("SendingOK", -1), ("SendingError", 38)], Outcome(LATER, "network"), id="the second failed"),
        pytest.param(
            [("SendingError", 38), ("SendingError", -1)],
            Outcome(LATER, "network"),
            id="the first failed, the second was never tried",
        ),
        pytest.param(
            [("SendingOK", -1), ("SendingError", -1)],
            Outcome(UNKNOWN, "unanswered"),
            id="the second is unknown",
        ),
        pytest.param([("DeliveryFailed", -1), ("DeliveryOK", -1)], Outcome(FAILED, "expired"), id="one never came"),
        pytest.param([("Error", -1)], Outcome(LATER, "waiting"), id="never tried"),
    ],
)
def test_a_text_is_what_its_worst_part_is(parts: list[tuple[str, int]], expected: Outcome) -> None:
    assert outcome([SentPart(place, *part) for place, part in enumerate(parts, 1)]) == expected


def test_a_number_that_the_network_cannot_obtain_is_the_numbers_fault() -> None:
    assert outcome([SentPart(1, "DeliveryFailed", -1, 0x43)]) == Outcome(FAILED, "number")


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        pytest.param(None, 168, id="two days when it does not matter"),
        pytest.param(timedelta(minutes=-5), 0, id="past: the least there is"),
        pytest.param(timedelta(minutes=7), 0, id="5 minutes"),
        pytest.param(timedelta(hours=1), 11, id="1 hour"),
        pytest.param(timedelta(hours=6), 71, id="6 hours"),
        pytest.param(timedelta(hours=12), 143, id="12 hours"),
        pytest.param(timedelta(hours=13), 145, id="13 hours"),
        pytest.param(timedelta(hours=24), 167, id="24 hours"),
        pytest.param(timedelta(hours=47), 167, id="rounded down, never past its use"),
        pytest.param(timedelta(days=2), 168, id="2 days"),
        pytest.param(timedelta(days=7, hours=5), 173, id="a week"),
        pytest.param(timedelta(days=300), 196, id="no longer than 30 days"),
    ],
)
def test_the_network_tries_no_longer_than_the_text_is_of_use(use: timedelta | None, expected: int) -> None:
    assert validity(use) == expected
