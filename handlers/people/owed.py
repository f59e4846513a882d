"""What somebody owes in a group that they are out of: it is nobody's, until a leader gives it to somebody else."""

from collections.abc import Collection, Sequence
from typing import Any

from handlers.core.context import Context
from storage import plans
from storage.people import Person
from storage.plans import Item

_MOST_SHOWN = 12  # item numbers in one text


def free_items(ctx: Context, person: Person, codes: Collection[str]) -> list[Item]:
    """Let what the person owes in these groups be nobody's."""
    items = [item for item in plans.owed_by(ctx.connection, person.id) if item.code in codes]
    plans.free(ctx.connection, [item.id for item in items])
    for item in items:
        ctx.note("item-owner", f"item:{item.id}", {"owner": person.id}, {"owner": None})
    return items


def give_back(ctx: Context, person: Person, item_ids: Collection[int]) -> None:
    """Let the person owe these again, as far as they are still open and nobody's."""
    for item in plans.find(ctx.connection, item_ids):
        if item.is_open and item.owner_id is None:
            plans.set_owner(ctx.connection, item.id, person.id)
            ctx.note("item-undo", f"item:{item.id}", {"owner": None}, {"owner": person.id})


def listed(items: Sequence[Item]) -> str:
    """Their numbers, as far as a text holds them: `PRO3 PRO5`."""
    return " ".join(item.ref for item in items[:_MOST_SHOWN])


def left_over(items: Sequence[Item]) -> dict[str, Any]:
    """What tells a leader that these are nobody's now."""
    return {"list": listed(items), "ref": items[0].ref}
