"""Texts kept, handled, their replies queued, all durable.

    python benchmarks/inbound.py [--texts 5000] [--batch 100] [--encrypted 0]

`--batch`: how many arrive together, as after an hour without a line; 1 is one text at a time. `--encrypted`: 1 for a
database that only a key opens.
"""

import argparse
from datetime import timedelta

from field import SENDERS, Gauge, answer, texts
from filled_network import START, filled_network

from messages.address import Address
from messages.envelope import Inbound
from storage.tables import memberships, outbox, reports

ROUND = timedelta(minutes=4)  # in which each sender texts once


def main() -> None:
    """Measure, and check that the work was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=5_000)
    parser.add_argument("--batch", type=int, default=100)
    parser.add_argument("--encrypted", type=int, choices=(0, 1), default=0)
    asked = parser.parse_args()
    arriving = [
        (START + ROUND * (at / SENDERS), Address("sms", sender), text)
        for at, (sender, text) in enumerate(texts(asked.texts))
    ]
    inbounds = [Inbound("sms", str(at), sender, text, now) for at, (now, sender, text) in enumerate(arriving)]
    with filled_network(SENDERS, code="PRO", encrypted=bool(asked.encrypted)) as here:
        gauge = Gauge()
        for start in range(0, asked.texts, asked.batch):
            some = inbounds[start : start + asked.batch]
            here.take(some, some[-1].sent_at or START)
        cost = gauge.per(asked.texts)
        done = {"reports": here.rows(reports), "replies": here.rows(outbox), "joined": here.rows(memberships)}
    answer({**cost, **done})


if __name__ == "__main__":
    main()
