"""TELL: what an announcement would reach and cost. Nothing leaves before its number comes back."""

from datetime import timedelta
from functools import partial

from handlers.announce.audience import UnknownName, names_of, read_audience
from handlers.announce.estimate import tell_if_long
from handlers.announce.money import cost_of, tell_if_over_budget
from handlers.announce.wording import label, shown_reach, total, unreached, wordings
from handlers.core import guesses, proof
from handlers.core.arguments import UNKNOWN_GROUP, NotRead, unknown_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.rights import may_tell
from handlers.core.sight import shown_groups
from messages.catalog import full_form
from messages.envelope import Kind
from messages.fit import cut
from storage import announcements, fanouts
from storage.audiences import Audience
from storage.codes import CodeKind

QUESTION = "announcement"  # the kind of the question that a preview opens
RELEASED_WITHIN = timedelta(hours=24)  # afterwards the text is stale, and its counts are wrong
KNOWN_FOR = timedelta(days=3)  # so long its number is answered with what became of it
SHOWN, FEW = 24, 12  # letters of the text that its preview shows, and in short forms
TESTED = "tell-test"  # the kind of an attempt
TESTS_A_DAY = 3  # by who may be anybody
LONGEST_AUDIENCE = 200  # letters, as it is kept
URGENT, TEST = ("!", "\uff01"), ("?", "\uff1f")
_BEFORE_AUDIENCE = f" {''.join((*URGENT, *TEST))}"


def tell(ctx: Context, args: Args) -> None:
    """TELL LAND text; TELL! LAND text is urgent; TELL? LAND text goes to its author alone beside the preview."""
    is_urgent, is_test = (_is_marked(ctx, args.text, marks) for marks in (URGENT, TEST))
    try:
        read = read_audience(args.text.lstrip(_BEFORE_AUDIENCE), names_of(ctx.lookup, shown_groups(ctx)))
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
        _preview(ctx, audience, text, is_urgent, is_test)


def _is_marked(ctx: Context, text: str, marks: tuple[str, ...]) -> bool:
    """Whether such a mark stands between the command and the audience, with or without spaces."""
    before, begin = ctx.text.strip().partition(text)[0], text[: len(text) - len(text.lstrip(_BEFORE_AUDIENCE))]
    return any(mark in before + begin for mark in marks)


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


def _preview(ctx: Context, audience: Audience, text: str, is_urgent: bool, is_test: bool) -> None:
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
    mine = ctx.language_of(ctx.person)
    texts = wordings(ctx.lookup, audience, text, {mine, *(one.language for one in reaches)})
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
    if any(media.kind == "photo" for media in ctx.inbound.as_read.media):
        ctx.reply("announce-photo-stays")
    if unreached(reaches):
        ctx.reply("announce-unreached", count=unreached(reaches))
    tell_if_over_budget(ctx, money, is_urgent=is_urgent)
    tell_if_long(ctx, reaches, texts, is_urgent=is_urgent)
    if is_test:
        _test(ctx, number, texts[mine].text)
    ctx.expect(QUESTION, {"number": number}, RELEASED_WITHIN)


def _test(ctx: Context, number: int, text: str) -> None:
    """Send its author what the audience would read, where texts to them go, as a text of its own."""
    person = ctx.person
    if person.address is None or person.stopped_at is not None:
        ctx.reply("announce-test-nowhere")
        return
    if not ctx.proves_sender:  # ten SMS parts for each forged text
        guesses.note(ctx, TESTED)
        if guesses.from_here(ctx, TESTED) > TESTS_A_DAY:
            ctx.reply("announce-test-enough", count=TESTS_A_DAY)
            return
    ctx.say(person, Kind.NOTICE, "announce-test", dedupe_key=f"announce-test:{number}", is_whole=True, text=text)
    ctx.note("announce-test", f"announcement:{number}")
    ctx.reply("announce-test-sent", channel=ctx.lookup.channels([person.address.scheme]))


def _beginning(text: str, language: str) -> str:
    """The first words that will go out: they show where the audience ended."""
    words, most = " ".join(text.split()), SHOWN if language == full_form(language) else FEW
    return words if len(words) <= most else cut(words, most)


def show_number(ctx: Context, announcement_id: int) -> int:
    """The number that releases it, for its author alone."""
    return proof.show(ctx, CodeKind.ANNOUNCEMENT, announcement_id, KNOWN_FOR)
