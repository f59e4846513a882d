"""What handlers said, made into texts that leave: each person's language, joined, fitted to what SMS costs."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from handlers.core import fall_over, strangers
from handlers.core.context import Context, Passage, Say
from handlers.core.lookup import Fitted, Word
from handlers.core.reader import Reader
from messages.address import Address
from messages.catalog import least_form, short_form
from messages.envelope import Kind
from messages.fit import CUT, beginning, fit, pages
from messages.phone_numbers import OPERATOR
from messages.quote import LINE_BREAK, quoted
from messages.record import record
from messages.scheme import SMS, scheme_of
from messages.segments import is_gsm7, segments
from storage import cuts
from storage.outbox import DIRECT, PRIORITY, STRANGERS, NewOutbound, Part
from storage.people import Person
from storage.questions import keep_pages

NOWHERE = "no address"
MOST_PARTS = 3  # SMS parts of what a member wrote to another; one more holds the frame


@dataclass(frozen=True, slots=True)
class DueSay:
    """What a moment says that becomes one text with all else that is due for the same person at that time."""

    ctx: Context
    say: Say


@record
class _Made:
    """What some says became: pages, and the sentence of each of them, which may be empty."""

    pages: list[str]
    told: Sequence[str]


def compose(ctx: Context) -> list[NewOutbound]:
    """The texts for all that was said in `ctx`, each person's of one kind joined into one."""
    if not any(map(_joins, ctx.gathered.says)):  # as most
        return compose_own(ctx)
    merged = [compose_together(lines) for lines in said_together([ctx])]
    return [*compose_own(ctx), *filter(None, merged)]


def compose_own(ctx: Context) -> list[NewOutbound]:
    """The same without what becomes one text with others: `said_together` has that."""
    texts: list[NewOutbound] = []
    for says in _joined([say for say in ctx.gathered.says if not _joins(say)]):
        text = _compose_one(ctx, says, f"{len(texts) + 1}")
        if text is None:
            continue
        texts.append(text)
        if text.kind is Kind.ALERT:
            fall_over.watch_alert(ctx, text.dedupe_key)
    return texts


def _joined(says: list[Say]) -> Iterable[list[Say]]:
    """What goes to one person as one kind of text for one purpose, together."""
    if len(says) == 1:  # as most
        return [says]
    joined: dict[tuple[int, Kind, str | None], list[Say]] = {}
    for say in says:
        joined.setdefault((say.to.id, say.kind, say.dedupe_key), []).append(say)
    return joined.values()


def said_together(due: Iterable[Context]) -> Iterable[list[DueSay]]:
    """The reminders of each person, and the news, of all that came due together; what stands first, first."""
    joined: dict[tuple[int, Kind], list[DueSay]] = {}
    for ctx in due:
        for say in filter(_joins, ctx.gathered.says):
            joined.setdefault((say.to.id, say.kind), []).append(DueSay(ctx, say))
    return [sorted(lines, key=lambda line: not line.say.is_first) for _whose, lines in sorted(joined.items())]


def compose_together(lines: Sequence[DueSay]) -> NewOutbound | None:
    """One text of them all; None when it may not leave."""
    first = lines[0]
    return _compose_one(first.ctx, [line.say for line in lines], f"{first.say.to.id}:{first.say.kind}")


def _joins(say: Say) -> bool:
    """Whether it becomes one text with others that leave at the same time."""
    return say.is_news or say.kind is Kind.REMINDER


