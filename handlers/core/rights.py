"""Who may use which command."""

from handlers.core.context import Context
from handlers.core.declare import Command, Who


def may_use(ctx: Context, command: Command) -> bool:
    """Whether the sender may use this command at all; for which group, its handler checks."""
    person = ctx.person
    if command.who is Who.ANYONE or person.is_coordinator:
        return True
    if command.who is Who.MEMBER:
        return person.is_member
    return command.who is Who.LEADER and bool(person.leads)
