"""The job of `benchmarks/announcement.py` on RapidSMS: one `send` to everybody, until every row is durable."""

import argparse

from desk import desk


def main() -> None:
    """Measure, and check that everybody is written to."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--members", type=int, default=100_000)
    members = parser.parse_args().members
    from field import ANNOUNCEMENT, Gauge, answer

    with desk(members):
        from rapidsms.backends.database.models import BackendMessage
        from rapidsms.models import Connection
        from rapidsms.router import send

        everybody = list(Connection.objects.select_related("backend", "contact"))
        gauge = Gauge()
        send(ANNOUNCEMENT, everybody)
        cost = gauge.total()
        queued = BackendMessage.objects.filter(direction="O").count()
    answer({**cost, "queued": queued})


if __name__ == "__main__":
    main()
