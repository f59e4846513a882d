"""Let the lines of a running office fail for as long as they do in life, and print the ledger of each outage.

    python benchmarks/outages.py                  all of them, about seven minutes
    python benchmarks/outages.py internet names   some

The clock of the program and of its modem daemon runs 60 times as fast as ours. Needs faketime, iproute2,
gammu-smsd and the right to make network namespaces. Exit status 1 when a text was lost, was handled twice, or
left twice without a reason. The same code runs in the tests, with shorter outages.
"""

import argparse
import sys
import tempfile
from pathlib import Path

from tests.bot.channels.modem import rig
from tests.system.outages import OUTAGES, missing, suffer


def main() -> int:
    """Run the outages that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("outage", nargs="*", choices=[*OUTAGES, []])
    asked = parser.parse_args()
    lacking = missing() or rig.missing()
    if lacking:
        print(lacking, file=sys.stderr)
        return 2
    problems = 0
    for name in asked.outage or OUTAGES:
        outage = OUTAGES[name]
        with tempfile.TemporaryDirectory(prefix="lanpya-outage-") as folder:
            ledger = suffer(outage, Path(folder))
        print(f"\n{name}, {outage.minutes:.0f} minutes\n{ledger}", flush=True)
        for problem in ledger.problems:
            print(f"PROBLEM {problem}")
        problems += len(ledger.problems)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
