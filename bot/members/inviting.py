"""Codes that let people into a group, made by the command line and on the page."""

from datetime import datetime
from secrets import choice

from sqlalchemy import Connection

from handlers.people.invites import GOOD_FOR, new_secret
from storage import audit, invites
from storage.invites import Invite


def invite_to(connection: Connection, code: str, uses: int, now: datetime, by: int | None = None) -> Invite:
    """A new code that lets so many people into the group. `by`: a person; None: the command line."""
    made = Invite(code, new_secret(choice), now + GOOD_FOR, uses, 0)
    invites.make(connection, made, by, now)
    audit.record(connection, [audit.Entry(now, by, "invite", f"group:{code}", after={"uses": uses})])
    return made
