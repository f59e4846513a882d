"""REMOVE: a member is put out of a group, and comes back only if a leader lets them in."""

from datetime import datetime

from handlers.announce.held_back import hold_back
from handlers.core.arguments import NotRead, find_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first
from handlers.core.lookup import Word
from handlers.core.named import find
from handlers.people.lead import enter_ruled, is_named, lead_since, led_since, ruled_by_leading
from handlers.people.owed import free_items, give_back, left_over
from handlers.people.renewed import renew_numbers
from handlers.thread.told import author
from messages.envelope import Kind
from messages.fold import fold_word
from storage import addresses, groups, people, questions, removals
from storage.audit import Entry
from storage.people import Person
from storage.plans import Item


def remove(ctx: Context, args: Args) -> None:
    """REMOVE Ko Thief PRO; without the group, of which ones it may be."""
    read = _read(ctx, args.text)
    if read is None:
        return
    code, name = read
    if not ctx.leads(code):
        ctx.reply("only-leader")
        return
    if ctx.lookup.network.groups[code].members_rule:
        ctx.reply("join-by-rule", code=code)
        return
    person = find(ctx, ctx.lookup.command("remove", f"{{}} {code}"), name, people.in_groups(ctx.connection, [code]))
    if person is None:
        return
    refusal = refused(ctx, person, code)
    shown: Word = ctx.lookup.shown_name(person.name, person.latin_name)
    if refusal is not None:
        ctx.reply(refusal, name=shown, code=code)
    elif not asks_first(ctx):
        items = put_out_of_group(ctx, person, code)
        ctx.reply("remove-leader-done" if is_named(ctx, person, code) else "remove-done", name=shown, code=code)
        if items:
            ctx.reply("forget-items", **left_over(items))


def _read(ctx: Context, text: str) -> tuple[str, str] | None:
    """The group and the name: `Ko Thief PRO`, `PRO Ko Thief`; the group alone that the sender leads.

    None: only the name was given, and the sender has read out of which groups they can put who has it.
    """
    words = text.split()
    for at in (-1, 0):
        code = find_group(ctx.lookup, words[at]) if len(words) > 1 else None
        if code is not None:
            return code, " ".join(words[:-1] if at else words[1:])
    if len(ctx.person.leads) == 1:
        return next(iter(ctx.person.leads)), text
    _ask_group(ctx, text)
    return None


def _ask_group(ctx: Context, name: str) -> None:
    """Offer a text for each group of those who are called so. Raises NotRead where nobody is."""
    called_so = [one for one in people.members(ctx.connection) if fold_word(one.name or "") == fold_word(name)]
    networks = ctx.lookup.network.groups
    codes = sorted({code for one in called_so for code in one.groups if code in networks and ctx.leads(code)})
    texts = [ctx.lookup.command("remove", f"{name} {code}") for code in codes if not networks[code].members_rule]
    if not texts:
        raise NotRead("help-remove")
    ctx.reply("remove-which-group", lines=texts, buttons=texts)


def refused(ctx: Context, person: Person, code: str) -> str | None:
    """What says why this person is not put out of the group; None: they may be."""
    if person.id == ctx.person.id:
        return "remove-self"
    if person.is_coordinator:
        return "remove-coordinator"
    leaders = [one.id for one in people.in_groups(ctx.connection, [code], leaders=True, lost=True)]
    return "remove-last-leader" if leaders == [person.id] else None


def put_out_of_group(ctx: Context, person: Person, code: str) -> list[Item]:
    """Put the person out, and tell the group's other leaders; returns the open items that nobody owns now."""
    left = (code, *ruled_by_leading(ctx, person, code))
    since, led = groups.member_since(ctx.connection, code, person.id), led_since(ctx.connection, code, person)
    for one in left:
        groups.leave(ctx.connection, one, person.id)
    items = free_items(ctx, person, left)
    theirs = addresses.of_person(ctx.connection, person.id)
    removals.keep_out(ctx.connection, theirs, code, ctx.person.id or None, ctx.now)
    removals.drop_unheard(ctx.connection, person.id)
    questions.drop_pages(ctx.connection, person.id)  # a page that is still to come may show the group
    before = {"group": code, "leads": code in person.leads, "since": since.isoformat(), **led}
    ctx.note("remove", f"person:{person.id}", before, {"items": [item.id for item in items]})
    _tell_leaders(ctx, person, code, "remove-told")
    if code in person.leads:
        hold_back(ctx, person)
        renew_numbers(ctx, person, {code})
    return items


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of REMOVE: in the group as before, with what they owed, as far as it is still nobody's."""
    before, found = entry.was, people.by_id(ctx.connection, [int(entry.subject.removeprefix("person:"))])
    code, person = before["group"], next(iter(found.values()), None)
    if not ctx.leads(code):
        ctx.reply("only-leader")
    elif person is None or person.blocked_at is not None or code in person.groups:
        ctx.reply("undo-gone")
    elif asks_first(ctx):
        return False
    else:
        removals.let_in(ctx.connection, addresses.of_person(ctx.connection, person.id), code)
        since = datetime.fromisoformat(before["since"]) if "since" in before else ctx.now
        groups.enter(ctx.connection, code, person.id, since, leads=before["leads"])
        lead_since(ctx.connection, code, person, before)
        if before["leads"]:
            enter_ruled(ctx, person, code)
        give_back(ctx, person, entry.became.get("items", []))
        ctx.note("remove-undo", entry.subject, None, {"group": code})
        ctx.reply("remove-undone", name=ctx.lookup.shown_name(person.name, person.latin_name), code=code)
        _tell_leaders(ctx, person, code, "remove-undone-told")
    return True


def _tell_leaders(ctx: Context, person: Person, code: str, told: str) -> None:
    for leader in people.in_groups(ctx.connection, [code], leaders=True):
        if leader.id not in (ctx.person.id, person.id):
            key = f"{told}:{person.id}:{code}:{ctx.now:%Y%m%d%H%M%S}:{leader.id}"
            name = ctx.lookup.shown_name(person.name, person.latin_name)
            ctx.say(leader, Kind.NOTICE, told, dedupe_key=key, author=author(ctx), name=name, code=code)
