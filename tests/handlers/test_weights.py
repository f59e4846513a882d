"""What a command may do to others stands beside it, and from a number that proves nothing it is asked for."""

import pytest

from handlers.core.declare import Command, Weight
from handlers.table import ANSWERS, COMMANDS

PLAN = {"done", "late", "note", "drop", "add", "begin"}
OTHERS = {"mayquote", "report100", "leader", "share", "fix", "undo", "leave", "name", "forget", "start", "lost"}
OTHERS |= {"found", "remove", "merge", "unlink", "noquote"}
NUMBER = {"yes", "no", "ok", "refuse", "reply", "tell", "block", "unblock"}


def test_a_command_without_a_weight_does_not_start() -> None:
    with pytest.raises(TypeError, match="weight"):
        Command("call", lambda _ctx, _args: None)  # pyright: ignore[reportCallIssue] that is the point


@pytest.mark.parametrize(("weight", "names"), [(Weight.PLAN, PLAN), (Weight.OTHERS, OTHERS), (Weight.NUMBER, NUMBER)])
def test_what_reaches_others_weighs(weight: Weight, names: set[str]) -> None:
    assert names == {name for name, command in COMMANDS.items() if command.weight is weight}


def test_whose_an_item_is_weighs_as_the_plan() -> None:
    assert Weight.PLAN is ANSWERS["plan-owner"].weight
