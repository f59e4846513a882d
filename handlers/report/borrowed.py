"""A report by a borrowed phone: kept as somebody else's once they say YES to it, or a coordinator does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.core import proof
from handlers.core.answers import is_no, is_skip
from handlers.core.context import Context
from handlers.core.lookup import Localized
from handlers.reading.borrowed import read_borrowed
from handlers.reading.report import ReportDraft
from handlers.report.arrival import blank, is_thin, read
from handlers.report.content import as_json, from_json, merged
from handlers.report.keep import keep_text, parts_of
from handlers.report.missing import show_and_ask
from handlers.report.readback import summary
from messages.envelope import Kind
from messages.fold import fold_word
from storage import borrowed, people, proofs, reports
from storage.borrowed import Borrowed
from storage.codes import CodeKind
from storage.people import Person
from storage.timers import Timer

WHOSE = "report-whose"  # the kind of the question
TIMER = "borrowed"
ASKED_FOR = timedelta(days=2)  # then the coordinators are asked as well
MOST_WAITING = 3  # for one person; more than that is for the coordinators
_NAME_LETTERS = 30


def for_another(ctx: Context) -> bool:
    """Ask for the report that the text brings of somebody else; False: it brings none, or only who it is of is open.

    What nobody here is called is asked about (`WHOSE`), and the text is still for a human.
    """
    if not ctx.person.is_member:
        return False
    found = [one for one in read_borrowed(ctx.text, ctx.lookup.vocabulary) if _is_report(ctx, one.text, one.is_said)]
    for one in found:
        owner = _called(ctx, one.name)
        if owner is not None:
            _take(ctx, owner, one.text)
            return True
    said = next((one for one in found if one.is_said), None)
    if said is not None:
        ctx.ask(WHOSE, {"text": said.text}, "report-whose", word=said.name[:_NAME_LETTERS])
    return False


def _is_report(ctx: Context, text: str, is_said: bool) -> bool:
    if is_said:
        return bool(text) and not is_thin(ctx, text)
    draft = read(ctx, text)
    return draft.theme is not None and draft.people is not None


def _called(ctx: Context, name: str) -> Person | None:
    """The one member of this whole name."""
    wanted = fold_word(name)
    ids = [person for person, known in people.names(ctx.connection).items() if fold_word(known) == wanted]
    members = [one for one in people.by_id(ctx.connection, ids).values() if one.is_member]
    return members[0] if len(members) == 1 else None


def answer_whose(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """The whole name of whose report it was; NO leaves it to the coordinators."""
    if is_no(ctx, text) or is_skip(ctx, text):
        ctx.answered()
        ctx.reply("report-left")
        return True
    owner = _called(ctx, ctx.lookup.vocabulary.manners.answer(text).strip(" .,:"))
    if owner is None:
        return False
    ctx.answered()
    _take(ctx, owner, data["text"])
    return True


def _take(ctx: Context, owner: Person, text: str) -> None:
    if owner.id == ctx.person.id:
        keep_text(ctx, text, None)
    elif ctx.person.is_coordinator and ctx.proves_sender:
        for part in parts_of(ctx, text):
            claim(ctx, _wait(ctx, owner, part))
    else:
        asks_owner = _is_reached(ctx, owner)
        for part in parts_of(ctx, text):
            number = _wait(ctx, owner, part)
            _ask(ctx, number, [owner] if asks_owner else people.coordinators(ctx.connection))
        ctx.reply("report-owner-asked" if asks_owner else "report-office-asked", name=owner.name or "")


def _is_reached(ctx: Context, owner: Person) -> bool:
    """Whether a text gets to them, and not too many wait for their YES already."""
    return not _is_deaf(owner) and len(borrowed.of_person(ctx.connection, owner.id)) < MOST_WAITING


def _is_deaf(owner: Person) -> bool:
    return owner.address is None or owner.is_out or owner.stopped_at is not None


def _wait(ctx: Context, owner: Person, text: str) -> int:
    """Keep what was read until it is settled; returns its number."""
    draft = read(ctx, text)
    told = {"content": as_json(merged(blank(ctx), draft)), "doubts": draft.doubts, "places": draft.places}
    inbox_id = ctx.inbound.id if ctx.inbound is not None else None
    number = borrowed.ask(ctx.connection, owner.id, ctx.person.id, told, ctx.sent, inbox_id)
    ctx.at(ctx.now + ASKED_FOR, TIMER, f"{TIMER}:{number}", {"number": number})
    return number


def _ask(ctx: Context, number: int, those: Iterable[Person]) -> None:
    """Ask these people for the YES."""
    waiting = _waiting(ctx, number)
    for one in those:
        key, buttons, words = _question(ctx, waiting, one)
        dedupe_key = f"borrowed:{number}:{words['secret']}:{one.id}"
        ctx.say(one, Kind.NOTICE, key, dedupe_key=dedupe_key, buttons=buttons, **words)


def ask_again(ctx: Context, number: int) -> None:
    """Ask whoever is to decide for a YES with a new number: somebody else saw the old one."""
    waiting = borrowed.get(ctx.connection, number)
    if waiting is not None:
        owner = people.get(ctx.connection, waiting.person_id)
        _ask(ctx, number, people.coordinators(ctx.connection) if _is_deaf(owner) else [owner])


def hand_over(ctx: Context, lost: Person) -> None:
    """What waits for the YES of somebody whose phone is lost waits for the coordinators' now."""
    for number in borrowed.of_person(ctx.connection, lost.id):
        proofs.close(ctx.connection, CodeKind.BORROWED, number)
        _ask(ctx, number, people.coordinators(ctx.connection))


