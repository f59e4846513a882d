"""The members on a terminal."""

from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any

from bot.cli.age import age
from bot.cli.output import print_lines, print_table
from bot.host.redact import redact
from bot.members.listing import Member

_MARKS = {"member": "", "leader": "leads {leads}", "coordinator": "coordinator"}


def told(member: Member, with_numbers: bool) -> dict[str, Any]:
    """A member for programs; the number cut to its last digits unless `with_numbers`."""
    return asdict(_shown(member, with_numbers))


def print_members(members: Sequence[Member], with_numbers: bool, now: datetime) -> None:
    """A table of members, and how many they are."""
    if not members:
        print_lines(["No members."])
        return
    headings = ("id", "name", "phone", "groups", "kind", "area", "lang", "last text", "")
    print_table(headings, [_row(_shown(member, with_numbers), now) for member in members])
    print_lines(["1 member." if len(members) == 1 else f"{len(members)} members."])


def _shown(member: Member, with_numbers: bool) -> Member:
    if with_numbers or ":" in member.phone:
        return member
    return replace(member, phone=redact(f"sms:{member.phone}").removeprefix("sms:"))


def _row(member: Member, now: datetime) -> tuple[str, ...]:
    mark = _MARKS[member.role].format(leads=member.leads)
    last_text = f"{age(member.last_text, now)} ago" if member.last_text else "never"
    return (
        str(member.id),
        member.name,
        member.phone,
        member.groups,
        member.kind,
        member.area,
        member.language,
        last_text,
        ", ".join(part for part in (mark, "STOP" if member.stopped else "") if part),
    )
