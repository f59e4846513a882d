"""Who owns an item: found by name among the group's members, asked for where that is doubtful."""

from collections.abc import Mapping, Sequence
from typing import Any

from handlers.core.answers import choice, is_skip
from handlers.core.context import Context
from handlers.core.echo import asks_first
from handlers.core.lookup import Localized
from handlers.core.second import may_lead
from handlers.plan.shown import text_for
from handlers.reading.people import find_person
from messages.envelope import Kind
from storage import people, plans
from storage.people import Person
from storage.plans import Item

QUESTION = "plan-owner"
_MOST_OFFERED = 5
_NAME_LETTERS = 20  # of a name that nobody has, shown back


def find_members(ctx: Context, code: str, name: str) -> list[Person]:
    """The members of the group whom `name` names; `@me` is the sender."""
    members = {person.id: person for person in people.in_groups(ctx.connection, [code])}
    if ctx.lookup.vocabulary.means(name, "me"):  # before all names: somebody may be called Me Me Aung
        return [members[ctx.person.id]] if ctx.person.id in members else []
    named = [(person.id, person.name) for person in members.values() if person.name]
    return [members[person_id] for person_id in find_person(name, named)]


def ask_owner(ctx: Context, item: Item, name: str, found: Sequence[Person]) -> None:
    """Ask which of these the owner is, or for another name where there are none."""
    offered = list(found)[:_MOST_OFFERED]
    data = {"item": item.id, "offered": [person.id for person in offered]}
    if not offered:
        shown = name[:_NAME_LETTERS]
        ctx.ask(QUESTION, data, "plan-owner-unknown", name=shown, group=item.code, ref=item.ref)
        return
    lines = [_offer(ctx, place, person) for place, person in enumerate(offered, 1)]
    buttons = [str(place) for place in range(1, len(offered) + 1)]
    ctx.reply("plan-owner-which", lines=lines, buttons=buttons, ref=item.ref)
    ctx.expect(QUESTION, data)


def _offer(ctx: Context, place: int, person: Person) -> Localized:
    def render(language: str) -> str:
        area = ctx.lookup.township(person.township)(language) if person.township else "-"
        args = {"choice_number": place, "member": person.name or "-", "area": area}
        return ctx.lookup.text(language, "plan-owner-line", args)

    return render


def answer_owner(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """A number of those offered, a name, or SKIP."""
    item = plans.find_item(ctx.connection, data["item"])
    if item is None or not item.is_open:
        return False
    if not may_lead(ctx, item.code):  # they led the group when they were asked
        return False
    if is_skip(ctx, text):
        ctx.answered()
        ctx.reply("plan-owner-skipped", ref=item.ref)
        return True
    offered: list[int] = data["offered"]
    chosen = choice(ctx, text, len(offered))
    if chosen is None:
        found = find_members(ctx, item.code, text)
    else:
        found = list(people.by_id(ctx.connection, [offered[chosen]]).values())
    if not found:
        return False
    ctx.answered()
    name = text if chosen is None else found[0].name or text
    words = ctx.lookup.command("note", f"{item.ref} @{name}")
    ctx.text = words(ctx.language_of(ctx.person))  # what waits, if it waits for a YES
    if asks_first(ctx):
        return True
    settle(ctx, item, text, found)
    return True


def give(ctx: Context, item: Item, text: str) -> None:
    """`@Ko Aung`: the item is that member's from now on; a leader says so."""
    if not may_lead(ctx, item.code):
        ctx.reply("only-leader")
        return
    name = text.strip("@ .,:")
    settle(ctx, item, name, find_members(ctx, item.code, name))


def settle(ctx: Context, item: Item, name: str, found: Sequence[Person], *, action: str = "item-owner") -> None:
    """Set the owner where one member has that name; else ask."""
    if len(found) != 1:
        ask_owner(ctx, item, name, found)
        return
    owner = found[0]
    plans.set_owner(ctx.connection, item.id, owner.id)
    ctx.note(action, f"item:{item.id}", {"owner": item.owner_id}, {"owner": owner.id})
    ctx.reply(
        "plan-owner-set", owner=ctx.lookup.shown_name(owner.name, owner.latin_name), **_facts(ctx, item, ctx.person)
    )
    tell_owner(ctx, item, owner)
    former = people.by_id(ctx.connection, [item.owner_id]) if item.owner_id is not None else {}
    for person in former.values():
        if action == "item-owner" and person.id != owner.id:
            ctx.reply("change-was", before=ctx.lookup.shown_name(person.name, person.latin_name))
        if person.id not in (owner.id, ctx.person.id):
            _tell_former(ctx, item, person, owner)


def take_from_owner(ctx: Context, item: Item) -> None:
    """Let the item be nobody's again, and tell who owned it."""
    former = people.by_id(ctx.connection, [item.owner_id]) if item.owner_id is not None else {}
    plans.free(ctx.connection, [item.id])
    ctx.note("item-undo", f"item:{item.id}", {"owner": item.owner_id}, {"owner": None})
    ctx.reply("plan-owner-skipped", ref=item.ref)
    for person in former.values():
        if person.id != ctx.person.id:
            name = ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name, "role-leader")
            ctx.say(person, Kind.NOTICE, "plan-theirs-free", name=name, ref=item.ref, text=text_for(ctx, item, person))


def _tell_former(ctx: Context, item: Item, former: Person, owner: Person) -> None:
    ctx.say(
        former,
        Kind.NOTICE,
        "plan-theirs-given",
        name=ctx.lookup.shown_name(ctx.person.name, ctx.person.latin_name, "role-leader"),
        owner=ctx.lookup.shown_name(owner.name, owner.latin_name),
        ref=item.ref,
        text=text_for(ctx, item, former),
    )


def _facts(ctx: Context, item: Item, reader: Person) -> dict[str, Any]:
    date = ctx.lookup.day(item.due_day, ctx.today)
    return {"ref": item.ref, "text": text_for(ctx, item, reader), "date": date}


def tell_owner(ctx: Context, item: Item, owner: Person) -> None:
    """Tell a member that the item is theirs; not the sender, who knows. Of who hears nothing the sender is told."""
    name = ctx.lookup.shown_name(owner.name, owner.latin_name)
    if owner.is_out:
        ctx.reply("lost-hears-nothing", name=name)
    elif owner.id == ctx.person.id:
        return
    elif owner.stopped_at is not None:
        ctx.reply("plan-owner-stopped", name=name)
    else:
        buttons = (ctx.lookup.command("done", item.ref), ctx.lookup.command("late", f"{item.ref} 1w"))
        ctx.say(owner, Kind.NOTICE, "plan-given", buttons=buttons, group=item.code, **_facts(ctx, item, owner))
