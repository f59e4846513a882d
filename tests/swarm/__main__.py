"""`python -m tests.swarm --seeds 1..100 --days 60`."""

import argparse
import logging
import sys
import time
from collections import Counter
from pathlib import Path

import structlog

from tests.swarm.generate import generate
from tests.swarm.play import judge, template
from tests.swarm.script import ZONES, read, written
from tests.swarm.shrink import shrink


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.swarm", description=__doc__)
    parser.add_argument("--seed", type=int, help="play this one")
    parser.add_argument("--seeds", help="play from..to")
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--replay", help="a file with a script on its first line")
    parser.add_argument("--until", metavar="LAW", action="append", help="stop at the first seed that breaks this law")
    parser.add_argument("--shrink", action="store_true", help="show the shortest script that breaks the same law")
    chosen = parser.parse_args()
    if chosen.replay:
        number, scripts = 1, iter([read(Path(chosen.replay).read_text(encoding="utf-8").splitlines()[0])])
    else:
        first, _dots, last = (chosen.seeds or f"{chosen.seed}..{chosen.seed}").partition("..")
        seeds = range(int(first), int(last) + 1)
        number, scripts = len(seeds), (generate(seed, chosen.days) for seed in seeds)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
    for zone in ZONES if number > 1 else ():
        template(zone)
    began = time.process_time()
    counts: Counter[str] = Counter()
    broken = 0
    for script in scripts:
        verdict = judge(script)
        counts += verdict.counts + Counter(days=script.days)
        for problem in verdict.problems[:50]:
            print(f"seed {script.seed} days {script.days}: {problem}", flush=True)
        if verdict.problems:
            broken += 1
            if chosen.shrink:
                print(written(shrink(script, verdict.problems[0].law)))
            if any(problem.law in (chosen.until or ()) for problem in verdict.problems):
                break
    spent = time.process_time() - began
    print(f"{broken} of {number} seeds broke a law; {counts['days'] / spent:.0f} days a CPU second")
    for what, times in sorted(counts.items()):
        print(f"{times:8} {what}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
