"""RapidSMS on a database file of its own, as safe against a power cut as ours."""

import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE), str(HERE.parent)]


@contextmanager
def desk(members: int) -> Iterator[None]:
    """Django set up, its tables made, and `members` contacts who are reached by SMS."""
    with tempfile.TemporaryDirectory(prefix="peer-bench-") as folder:
        os.environ |= {"PEER_DATABASE": str(Path(folder) / "peer.db"), "DJANGO_SETTINGS_MODULE": "settings"}
        import django
        from django.db.backends.signals import connection_created

        connection_created.connect(make_safe)
        django.setup()
        from django.core.management import call_command

        call_command("migrate", run_syncdb=True, verbosity=0)
        enrol(members)
        yield


def make_safe(connection, **_rest) -> None:
    """WAL and synchronous=FULL, as ours."""
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=FULL")


def enrol(members: int) -> None:
    """Contacts with a connection each, made many at once."""
    from field import number
    from rapidsms.models import Backend, Connection, Contact

    backend, _is_new = Backend.objects.get_or_create(name="sms")
    for start in range(0, members, 5_000):
        numbers = [number(member) for member in range(start, min(start + 5_000, members))]
        contacts = Contact.objects.bulk_create([Contact(name=one) for one in numbers])
        pairs = zip(numbers, contacts, strict=True)
        Connection.objects.bulk_create(Connection(backend=backend, identity=one, contact=of) for one, of in pairs)