def _compose_one(ctx: Context, says: Sequence[Say], place: str) -> NewOutbound | None:
    """The text for some says to one person; None when it may not leave. `place` tells it from others of this `ctx`."""
    person, kind = says[0].to, says[0].kind
    address = _address(ctx, person, kind)
    if _is_unwanted(person, kind, says[0].dedupe_key) or (address is not None and address.scheme == OPERATOR):
        return None
    is_last = kind is Kind.REPLY and strangers.is_stranger(ctx, person) and strangers.is_dear(address)
    if is_last and not strangers.is_served(ctx):
        return None
    reader = Reader(
        ctx.lookup, ctx.language_of(person), SMS if address is None else scheme_of(address.scheme), ctx.today
    )
    made = _render(ctx, says, reader)
    text, *more = made.pages
    if more:
        keep_pages(ctx.connection, person.id, more, ctx.now)
    return NewOutbound(
        dedupe_key=says[0].dedupe_key or f"{_source(ctx)}:{place}",
        address=address or Address("none", str(person.id)),
        kind=kind,
        text=text,
        language=reader.language,
        segments=segments(text) if reader.scheme.has_segments else 0,
        person_id=None if person.is_out else person.id,  # what is for them never leaves
        buttons=tuple(dict.fromkeys([_word(button, reader.language) for say in says for button in say.buttons])),
        files=tuple(dict.fromkeys([file for say in says for file in say.files])) if reader.scheme.carries_files else (),
        parts=tuple(_found(says, made)) if len(says) > 1 and kind is Kind.REMINDER else (),
        inbox_id=ctx.inbound.id if ctx.inbound is not None and kind is Kind.REPLY else None,
        expires_at=ctx.now + strangers.USE if is_last else _latest([say.expires_at for say in says]),
        problem=None if address else NOWHERE,
        priority=_priority(ctx, kind, is_last=is_last),
        hurries=kind is Kind.REPLY and not is_last and strangers.was_stranger(ctx),
    )


def _found(says: Sequence[Say], made: _Made) -> Iterable[Part]:
    """Which lines of the first page each of them is, as far as they stand on it whole; of several it has a title."""
    lines, place = made.pages[0].split("\n"), int(len(made.pages) > 1)
    for say, sentence in zip(says, made.told, strict=True):
        own = sentence.split("\n") if sentence else []
        if lines[place : place + len(own)] != own:
            return
        if own:
            yield Part(say.dedupe_key or "", place, len(own))
        place += len(own)


def _priority(ctx: Context, kind: Kind, *, is_last: bool) -> int | None:
    """Where a text stands that does not stand with its kind: who called for help hears first whom that reaches.

    Who calls again and again goes with the answers, behind the first calls of all others.
    """
    if ctx.is_plea and kind in (Kind.ALERT, Kind.REPLY):
        return PRIORITY[Kind.REPLY if ctx.calls_on else Kind.ALERT]
    return STRANGERS if is_last else None


def _address(ctx: Context, person: Person, kind: Kind) -> Address | None:
    """Where a text goes: to the sender where their text came from, unless it is told to another address of theirs.

    On the page only answers stand: what else is told to its reader goes to their phone or chat, if they have one.
    """
    if ctx.inbound is None or person.id != ctx.person.id:
        return person.address
    here = ctx.inbound.address
    is_page = scheme_of(here.scheme).names_person and person.address is not None
    is_here = kind is Kind.REPLY or (person.address in (None, ctx.person.address) and not is_page)
    return here if is_here else person.address


def _is_unwanted(person: Person, kind: Kind, dedupe_key: str | None) -> bool:
    """Whether STOP keeps this text away. Who is out hears nothing but what their own phone is answered."""
    if kind is Kind.REPLY:
        return False
    if person.is_out:
        return True
    if person.stopped_at is None:
        return False
    if kind is Kind.ALERT and person.alerts_stopped_at is None:
        return False
    return not (dedupe_key or "").startswith(DIRECT)


def _lines(lines: Sequence[Word], head: str, reader: Reader) -> list[str]:
    """The lines of a list; where their letters make it dear by SMS, and it is longer than a page, those that have a
    form without such letters take that, and what it leaves out stands at the end."""
    full = [_word(line, reader.language) for line in lines]
    scheme = reader.scheme
    if not scheme.has_segments or not is_gsm7(head) or segments("\n".join([head, *full])) <= scheme.page_segments:
        return full
    shown: list[str] = []
    left: list[str] = []
    for line, whole in zip(lines, full, strict=True):
        short = line.short(reader.language) if isinstance(line, Fitted) else whole
        if is_gsm7(whole) or not is_gsm7(short) or not isinstance(line, Fitted):
            shown.append(whole)
        else:
            shown.append(short)
            left.append(line.left(reader.language))
    return [*shown, *left]


def _word(value: object, language: str) -> str:
    return str(value(language)) if callable(value) else str(value)


