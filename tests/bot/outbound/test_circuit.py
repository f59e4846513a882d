"""How a channel is after its tries failed, and when it rests no more."""

from datetime import timedelta

import pytest

from bot.channels.contract import Unreachable
from bot.outbound.circuit import DOWN_AFTER, Condition
from tests.bot.line import NOW, Line


def failing(line: Line, retry_after: float | None = None) -> Condition:
    """A channel that failed until others stand in for it."""
    condition = Condition(line, NOW, jitter=lambda: 1.0)
    for _ in range(DOWN_AFTER):
        condition.note_failure(Unreachable("network", retry_after), NOW, some_left=False)
    return condition


def looks(condition: Condition, line: Line, *problems: str | None) -> list[bool]:
    """What each look says while the channel says these of itself."""
    found: list[bool] = []
    for line.problem in problems:
        found.append(condition.comes_back())
    return found


def test_a_channel_that_says_that_it_is_well_again_rests_no_more() -> None:
    line = Line()
    condition = failing(line)
    assert (True, False) == (condition.is_paused(NOW), condition.is_up(NOW))
    assert [False, False, True, False] == looks(condition, line, "network", "timeout", None, None)
    assert (False, True, None) == (condition.is_paused(NOW), condition.is_up(NOW), condition.problem)


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
    condition = failing(line, retry_after)
    assert [False, False] == looks(condition, line, *problems)
    line.problem = None
    assert (True, True) == (condition.is_paused(NOW + timedelta(seconds=30)), condition.is_failing)


def test_what_never_failed_does_not_come_back() -> None:
    line = Line()
    assert [False, False] == looks(Condition(line, NOW), line, "network", None)
