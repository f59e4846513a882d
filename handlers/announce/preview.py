"""TELL: what an announcement would reach and cost. Nothing leaves before its number comes back."""

from datetime import timedelta
from functools import partial

from handlers.announce.audience import UnknownName, names_of, read_audience
from handlers.announce.estimate import tell_if_long
from handlers.announce.money import cost_of, tell_if_over_budget
from handlers.announce.wording import label, shown_reach, total, unreached, wordings
from handlers.core import proof
from handlers.core.arguments import UNKNOWN_GROUP, NotRead, unknown_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.rights import may_tell
from handlers.core.sight import shown_groups
from messages.catalog import full_form
from messages.fit import cut
from storage import announcements, fanouts
from storage.audiences import Audience
from storage.codes import CodeKind

QUESTION = "announcement"  # the kind of the question that a preview opens
RELEASED_WITHIN = timedelta(hours=24)  # afterwards the text is stale, and its counts are wrong
KNOWN_FOR = timedelta(days=3)  # so long its number is answered with what became of it
SHOWN, FEW = 24, 12  # letters of the text that its preview shows, and in short forms
LONGEST_AUDIENCE = 200  # letters, as it is kept
URGENT = ("!", "\uff01")


def tell(ctx: Context, args: Args) -> None:
    """TELL LAND text; TELL! LAND text is urgent."""
    is_urgent = _is_urgent(ctx, args.text)
    try:
        read = read_audience(args.text.lstrip(" !\uff01"), names_of(ctx.lookup, shown_groups(ctx)))
    except UnknownName as problem:
        _ask_which(ctx, problem)
        return
    if read is None or not read[1]:
        raise NotRead("help-tell")
    audience, text = read
    if not may_tell(ctx.person, audience):
        refuse(ctx)
    elif len(str(audience)) > LONGEST_AUDIENCE:
        ctx.reply("announce-too-many-parts")
    else:
        _preview(ctx, audience, text, is_urgent)


def _is_urgent(ctx: Context, text: str) -> bool:
    """Whether an exclamation mark stands between the command and the audience, with or without spaces."""
    before = ctx.text.strip().partition(text)[0]
    return any(mark in before for mark in URGENT) or text.startswith(URGENT)


def _ask_which(ctx: Context, problem: UnknownName) -> None:
    word = problem.word[:20]
    if problem.is_place:
        near = ctx.lookup.township(problem.near[0]) if problem.near else "-"
        ctx.reply("announce-no-township", word=word or "@", township=near)
    elif problem.near:
        ctx.reply("announce-no-group-near", word=word, audience=_any_of(ctx, problem.near))
    else:
        ctx.reply(UNKNOWN_GROUP, **unknown_group(ctx, word))


def _any_of(ctx: Context, near: tuple[str, ...]) -> str:
    codes = [name for name in near if name in ctx.lookup.network.groups]
    return (codes or [*near])[0]


def refuse(ctx: Context) -> None:
    """Tell the sender whom they may announce to."""
    ctx.reply("announce-not-yours-to-tell", codes=" ".join(sorted(ctx.person.leads)) or "-")


def _preview(ctx: Context, audience: Audience, text: str, is_urgent: bool) -> None:
    if ctx.inbound is None:
        raise LookupError("an announcement is written by somebody, from an address")
    network = ctx.lookup.network
    reaches = fanouts.reach(ctx.connection, audience, ctx.person.id, network.language)
    if not total(reaches):
        ctx.reply("announce-nobody", audience=label(ctx.lookup, audience))
        return
    announcements.drop_previews(ctx.connection, ctx.person.id)  # who asks about one thing is not told of two numbers
    number = announcements.create(
        ctx.connection, ctx.person.id, ctx.inbound.address, audience, text, is_urgent, ctx.now
    )
    secret = show_number(ctx, number)
    texts = wordings(ctx.lookup, audience, text, {one.language for one in reaches})
    money = cost_of(ctx, reaches, texts)
    ctx.reply(
        "announce-preview-urgent" if is_urgent else "announce-preview",
        buttons=ctx.lookup.yes_or_no(secret),
        audience=label(ctx.lookup, audience),
        people_count=total(reaches),
        ways=shown_reach(ctx.lookup, reaches, texts, money),
        secret=str(secret),
    )
    ctx.reply("announce-words", quote=partial(_beginning, text))
    if unreached(reaches):
        ctx.reply("announce-unreached", count=unreached(reaches))
    tell_if_over_budget(ctx, money, is_urgent=is_urgent)
    tell_if_long(ctx, reaches, texts, is_urgent=is_urgent)
    ctx.expect(QUESTION, {"number": number}, RELEASED_WITHIN)


def _beginning(text: str, language: str) -> str:
    """The first words that will go out: they show where the audience ended."""
    words, most = " ".join(text.split()), SHOWN if language == full_form(language) else FEW
    return words if len(words) <= most else cut(words, most)


def show_number(ctx: Context, announcement_id: int) -> int:
    """The number that releases it, for its author alone."""
    return proof.show(ctx, CodeKind.ANNOUNCEMENT, announcement_id, KNOWN_FOR)
