"""Texts that a human answers: to leaders, coordinators, or whoever announced something; and their answers."""

from datetime import timedelta

from handlers.core.arguments import NotRead, find_group
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.lookup import Localized, NetworkLookup
from messages.envelope import Kind
from messages.fold import fold
from storage import announcements, people, threads
from storage.people import Person
from storage.threads import Addressee, Thread

LIVE = timedelta(hours=72)  # so long a free text answers what came last
JOINED = timedelta(hours=1)  # texts to the same people within this are one thread
AHEAD = timedelta(minutes=10)  # what a provider's clock may be behind ours
COORDINATORS = Addressee()


def to(ctx: Context, args: Args) -> None:
    """TO LAND text, TO COORD text."""
    word, *rest = args.text.split(maxsplit=1)
    code = None
    if not ctx.lookup.vocabulary.means(word.strip(":,"), "coordinators"):
        code = find_group(ctx.lookup, word.strip(":,"))
        if code is None:
            raise NotRead("group-unknown", word=word[:20], codes=" ".join(ctx.lookup.network.groups))
    if not rest:
        raise NotRead("help-to")
    if code and not _leaders(ctx, code):
        ctx.reply("thread-no-leader", code=code)
        code = None
    _open(ctx, Addressee(code=code), rest[0])


def hear(ctx: Context, near: tuple[str, ...] = ()) -> None:
    """A member's text that is no command and no answer to a question; `near`: the commands it is like."""
    if _is_alarm(ctx.text) or not pass_on_answer(ctx):
        _open(ctx, COORDINATORS, _words(ctx), near)


def _is_alarm(text: str) -> bool:
    """A cry for help is for all coordinators, whoever wrote to this person last."""
    return fold(text).casefold().split(" ", 1)[0].strip(".,:;!") == "sos"


def pass_on_answer(ctx: Context) -> bool:
    """Give the text to the human who wrote to this person last; False when nobody did of late."""
    since, until = ctx.sent - LIVE, ctx.sent + AHEAD
    heard = announcements.heard(ctx.connection, ctx.person.id, since, until)
    answered = threads.answered(ctx.connection, ctx.person.id, since, until)
    if answered is not None and (heard is None or answered[1] >= heard[1]):
        _write(ctx, answered[0], _words(ctx))
    elif heard is not None:
        announcement = heard[0]
        author = people.by_id(ctx.connection, [announcement.author_id])
        reached = announcement.author_id if author else None
        _open(ctx, Addressee(announcement_id=announcement.id, to_person_id=reached), _words(ctx))
    else:
        return False
    return True


def _words(ctx: Context) -> str:
    """The text; of a photo or a place without words, what it is."""
    return ctx.text.strip() or ctx.lookup.text(ctx.lookup.network.language, "thread-wordless", {})


def _open(ctx: Context, addressee: Addressee, text: str, near: tuple[str, ...] = ()) -> None:
    """Begin a thread, or go on with the one of the last hour."""
    mine = ctx.person.id
    thread = threads.current(ctx.connection, mine, addressee, ctx.now - JOINED)
    _write(ctx, thread or threads.begin(ctx.connection, mine, addressee, ctx.now), text, near)


def _write(ctx: Context, thread: Thread, text: str, near: tuple[str, ...] = ()) -> None:
    """Add the sender's text to their thread, tell its readers, and tell the sender who they are."""
    text_id = _keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, None)
    author = _author(ctx, thread)
    if author is not None:
        _tell_author(ctx, author, thread, text, text_id)
    elif thread.to.code is not None:
        _tell_leaders(ctx, thread, text, text_id)
    else:
        _tell_coordinators(ctx, thread, text, text_id)
        _confirm_kept(ctx, thread, near)


def _keep(ctx: Context, thread: Thread, text: str) -> int:
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    return threads.write(ctx.connection, thread.id, ctx.person.id, text, ctx.now, inbox_id)


def _author(ctx: Context, thread: Thread) -> Person | None:
    """Whose announcement the thread is about; None: nobody's, or theirs who is gone."""
    wanted = thread.to.to_person_id
    return people.by_id(ctx.connection, [wanted]).get(wanted) if wanted is not None else None


