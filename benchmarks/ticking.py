"""What a beat of the clock costs when nothing is due, with few and with many timers waiting.

python benchmarks/ticking.py [--few 10000] [--many 1000000] [--beats 400]
"""

import argparse
import time
from contextlib import ExitStack
from datetime import timedelta
from statistics import median

from field import answer
from filled_network import START, FilledNetwork, filled_network, put

from bot.tick import tick
from storage import timers
from storage.engine import reading, writing
from storage.tables import timers as table


def main() -> None:
    """Measure both, beat by beat in turn, so that a busy machine slows both."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--few", type=int, default=10_000)
    parser.add_argument("--many", type=int, default=1_000_000)
    parser.add_argument("--beats", type=int, default=400)
    asked = parser.parse_args()
    with ExitStack() as stack:
        few, many = (stack.enter_context(filled_network(0)) for _ in range(2))
        fill(few, asked.few)
        fill(many, asked.many)
        beats = [(beat(few), beat(many)) for _ in range(asked.beats)]
    few_us, many_us = (median(of) for of in zip(*beats[10:], strict=True))
    answer({"few_us": round(few_us, 1), "many_us": round(many_us, 1)})


def fill(here: FilledNetwork, count: int) -> None:
    """Let so many moments of the year to come be waited for."""
    moments = (START + timedelta(days=1, seconds=at * 31) for at in range(count))
    rows = (
        {"key": f"plan:{at}", "kind": "plan-remind", "due_at": due_at, "data": {"item": at}, "attempts": 0}
        for at, due_at in enumerate(moments)
    )
    with writing(here.engine) as connection:
        put(connection, table, rows)


def beat(here: FilledNetwork) -> float:
    """CPU microseconds of one beat: act on what is due, and ask when the next moment comes."""
    begun = time.process_time_ns()
    with writing(here.engine) as connection:
        acted = tick(connection, here.lookup, START)
    with reading(here.engine) as connection:
        timers.next_due(connection)
    spent = (time.process_time_ns() - begun) / 1000
    assert acted == 0
    return spent


if __name__ == "__main__":
    main()
