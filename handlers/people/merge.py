"""MERGE: a coordinator says that two are one person; what comes together is shown before a number does it.

MERGE NO says that they are two, which ends the question whether they are one.
"""

from dataclasses import replace

from handlers.core import proof
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args
from handlers.core.echo import asks_first, wait_for_yes
from handlers.core.lookup import Localized
from handlers.core.named import find
from handlers.people import listed
from handlers.reading.numbers import bare_number
from messages.envelope import Kind
from messages.fold import fold
from storage import addresses, doubles, merges, people, person_merge, report_lists, threads
from storage.audit import Entry
from storage.codes import CodeKind
from storage.merges import Merge
from storage.people import Person
from storage.report_lists import Wanted

_BETWEEN = "="
TWO_PEOPLE = "two-people"  # the action of the log
_MOST_NUMBER = 999_999_999


def merge(ctx: Context, args: Args) -> None:
    """MERGE Ma Hla = Ma Hla 2, MERGE Ma Hla = 3094: who wrote that, MERGE #12 = #57: as the page numbers people.

    MERGE NO Ma Hla = Ma Hla 2: they are two.
    """
    first, between, second = (part.strip() for part in args.text.partition(_BETWEEN))
    if not between:
        raise NotRead("help-merge")
    no, first = _without_no(ctx, first)
    if not (first and second):
        ctx.reply("help-merge")
        return
    one = named(ctx, "merge", f"{no}{{}} = {_plain(second)}", first)
    other = None if one is None else named(ctx, "merge", f"{no}{_plain(first)} = {{}}", second)
    if one is None or other is None:
        return
    if no:
        _are_two(ctx, one, other)
        return
    kept, gone = (one, other) if one.is_member or not other.is_member else (other, one)
    refusal = _refused(ctx, kept, gone)
    if refusal is not None:
        ctx.reply(refusal)
    elif ctx.is_echoed:
        _merge(ctx, kept, gone)
    elif proof.rests(ctx):
        ctx.reply("proof-rests")
    else:
        _ask(ctx, kept, gone)


def _without_no(ctx: Context, words: str) -> tuple[str, str]:
    """The NO before a name, with a blank behind it, and the name; no NO where somebody is called No No."""
    first, _blank, rest = words.partition(" ")
    if not (rest and ctx.lookup.vocabulary.means(first, "no")):
        return "", words
    is_name = any(person.name and fold(person.name) == fold(words) for person in people.members(ctx.connection))
    return ("", words) if is_name else (f"{first} ", rest.strip())


def _are_two(ctx: Context, one: Person, other: Person) -> None:
    """Remember that nobody is here twice, so that nobody is asked again."""
    if one.id == other.id:
        ctx.reply("merge-same")
    elif not asks_first(ctx):
        doubles.put_apart(ctx.connection, one.id, other.id, are_two=True)
        ctx.note(TWO_PEOPLE, f"person:{one.id}", None, {"person": other.id})
        ctx.reply("merge-two", name=_name(ctx, one), member=_name(ctx, other))


def ask_again(ctx: Context, entry: Entry) -> bool:
    """UNDO of MERGE NO: they may be one person."""
    if asks_first(ctx):
        return False
    one_id, other_id = int(entry.subject.partition(":")[2]), entry.became["person"]
    doubles.put_apart(ctx.connection, one_id, other_id, are_two=False)
    known = people.by_id(ctx.connection, [one_id, other_id])
    first, second = (
        _name(ctx, known[one]) if one in known else ctx.lookup.word("no-name") for one in (one_id, other_id)
    )
    ctx.reply("merge-two-undone", name=first, member=second)
    return True


def _plain(text: str) -> str:
    """The text where a name is to be put beside it by `format`."""
    return text.replace("{", "").replace("}", "")


def named(ctx: Context, command: str, rest: str, words: str) -> Person | None:
    """Who is meant by a name, by the number of what they wrote, or by their own as the page shows it: `#12`.

    None: the sender has read that it is nobody, or whom they may mean, each with the command and `rest`, the name in
    its {}.
    """
    number = bare_number(fold(words).lstrip("#").strip(), _MOST_NUMBER)
    if number is None:
        known = [person for person in people.members(ctx.connection) if person.blocked_at is None]
        try:
            return find(ctx, ctx.lookup.command(command, rest), words, known)
        except NotRead as problem:  # no sentence has this form: it is for no human
            ctx.reply(problem.key, lines=(), buttons=(), files=(), **problem.words)
            return None
    person_id = number if words.startswith("#") else _writer(ctx, number)
    person = people.by_id(ctx.connection, [person_id]).get(person_id)
    if person is None:
        ctx.reply("merge-nobody", number=number)
    return person


def _writer(ctx: Context, number: int) -> int:
    """Who began the thread of that number, the one that proves or its own; 0: there is none."""
    proven = proof.find(ctx, number, CodeKind.THREAD)
    thread = threads.get(ctx.connection, number if proven is None else proven)
    return 0 if thread is None else thread.person_id


