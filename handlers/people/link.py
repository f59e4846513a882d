"""LINK: a code of six digits joins two addresses, such as a phone number and a Telegram chat, into one person."""

from dataclasses import replace
from datetime import timedelta

from handlers.core import guesses
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.sight import is_closed
from handlers.people import listed
from messages.address import Address
from messages.envelope import Kind
from messages.fold import fold
from storage import addresses, attempts, groups, link_codes, people, person_merge, questions, removals
from storage.link_codes import Code
from storage.people import Person

GOOD_FOR = timedelta(minutes=15)
MINUTES = GOOD_FOR // timedelta(minutes=1)
WRONG, SHUT = "link", "link-shut"  # kinds of attempts: a wrong code, and one after which LINK was shut
WRONG_A_DAY = 3  # from one address; whoever errs so often guesses
WRONG_IN_ALL = 10  # then a crowd guesses: every open code is dropped, and LINK rests
SHUT_FOR = timedelta(hours=1)


def link(ctx: Context, args: Args) -> None:
    """LINK asks for a code, LINK 8241 from the other address uses it."""
    if ctx.inbound is None:
        raise LookupError("LINK is texted by somebody, from an address")
    digits = fold(args.text).replace(" ", "").strip(".,:;#()")
    if digits and not (digits.isdecimal() and len(digits) == link_codes.DIGITS):
        raise NotRead("help-link", is_prose=not digits.isdecimal())
    if ctx.person.stopped_at is not None:
        ctx.reply("link-stopped")
    elif _is_shut(ctx):
        ctx.reply("link-shut")
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
    if guesses.from_here(ctx, WRONG) >= WRONG_A_DAY:
        ctx.reply("link-locked")
        return
    code = link_codes.find(ctx.connection, digits, ctx.surely_sent)
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
    elif both := _wanted(ctx, ctx.person) & _wanted(ctx, asker):
        link_codes.drop(ctx.connection, asker.id)
        ctx.reply("link-wait", codes=" ".join(sorted(both)))
    elif _must_ask(ctx, asker):
        link_codes.drop(ctx.connection, asker.id)
        ctx.reply("link-ask-here")
    else:
        _join(ctx, code, asker, address)


def _must_ask(ctx: Context, asker: Person) -> bool:
    """Whether joining would give the asker rights, or a group's texts, that were not theirs to have.

    These are a closed group's, also where its leader is asked, and those of a group that the asker was put out of.
    A sender can be forged, and then whoever asked for the code would lead a group or read along. So who has these has
    to ask: the code is sent to their own address.
    """
    mine, network = ctx.person, ctx.lookup.network
    closed = {code for code in mine.groups if is_closed(network, code)}
    return (
        (mine.is_coordinator and not asker.is_coordinator)
        or not mine.leads <= asker.leads
        or not closed | _wanted(ctx, mine) <= asker.groups
        or any(removals.is_person_kept_out(ctx.connection, asker.id, code) for code in mine.groups)
    )


def _wanted(ctx: Context, person: Person) -> set[str]:
    """The groups whose leaders have not answered yet whether this person may come in."""
    return {request.code for request in groups.requests_of(ctx.connection, person.id)}


def _is_shut(ctx: Context) -> bool:
    """Whether LINK rests for all: ten wrong codes came in the hour before."""
    return attempts.count(ctx.connection, SHUT, ctx.now - SHUT_FOR, ctx.now) > 0


def _refuse(ctx: Context) -> None:
    """A wrong code: counted, by where it came from and in all."""
    guesses.note(ctx, WRONG)
    if guesses.in_all(ctx, WRONG) % WRONG_IN_ALL == 0:
        _shut(ctx)
    elif guesses.from_here(ctx, WRONG) >= WRONG_A_DAY:
        ctx.note("link-lock", f"person:{ctx.person.id}")
        ctx.reply("link-locked")
    else:
        ctx.reply("link-wrong")


def _shut(ctx: Context) -> None:
    guesses.note(ctx, SHUT)
    link_codes.drop_all(ctx.connection)
    ctx.note("link-shut", "codes")
    ctx.reply("link-shut")
    if guesses.in_all(ctx, SHUT) == 1:  # once a day
        guesses.tell_coordinators(ctx, "link-wrong-many", count=WRONG_IN_ALL)


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
    ctx.reply("link-done", channel=ctx.lookup.channels([code.address.scheme]), codes=listed.codes(ctx.person.groups))
    ctx.say(
        replace(ctx.person, address=code.address),
        Kind.NOTICE,
        "link-told",
        channel=ctx.lookup.channels([address.scheme]),
    )
