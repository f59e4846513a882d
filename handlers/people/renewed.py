"""What somebody saw who leads no more: numbers, which they could text under another leader's number, and pages."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping

from handlers.core import proof, second
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.people.forget_flood import tell_of_flood
from handlers.people.requests import DECIDED_WITHIN
from handlers.report import ask_again
from handlers.thread.told import author_of, called, show_number
from messages.envelope import Kind
from storage import groups, people, proofs, questions, threads
from storage.codes import CodeKind
from storage.people import Person
from storage.proofs import Proof

# What is asked in words of its own, and so told once more.
_TOLD_ANEW: Mapping[CodeKind, Callable[[Context, int], None]] = {
    CodeKind.FORGET: tell_of_flood,
    CodeKind.BORROWED: ask_again,
}


def renew_numbers(ctx: Context, person: Person, codes: Collection[str] | None) -> None:
    """End the numbers that this person could see as a leader of these groups (None: as a coordinator).

    The others are told the new ones. Pages that wait for the person show what a leader may read: they end, too.
    """
    questions.drop_pages(ctx.connection, person.id)
    lines: dict[int, list[Localized]] = defaultdict(list)
    for ended in proofs.end_shown(ctx.connection, codes, person.id):
        for reader, line in _told(ctx, ended):
            lines[reader].append(line)
    ending = "-".join(sorted(codes or []))
    for reader in people.by_id(ctx.connection, lines).values():
        key = f"numbers-new:{person.id}:{ending}:{ctx.now:%Y%m%d%H%M%S}:{reader.id}"
        ctx.say(reader, Kind.NOTICE, "numbers-new", lines=lines[reader.id], dedupe_key=key)
    second.renew(ctx, person)


def _told(ctx: Context, ended: Proof) -> Iterable[tuple[int, Localized]]:
    """Who has to know the new number of what still waits, and the line that tells it."""
    if ended.kind in _TOLD_ANEW:
        _TOLD_ANEW[ended.kind](ctx, ended.subject_id)
        return []
    if ended.kind is CodeKind.JOIN:
        request = groups.find_request(ctx.connection, ended.subject_id)
        if request is None or request.is_granted is not None:
            return []
        number = proof.show(ctx, CodeKind.JOIN, request.id, DECIDED_WITHIN)
        return [(one, _line(ctx, "ok", number, request.person_id)) for one in _deciders(ctx, request.code)]
    thread = threads.get(ctx.connection, ended.subject_id)
    if thread is None or thread.answered_at is not None:
        return []
    secret = int(show_number(ctx, thread))
    line = _line(ctx, "reply", secret, thread.person_id)
    author = author_of(ctx, thread)
    return [(one, line) for one in ([author.id] if author else _deciders(ctx, thread.to.code))]


def _deciders(ctx: Context, code: str | None) -> Collection[int]:
    leaders = people.in_groups(ctx.connection, [code], leaders=True) if code is not None else []
    return [one.id for one in leaders or people.coordinators(ctx.connection)]


def _line(ctx: Context, command: str, number: int, person_id: int) -> Localized:
    """`REPLY 4410: Ma Hla`."""
    name = called(ctx.lookup, people.get(ctx.connection, person_id))
    act = ctx.lookup.command(command, number)
    return lambda language: f"{act(language)}: {name if isinstance(name, str) else name(language)}"