def _refused(ctx: Context, kept: Person, gone: Person) -> str | None:
    """What says why these are not made one; None: they may be."""
    if kept.id == gone.id:
        return "merge-same"
    if ctx.person.id in (kept.id, gone.id):
        return "merge-self"
    is_stopped = kept.stopped_at is not None or gone.stopped_at is not None
    return "merge-not" if is_stopped or kept.is_out or gone.is_out else None


def _ask(ctx: Context, kept: Person, gone: Person) -> None:
    secret = wait_for_yes(ctx)
    ctx.reply(
        "merge-ask",
        lines=[_line(ctx, one) for one in (kept, gone)],
        buttons=ctx.lookup.yes_or_no(secret),
        name=_name(ctx, kept if kept.name else gone),
        codes=listed.codes(kept.groups | gone.groups),
        secret=secret,
    )


def _line(ctx: Context, person: Person) -> Localized:
    """Who that is: name, ways to reach them, groups, what they reported."""
    schemes = ctx.lookup.channels(listed.schemes(addresses.of_person(ctx.connection, person.id)))
    count = report_lists.total(ctx.connection, Wanted(authors=[person.id])).reports
    name, codes = _name(ctx, person), listed.codes(person.groups)

    def render(language: str) -> str:
        args = {"name": name(language), "channel": schemes(language), "codes": codes, "count": count}
        return ctx.lookup.text(language, "merge-line", args)

    return render


def _merge(ctx: Context, kept: Person, gone: Person) -> None:
    """Make them one, and tell each of their addresses of the others, so that whoever is no such person hears it."""
    theirs = {one.id: addresses.live(ctx.connection, one.id) for one in (kept, gone)}
    person_merge.merge(ctx.connection, kept, gone, ctx.now)
    if kept.address is None and gone.address is not None:
        addresses.use(ctx.connection, kept.id, gone.address)
    now_one = people.get(ctx.connection, kept.id)
    before = {"person": gone.id, "name": gone.name, "leads": sorted(gone.leads), "coordinator": gone.is_coordinator}
    ctx.note(person_merge.MERGED_BY_OFFICE, f"person:{kept.id}", before, {"groups": sorted(now_one.groups)})
    ctx.reply("merge-done", name=_name(ctx, now_one), ref=f"#{kept.id}", codes=listed.codes(now_one.groups))
    for mine, others in ((kept.id, gone.id), (gone.id, kept.id)):
        for address in theirs[mine]:
            ctx.say(
                replace(now_one, address=address),
                Kind.NOTICE,
                "merge-told",
                dedupe_key=f"merge:{kept.id}:{gone.id}:{ctx.now:%Y%m%d%H%M%S}:{address}",
                channel=ctx.lookup.channels(listed.schemes(theirs[others])),
            )


def take_back(ctx: Context, entry: Entry) -> bool:
    """UNDO of MERGE: two people as before."""
    found = merges.of_gone(ctx.connection, entry.was["person"], ctx.now)
    if not ctx.person.is_coordinator:
        ctx.reply("only-coordinator")
    elif found is None:
        ctx.reply("undo-gone")
    elif asks_first(ctx):
        return False
    else:
        _apart(ctx, found)
    return True


def unmerge(ctx: Context, args: Args) -> None:
    """UNLINK Ma Hla of a coordinator: whom MERGE or LINK made one within a week, are two again."""
    if not ctx.person.is_coordinator:
        raise NotRead("help-unlink", is_prose=True)
    person = named(ctx, "unlink", "{}", args.text)
    if person is None:
        return
    found = merges.newest(ctx.connection, person.id, ctx.now)
    if found is None:
        ctx.reply("unmerge-none", name=_name(ctx, person))
    elif not asks_first(ctx):
        _apart(ctx, found)


def _apart(ctx: Context, merge: Merge) -> None:
    """Make them two again, and tell each where they are now alone."""
    other_id = merges.undo(ctx.connection, merge, person_merge.MOVED, ctx.now)
    both = [people.get(ctx.connection, person_id) for person_id in (merge.kept_id, other_id)]
    ctx.note("unlink", f"person:{merge.kept_id}", None, {"person": other_id})
    ctx.reply("unmerge-done", lines=[_line(ctx, one) for one in both])
    for person in both:
        theirs = addresses.live(ctx.connection, person.id)
        if theirs:
            addresses.use(ctx.connection, person.id, theirs[0])
        for address in theirs:
            ctx.say(
                replace(person, address=address),
                Kind.NOTICE,
                "unmerge-told",
                dedupe_key=f"unmerge:{other_id}:{ctx.now:%Y%m%d%H%M%S}:{address}",
                codes=listed.codes(person.groups),
            )


def _name(ctx: Context, person: Person) -> Localized:
    return ctx.lookup.shown_name(person.name, person.latin_name)
