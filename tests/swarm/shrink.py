"""The shortest script that breaks the same law: steps are left out as long as it does (Zeller's ddmin)."""

from collections.abc import Sequence

from tests.swarm.play import judge
from tests.swarm.script import Script, Step


def shrink(script: Script, law: str) -> Script:
    """A script of which no step can be left out."""
    steps = list(script.steps)
    size = max(1, len(steps) // 2)
    while size:
        shorter = _without(script, steps, size, law)
        if len(shorter) == len(steps):
            size //= 2
        steps = shorter
    return script.with_steps(steps)


def _without(script: Script, steps: Sequence[Step], size: int, law: str) -> list[Step]:
    """Leave out pieces of a size, one after the other, where the law stays broken."""
    left, place = list(steps), 0
    while place < len(left):
        fewer = left[:place] + left[place + size :]
        if any(problem.law == law for problem in judge(script.with_steps(fewer)).problems):
            left = fewer
        else:
            place += size
    return left
