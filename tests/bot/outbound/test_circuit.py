"""How a channel is after its tries failed, and when it rests no more."""

from datetime import timedelta

import pytest

from bot.channels.contract import Unreachable
from bot.outbound.circuit import DOWN_AFTER, CircuitBreaker
from messages.reason import Reason
from tests.bot.line import NOW, Line


def failing(line: Line, retry_after: float | None = None) -> CircuitBreaker:
    """A channel that failed until others stand in for it."""
    breaker = CircuitBreaker(line, NOW, jitter=lambda: 1.0)
    for _ in range(DOWN_AFTER):
        breaker.note_failure(Unreachable(Reason.NETWORK, retry_after), NOW, some_left=False)
    return breaker


def looks(breaker: CircuitBreaker, line: Line, *problems: str | None) -> list[bool]:
    """What each look says while the channel says these of itself."""
    found: list[bool] = []
    for line.problem in problems:
        found.append(breaker.comes_back())
    return found


def test_a_channel_that_says_that_it_is_well_again_rests_no_more() -> None:
    line = Line()
    breaker = failing(line)
    assert breaker.paused_until(NOW) is not None and not breaker.is_up(NOW)
    assert [False, False, True, False] == looks(breaker, line, "network", "timeout", None, None)
    assert (None, True, None) == (breaker.paused_until(NOW), breaker.is_up(NOW), breaker.problem)


@pytest.mark.parametrize(
    ("retry_after", "problems"),
    [
        pytest.param(None, [None, None], id="it never said that it was away: its line works, its texts do not"),
        pytest.param(None, ["network", "timeout"], id="it is still away"),
        pytest.param(40.0, ["network", None], id="the provider asked for the pause"),
    ],
)
def test_who_rests_on(retry_after: float | None, problems: list[str | None]) -> None:
    line = Line()
    breaker = failing(line, retry_after)
    assert [False, False] == looks(breaker, line, *problems)
    line.problem = None
    assert breaker.paused_until(NOW + timedelta(seconds=30)) is not None and breaker.is_failing


def test_what_never_failed_does_not_come_back() -> None:
    line = Line()
    assert [False, False] == looks(CircuitBreaker(line, NOW), line, "network", None)
