"""Who may use which command, and announce to whom."""

from handlers.core.context import Context
from handlers.core.declare import Command, Who
from storage.audiences import Audience
from storage.people import Person


def may_use(ctx: Context, command: Command) -> bool:
    """Whether the sender may use this command at all; for which group, its handler checks."""
    person = ctx.person
    if command.who is Who.ANYONE or person.is_coordinator:
        return True
    if command.who is Who.MEMBER:
        return person.is_member or (command.after_leaving and person.consented_at is not None)
    return command.who is Who.LEADER and bool(person.leads)


def may_tell(person: Person, audience: Audience) -> bool:
    """Whether this person may announce: a leader to the groups they lead; all, a kind, an area are coordinators'."""
    if person.is_coordinator:
        return True
    return bool(audience.codes) and not audience.kinds and set(audience.codes) <= person.leads