def _question(ctx: Context, waiting: Borrowed, reader: Person) -> tuple[str, tuple[Localized, ...], dict[str, Any]]:
    """What the reader is asked: the message, its buttons and its words."""
    secret = str(proof.show(ctx, CodeKind.BORROWED, waiting.id, borrowed.KEPT))
    words = {
        "member": _name(ctx, waiting.lender_id),
        "text": summary(ctx, from_json(waiting.draft["content"]), reader),
        "secret": secret,
    }
    buttons = ctx.lookup.yes_or_no(secret)
    if reader.id == waiting.person_id:
        return "report-yours", buttons, words
    return "report-theirs", buttons, {**words, "name": _name(ctx, waiting.person_id)}


def _name(ctx: Context, person_id: int) -> str | Localized:
    return ctx.lookup.shown_name(people.get(ctx.connection, person_id).name)


def _waiting(ctx: Context, number: int) -> Borrowed:
    waiting = borrowed.get(ctx.connection, number)
    if waiting is None:
        raise LookupError(f"no report {number} waits")
    return waiting


def find(ctx: Context, number: int | None) -> int | None:
    """The report of that number, if it would be the sender's, or the sender is a coordinator; without one, the last
    that would be the sender's."""
    if number is None:
        return next(reversed(borrowed.of_person(ctx.connection, ctx.person.id)), None)
    waiting = borrowed.get(ctx.connection, number)
    if waiting is None or not (ctx.person.is_coordinator or waiting.person_id == ctx.person.id):
        return None
    return waiting.id


def remind(ctx: Context, number: int) -> None:
    """Tell the number once more."""
    key, buttons, words = _question(ctx, _waiting(ctx, number), ctx.person)
    ctx.reply(key, buttons=buttons, **words)


def claim(ctx: Context, number: int) -> None:
    """YES 4821: it is kept as theirs, read back to who says so, and told to who sent it and whose it is."""
    waiting = _waiting(ctx, number)
    _settle(ctx, waiting)
    report = reports.add(
        ctx.connection, waiting.person_id, from_json(waiting.draft["content"]), waiting.sent_at, waiting.inbox_id
    )
    ctx.note("report-borrowed", f"report:{report.id}", None, {"lender": waiting.lender_id})
    draft = replace(ReportDraft(), doubts=tuple(waiting.draft["doubts"]), places=tuple(waiting.draft["places"]))
    show_and_ask(ctx, report, draft)
    name = _name(ctx, waiting.person_id)
    for one in people.by_id(ctx.connection, {waiting.person_id, waiting.lender_id} - {ctx.person.id}).values():
        text = summary(ctx, report.content, one)
        key = f"borrowed:{number}:kept:{one.id}"
        ctx.say(one, Kind.NOTICE, "report-kept-as", dedupe_key=key, number=report.id, name=name, text=text)


def disown(ctx: Context, number: int) -> None:
    """NO 4821: it is not kept; who sent it is told."""
    waiting = _waiting(ctx, number)
    _settle(ctx, waiting)
    name = _name(ctx, waiting.person_id)
    ctx.reply("report-not-kept-as", name=name)
    if waiting.lender_id != ctx.person.id:
        lender = people.get(ctx.connection, waiting.lender_id)
        text = summary(ctx, from_json(waiting.draft["content"]), lender)
        key = f"borrowed:{number}:no:{lender.id}"
        ctx.say(lender, Kind.NOTICE, "report-disowned", dedupe_key=key, name=name, text=text)


def _settle(ctx: Context, waiting: Borrowed) -> None:
    borrowed.drop(ctx.connection, waiting.id)
    proofs.close(ctx.connection, CodeKind.BORROWED, waiting.id)


def due_borrowed(ctx: Context, timer: Timer) -> None:
    """Ask the coordinators for what nobody has answered."""
    number: int = timer.data["number"]
    if borrowed.get(ctx.connection, number) is not None:
        _ask(ctx, number, people.coordinators(ctx.connection))