def _tell_author(ctx: Context, author: Person, thread: Thread, text: str, text_id: int) -> None:
    ctx.say(
        author,
        Kind.NOTICE,
        "thread-to-author",
        # A direct answer to what they wrote themselves: it reaches them after STOP as well.
        dedupe_key=f"thread:{thread.id}:{text_id}:{author.id}",
        is_whole=True,
        name=_called(ctx.lookup, ctx.person),
        other_number=thread.to.announcement_id or 0,
        text=text,
        number=thread.id,
    )
    ctx.reply("thread-passed", name=_called(ctx.lookup, author))


def _tell_leaders(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    code = thread.to.code or ""
    for leader in _leaders(ctx, code):
        ctx.say(
            leader,
            Kind.NOTICE,
            "thread-to-leaders",
            dedupe_key=f"inbox:{thread.id}:{text_id}:{leader.id}",
            is_whole=True,
            name=_called(ctx.lookup, ctx.person),
            code=code,
            text=text,
            number=thread.id,
        )
    ctx.reply("thread-passed-to-leaders", code=code)


def _tell_coordinators(ctx: Context, thread: Thread, text: str, text_id: int) -> None:
    for coordinator in people.coordinators(ctx.connection):
        if coordinator.id != ctx.person.id:
            ctx.say(
                coordinator,
                Kind.NOTICE,
                "thread-to-coordinators",
                dedupe_key=f"inbox:{thread.id}:{text_id}:{coordinator.id}",
                is_whole=True,
                name=_called(ctx.lookup, ctx.person),
                text=text,
                number=thread.id,
            )


def _confirm_kept(ctx: Context, thread: Thread, near: tuple[str, ...]) -> None:
    if not near:
        ctx.reply("thread-kept", number=thread.id)
        return
    ctx.reply("thread-kept-near", number=thread.id, suggestion=_keyword(ctx.lookup, near[0]))


def _keyword(lookup: NetworkLookup, command: str) -> Localized:
    """The command as one would text it."""
    words = lookup.catalogs.words(f"word-{command}")
    first = next(iter(words.values()))

    def show(language: str) -> str:
        return words.get(language, first)[0].upper()

    return show


def _leaders(ctx: Context, code: str) -> list[Person]:
    """The group's leaders, but for the sender."""
    leaders = people.in_groups(ctx.connection, [code], leaders=True)
    return [leader for leader in leaders if leader.id != ctx.person.id and code in leader.leads]


def reply(ctx: Context, args: Args) -> None:
    """REPLY 57 text, by whoever the thread is for; its opener goes on with it."""
    thread = threads.get(ctx.connection, args.id)
    if thread is None or not _may_answer(ctx, thread):
        ctx.reply("thread-unknown", number=args.id)
    elif thread.person_id == ctx.person.id:
        _write(ctx, thread, args.text)
    else:
        _answer(ctx, thread, args.text)


def _may_answer(ctx: Context, thread: Thread) -> bool:
    mine = (thread.person_id, thread.to.to_person_id)
    is_for_me = thread.to.code is not None and thread.to.code in ctx.person.leads
    return ctx.person.is_coordinator or ctx.person.id in mine or is_for_me


def _answer(ctx: Context, thread: Thread, text: str) -> None:
    asker = people.get(ctx.connection, thread.person_id)
    key = "thread-first-answer" if threads.is_first_answer(ctx.connection, thread) else "thread-answer"
    text_id = _keep(ctx, thread, text)
    threads.mark_answered(ctx.connection, thread.id, ctx.now)
    ctx.note("reply", f"thread:{thread.id}")
    ctx.say(
        asker,
        Kind.NOTICE,
        key,
        dedupe_key=f"thread:{thread.id}:{text_id}:{asker.id}",
        is_whole=True,
        name=_called(ctx.lookup, ctx.person, thread.to.code),
        text=text,
    )
    ctx.reply("thread-answered", name=_called(ctx.lookup, asker))


def _called(lookup: NetworkLookup, person: Person, code: str | None = None) -> str | Localized:
    """What somebody is called before others: their name, or what they are; never their number."""
    if person.name:
        return person.name
    if person.is_coordinator:
        return lookup.word("thread-office")
    known_in = code or min(person.leads or person.groups, default=None)
    if known_in is None:
        return lookup.word("no-name")
    key = "thread-leader-of" if known_in in person.leads else "thread-member-of"

    def show(language: str) -> str:
        return lookup.text(language, key, {"code": known_in})

    return show
