"""JOIN and REPORT, as RapidSMS' own documentation has keywords written."""

from rapidsms.contrib.handlers import KeywordHandler
from rapidsms.models import Contact

from peer_office.models import Member, Report


def sender_of(msg) -> Contact:
    """Who texts; a number without a contact becomes one."""
    connection = msg.connections[0]
    if connection.contact_id is None:
        connection.contact = Contact.objects.create(name=connection.identity)
        connection.save(update_fields=["contact"])
    return connection.contact


class JoinKeyword(KeywordHandler):
    """JOIN LAND"""

    keyword = "join"

    def help(self):
        self.respond("Which group? JOIN LAND")

    def handle(self, text):
        code = text.strip().upper()
        _member, is_new = Member.objects.get_or_create(person=sender_of(self.msg), code=code)
        self.respond(f"You are in {code} now." if is_new else f"You are in {code} already.")


class ReportKeyword(KeywordHandler):
    """REPORT land 12 farmers title Hpa-An: a theme, a number, and the rest as a note."""

    keyword = "report"

    def help(self):
        self.respond("What happened? REPORT land 12 farmers title Hpa-An")

    def handle(self, text):
        theme, *words = text.split()
        people = next((int(word) for word in words if word.isdecimal()), 0)
        report = Report.objects.create(person=sender_of(self.msg), theme=theme.lower(), people=people, note=text)
        self.respond(f"Report {report.pk}: {report.theme}, {people} people.")
