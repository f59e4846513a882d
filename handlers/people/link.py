"""LINK: a code of four digits joins two addresses, such as a phone number and a Telegram chat, into one person."""

from dataclasses import replace
from datetime import timedelta

from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from messages.address import Address
from messages.envelope import Kind
from messages.fold import fold
from storage import addresses, link_codes, notes, people, person_merge, questions
from storage.link_codes import Code
from storage.people import Person

GOOD_FOR = timedelta(minutes=15)
MINUTES = GOOD_FOR // timedelta(minutes=1)
DIGITS = 4
WRONG_CODES = 3  # a day and person; whoever errs so often guesses
WRONG_IN_ALL = 10  # a day; then a crowd guesses, and every open code is dropped


def link(ctx: Context, args: Args) -> None:
    """LINK asks for a code, LINK 8241 from the other address uses it."""
    if ctx.inbound is None:
        raise LookupError("LINK is texted by somebody, from an address")
    digits = fold(args.text).replace(" ", "").strip(".,:;#()")
    if digits and not (digits.isdecimal() and len(digits) == DIGITS):
        raise NotRead("help-link", is_prose=not digits.isdecimal())
    if ctx.person.stopped_at is not None:
        ctx.reply("link-stopped")
    elif digits:
        _use(ctx, digits, ctx.inbound.address)
    elif not ctx.person.is_member:
        ctx.reply("link-member-first")
    else:
        code = link_codes.give(
            ctx.connection, ctx.person.id, ctx.inbound.address, ctx.now + GOOD_FOR, str(ctx.inbound.id)
        )
        ctx.reply("link-code", secret=code.digits, minutes=MINUTES)


def _use(ctx: Context, digits: str, address: Address) -> None:
    if _wrong(ctx, ctx.person.id) >= WRONG_CODES:
        ctx.reply("link-locked")
        return
    code = link_codes.find(ctx.connection, digits, ctx.sent)
    asker = None if code is None else people.by_id(ctx.connection, [code.person_id]).get(code.person_id)
    if code is None or asker is None:
        _refuse(ctx)
    elif code.address == address:
        ctx.reply("link-same-address", secret=digits)
    elif asker.id == ctx.person.id:
        link_codes.drop(ctx.connection, asker.id)
        ctx.reply("link-already")
    elif asker.stopped_at is not None:
        link_codes.drop(ctx.connection, asker.id)
        ctx.reply("link-other-stopped")
    elif _has_more_rights(ctx.person, asker):
        link_codes.drop(ctx.connection, asker.id)
        ctx.reply("link-ask-here")
    else:
        _join(ctx, code, asker, address)


def _has_more_rights(person: Person, asker: Person) -> bool:
    """Whether joining would give the asker rights that were not theirs.

    A sender can be forged, and then whoever asked for the code would lead a group. So who has the rights has to ask:
    the code is sent to their own address.
    """
    return (person.is_coordinator and not asker.is_coordinator) or not person.leads <= asker.leads


def _wrong(ctx: Context, whose: int | str) -> int:
    return notes.get(ctx.connection, _wrong_key(ctx, whose)) or 0


def _wrong_key(ctx: Context, whose: int | str) -> str:
    return f"wrong-links:{whose}:{ctx.today}"


def _refuse(ctx: Context) -> None:
    """A wrong code: counted, for this person and for all."""
    mine, in_all = _wrong(ctx, ctx.person.id) + 1, _wrong(ctx, "all") + 1
    notes.put(ctx.connection, _wrong_key(ctx, ctx.person.id), mine)
    notes.put(ctx.connection, _wrong_key(ctx, "all"), in_all)
    if in_all % WRONG_IN_ALL == 0:
        link_codes.drop_all(ctx.connection)
        ctx.note("link-drop", "codes")
    if mine >= WRONG_CODES:
        ctx.note("link-lock", f"person:{ctx.person.id}")
        ctx.reply("link-locked")
    else:
        ctx.reply("link-wrong")


def _join(ctx: Context, code: Code, asker: Person, address: Address) -> None:
    gone = ctx.person
    link_codes.drop(ctx.connection, asker.id)
    link_codes.drop(ctx.connection, gone.id)
    person_merge.merge(ctx.connection, asker, gone, ctx.now)
    addresses.use(ctx.connection, asker.id, address)
    ctx.person = people.get(ctx.connection, asker.id)
    ctx.question = questions.open_ones(ctx.connection, [asker.id], ctx.now).get(asker.id)
    before = {"person": gone.id, "name": gone.name, "leads": sorted(gone.leads), "coordinator": gone.is_coordinator}
    ctx.note(person_merge.MERGED, f"person:{asker.id}", before, {"schemes": [code.address.scheme, address.scheme]})
    ctx.reply("link-done", channel=ctx.lookup.channels([code.address.scheme]), codes=_codes(ctx.person))
    ctx.say(
        replace(ctx.person, address=code.address),
        Kind.NOTICE,
        "link-told",
        channel=ctx.lookup.channels([address.scheme]),
    )


def _codes(person: Person) -> str:
    return " ".join(sorted(person.groups)) or "-"
