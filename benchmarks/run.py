"""All measurements in one table, ours against a peer or a limit.

    python benchmarks/run.py [JOB ...] [--quick] [--json FILE] [--results FILE]

Every measurement is a process of its own; where there is a peer, both take turns. Exit status 1 when a bar is
missed. `--quick` takes small sizes, which show that the jobs work, not how fast; `--results` writes the table
as Markdown.
"""

import argparse
import json
import os
import platform
import sys
from collections.abc import Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from jobs import JOBS
from rows import Row, sizes


def main() -> int:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("job", nargs="*", choices=[*JOBS, []], help="; ".join(JOBS))
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--results", type=Path)
    asked = parser.parse_args()
    size = sizes(quick=asked.quick)
    rows: list[Row] = []
    for name in asked.job or JOBS:
        print(f"{name} ...", file=sys.stderr, flush=True)
        rows += JOBS[name](size)
    print("\n".join(table(rows)))
    if asked.json:
        asked.json.write_text(json.dumps([asdict(row) | {"met": row.met, "goal_met": row.goal_met} for row in rows]))
    if asked.results:
        asked.results.write_text(markdown(rows))
    return 0 if asked.quick or all(row.met for row in rows) else 1


HEAD = ("job", "ours", "peer or limit", "ratio", "bar", "goal", "met")


def table(rows: Sequence[Row]) -> list[str]:
    """Lines for a terminal, the columns under one another."""
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[at]) for line in cells) for at in range(len(HEAD))]
    return ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip() for line in cells]


def markdown(rows: Sequence[Row]) -> str:
    """The table as a page, with when and on what it was measured."""
    lines = [f"| {' | '.join(line)} |" for line in (HEAD, ("---",) * len(HEAD), *(row.cells() for row in rows))]
    where = f"{machine()}, {os.cpu_count()} processors, Python {platform.python_version()}"
    page = [
        "# Results",
        "",
        f"Measured on {datetime.now(UTC):%d %B %Y}: {where}. `README.md` says what each row means.",
    ]
    return "\n".join([*page, "", *lines, ""])


def machine() -> str:
    """What this machine is, in a few words."""
    try:
        models = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
        return models[0].partition(":")[2].strip()
    except (OSError, IndexError):
        return platform.machine()


if __name__ == "__main__":
    sys.exit(main())
