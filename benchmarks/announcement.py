"""A coordinator's TELL ALL, from YES until every outgoing row is durable.

python benchmarks/announcement.py [--members 100000]
"""

import argparse
from datetime import datetime, timedelta

from field import ANNOUNCEMENT, Gauge, answer
from filled_network import COORDINATOR, START, FilledNetwork, filled_network
from sqlalchemy import select

from messages.envelope import Inbound
from storage.engine import reading
from storage.tables import outbox, proofs


def main() -> None:
    """Measure, and check that everybody is written to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=100_000)
    members = parser.parse_args().members
    with filled_network(members, code="LAND") as here:
        say(here, f"TELL LAND {ANNOUNCEMENT}", START)
        with reading(here.engine) as connection:
            code = connection.execute(select(proofs.c.number)).scalar_one()
        before = here.rows(outbox)
        gauge = Gauge()
        say(here, f"YES {code}", START + timedelta(minutes=1))
        cost = gauge.total()
        queued = here.rows(outbox) - before - 1  # one is the reply to YES
    answer({**cost, "queued": queued})


def say(here: FilledNetwork, text: str, now: datetime) -> None:
    """The coordinator texts."""
    here.take([Inbound("sms", text, COORDINATOR, text, now)], now)


if __name__ == "__main__":
    main()
