"""The job of `benchmarks/inbound.py` on RapidSMS: its documented way in, `receive`, a text at a time."""

import argparse

from desk import desk


def main() -> None:
    """Measure, and check that the work was done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--texts", type=int, default=1_500)
    count = parser.parse_args().texts
    from field import SENDERS, Gauge, answer, texts

    with desk(SENDERS):
        from peer_office.models import Member, Report
        from rapidsms.backends.database.models import BackendMessage
        from rapidsms.router import lookup_connections, receive

        gauge = Gauge()
        for sender, text in texts(count):
            receive(text, lookup_connections("sms", [sender])[0])
        cost = gauge.per(count)
        replies = BackendMessage.objects.filter(direction="O").count()
        done = {"reports": Report.objects.count(), "replies": replies, "joined": Member.objects.count()}
    answer({**cost, **done})


if __name__ == "__main__":
    main()