def _render(ctx: Context, says: Sequence[Say], reader: Reader) -> _Made:
    """The text, and what MORE sends after it; in short forms, and then in least, where that saves an SMS part."""
    own = reader.language
    best = made = _render_in_full(ctx, says, reader)
    if not reader.scheme.has_segments:
        return best
    for language in (short_form(own), least_form(own)):
        if _parts(best.pages) == 1:
            break
        made = _render_in_full(ctx, says, replace(reader, language=language))
        if _parts(made.pages) < _parts(best.pages):
            best, reader = made, replace(reader, language=language)
    if made is not best and any(say.passage is not None for say in says):
        return _render_in_full(ctx, says, reader)  # once more: how much of a passage was read is what is sent
    return best


def _parts(texts: Sequence[str]) -> int:
    return sum(map(segments, texts))


def _render_in_full(ctx: Context, says: Sequence[Say], reader: Reader) -> _Made:
    """Sentences, which may be empty in the reader's form of the language, and their pages."""
    told = [_render_say(ctx, say, reader) for say in says]
    return _Made(_paged(says, list(filter(None, told)), reader), told)


def _paged(says: Sequence[Say], told: Sequence[str], reader: Reader) -> list[str]:
    if _joins(says[0]) and len(told) > 1:
        return _pages(told, "", reader)
    head, with_lines = "\n".join(told), next((say for say in says if say.lines), None)
    if with_lines is None:
        return [head]
    lines = [LINE_BREAK.join(line.splitlines()) for line in _lines(with_lines.lines, head, reader)]
    return _pages(lines, head, reader, is_brief=with_lines.is_brief)


def _pages(lines: Sequence[str], head: str, reader: Reader, *, is_brief: bool = False) -> list[str]:
    scheme = reader.scheme
    first = 1 if is_brief and scheme.has_segments else scheme.page_segments
    return pages(lines, head, reader.text("more-tail"), first, scheme.more_segments)


def _render_say(ctx: Context, say: Say, reader: Reader) -> str:
    """The sentence; what somebody wrote stands in it on one line, as much as there is room for."""
    free = say.args.get("text")
    free = free(reader.language) if callable(free) else free
    if say.is_whole or not isinstance(free, str):
        return reader.text(say.key, **say.args)
    render = _with_text(say, reader)
    if say.passage is not None:
        return _render_passage(ctx, say.to, say.passage, quoted(free), reader, render)
    return fit(render, quoted(free), reader.scheme.page_segments)


def _render_passage(
    ctx: Context, to: Person, passage: Passage, words: str, reader: Reader, render: Callable[[str], str]
) -> str:
    """The words in their frame: the longest beginning, and how to get at the rest."""
    most = MOST_PARTS if reader.scheme.has_segments else reader.scheme.page_segments - 1
    rest = words[passage.begin :].lstrip()
    own = beginning(str, rest, most)
    if own == rest and segments(render(rest)) <= most + 1:
        cuts.drop(ctx.connection, passage.text_id, to.id)
        return render(rest)
    tail = reader.text("thread-more", number=passage.text_id)
    shown = min(own, beginning(lambda part: f"{render(part)}\n{tail}", rest, most + 1), key=len)
    read = len(words) - len(rest) + len(shown.removesuffix(CUT))
    cuts.keep(ctx.connection, passage.text_id, to.id, read)
    return f"{render(shown)}\n{tail}"


def _with_text(say: Say, reader: Reader) -> Callable[[str], str]:
    return lambda text: reader.lookup.text(reader.language, say.key, {**say.args, "text": text})


def _source(ctx: Context) -> str:
    if ctx.inbound is not None:
        return f"reply:{ctx.inbound.id}"
    if ctx.timer is not None:
        return f"due:{ctx.timer.key}:{ctx.timer.due_at:%Y%m%d%H%M}"
    raise LookupError("a text without an inbound text or a timer needs a dedupe key")


def _latest(moments: Sequence[datetime | None]) -> datetime | None:
    """Until when a text of several parts is of use: until the last of them is not."""
    known = [moment for moment in moments if moment is not None]
    return max(known) if known and len(known) == len(moments) else None
