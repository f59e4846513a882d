"""What the network's codes mean."""

from datetime import timedelta

import pytest

from bot.channels.modem.outbox import validity
from bot.channels.modem.outcome import SentPart, SpoolOutcome, outcome
from messages.envelope import DeliveryState
from messages.reason import Reason

LATER, FAILED, UNKNOWN = DeliveryState.LATER, DeliveryState.FAILED, DeliveryState.UNKNOWN
SENT, DELIVERED = DeliveryState.SENT, DeliveryState.DELIVERED


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param(38, SpoolOutcome(LATER, Reason.NETWORK), id="network out of order"),
        pytest.param(42, SpoolOutcome(LATER, Reason.NETWORK), id="congestion"),
        pytest.param(331, SpoolOutcome(LATER, Reason.NETWORK), id="no network service"),
        pytest.param(332, SpoolOutcome(LATER, Reason.NETWORK), id="network timeout"),
        pytest.param(1, SpoolOutcome(FAILED, Reason.NUMBER), id="unassigned number"),
        pytest.param(28, SpoolOutcome(FAILED, Reason.NUMBER), id="unidentified subscriber"),
        pytest.param(21, SpoolOutcome(LATER, Reason.SIM), id="rejected: often no credit"),
        pytest.param(310, SpoolOutcome(LATER, Reason.SIM), id="no SIM"),
        pytest.param(330, SpoolOutcome(LATER, Reason.SIM), id="SMSC address unknown"),
        pytest.param(322, SpoolOutcome(LATER, Reason.STORAGE), id="memory full"),
        pytest.param(500, SpoolOutcome(UNKNOWN, Reason.UNANSWERED), id="unknown error"),
        pytest.param(-1, SpoolOutcome(UNKNOWN, Reason.UNANSWERED), id="the answer was lost"),
        pytest.param(9999, SpoolOutcome(UNKNOWN, Reason.UNANSWERED), id="a code nobody knows"),
    ],
)
def test_a_code_tells_whether_to_try_again(code: int, expected: SpoolOutcome) -> None:
    assert outcome([SentPart(1, "SendingError", code)]) == expected


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param([("SendingOK", -1)], SpoolOutcome(SENT), id="sent"),
        pytest.param([("SendingOKNoReport", -1)], SpoolOutcome(SENT), id="sent without a report"),
        pytest.param([("DeliveryPending", -1)], SpoolOutcome(SENT), id="the network still tries"),
        pytest.param([("DeliveryOK", 38)], SpoolOutcome(DELIVERED), id="an old code beside a success"),
        pytest.param([("DeliveryOK", -1), ("SendingOK", -1)], SpoolOutcome(SENT), id="one part not yet there"),
        pytest.param([("DeliveryOK", -1), ("DeliveryOK", -1)], SpoolOutcome(DELIVERED), id="all parts there"),
        pytest.param(
            [("SendingOK", -1), ("SendingError", 38)], SpoolOutcome(LATER, Reason.NETWORK), id="the second failed"
        ),
        pytest.param(
            [("SendingError", 38), ("SendingError", -1)],
            SpoolOutcome(LATER, Reason.NETWORK),
            id="the first failed, the second was never tried",
        ),
        pytest.param(
            [("SendingOK", -1), ("SendingError", -1)],
            SpoolOutcome(UNKNOWN, Reason.UNANSWERED),
            id="the second is unknown",
        ),
        pytest.param(
            [("DeliveryFailed", -1), ("DeliveryOK", -1)], SpoolOutcome(FAILED, Reason.EXPIRED), id="one never came"
        ),
        pytest.param([("Error", -1)], SpoolOutcome(LATER, Reason.WAITING), id="never tried"),
    ],
)
def test_a_text_is_what_its_worst_part_is(parts: list[tuple[str, int]], expected: SpoolOutcome) -> None:
    assert outcome([SentPart(place, *part) for place, part in enumerate(parts, 1)]) == expected


def test_a_number_that_the_network_cannot_obtain_is_the_numbers_fault() -> None:
    assert outcome([SentPart(1, "DeliveryFailed", -1, 0x43)]) == SpoolOutcome(FAILED, Reason.NUMBER)


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
