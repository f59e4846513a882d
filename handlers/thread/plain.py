"""Words without REPLY of who is asked something: for whoever wrote to them last and waits, or that is asked."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

from handlers.core import echo, proof
from handlers.core.context import Context, Gathered
from handlers.reading.courtesies import is_courtesy
from handlers.thread.answering import answer
from handlers.thread.heard import AHEAD, spoke_last
from handlers.thread.told import called, may_read, show_number
from handlers.thread.written import COORDINATORS, files_of, write_to
from messages.envelope import Kind
from storage import people, questions, threads
from storage.codes import CodeKind
from storage.threads import Thread
from storage.timers import Timer

QUESTION = "thread-for"  # the kind of the question whom the words are for
TIMER = "thread-for-left"
FRESH = timedelta(hours=24)  # so long a text is answered without REPLY
_OPEN_FOR = timedelta(days=30)  # the timer ends it, and may have to wait: the question is not forgotten before


def answer_plainly(ctx: Context, *, is_doubtful: bool = False) -> bool:
    """Take the text as an answer to whoever waits for the sender; False: nobody does, or it is something else.

    Where one alone waits, and the text asks nothing, it leaves at once from an account that proves its sender; else,
    and where it `is_doubtful`, as a bare word and what begins like a command are, YES sends it.
    """
    waiting = [] if _is_something_else(ctx) else _waiting(ctx)
    words = ctx.text.strip()
    if waiting and ctx.question is not None and ctx.proves_sender:  # more of what was asked about
        waiting = [thread for thread in waiting if thread.id == ctx.question.data["thread"]]
        words = f"{ctx.question.data['text']}\n{words}"
    if not waiting:
        return False
    is_plain = ctx.question is None and not is_doubtful and not ctx.lookup.vocabulary.sentences.is_asked(words)
    if is_plain and len(waiting) == 1 and ctx.proves_sender:
        answer(ctx, waiting[0], words)
    else:
        _ask(ctx, waiting[0], words)
    return True


def _is_something_else(ctx: Context) -> bool:
    is_asked = ctx.person.is_coordinator or bool(ctx.person.leads)
    has_other_question = ctx.question is not None and ctx.question.kind != QUESTION
    if not is_asked or has_other_question or ctx.danger or files_of(ctx) or proof.rests(ctx):
        return True
    return is_courtesy(ctx.lookup.vocabulary, ctx.text)


def _waiting(ctx: Context) -> list[Thread]:
    """What waits for the sender, the newest first; nothing where others wrote to them since, or they to others."""
    person, since = ctx.person, ctx.sent - FRESH
    codes, until = person.leads, ctx.sent + AHEAD
    found = threads.waiting_for(ctx.connection, person.id, codes, since, until, for_office=person.is_coordinator)
    last = spoke_last(ctx) if found else None
    is_last = bool(found) and (last is None or last[1] < found[0][1])
    if not is_last or threads.has_written_since(ctx.connection, person.id, found[0][1]):
        return []
    return [thread for thread, _at in found]


def _ask(ctx: Context, thread: Thread, words: str) -> None:
    """YES sends it, NO gives it to the coordinators; who may be anybody needs the number for YES."""
    name = called(ctx.lookup, people.get(ctx.connection, thread.person_id))
    data: dict[str, Any] = {"thread": thread.id, "text": words}
    ctx.at(ctx.now + echo.OPEN_FOR, TIMER, f"{TIMER}:{ctx.person.id}:", {})
    if ctx.proves_sender:
        ctx.confirm(QUESTION, data, "thread-for", open_for=_OPEN_FOR, name=name)
        return
    ctx.text = f"REPLY {show_number(ctx, thread)} {words}"
    secret = echo.wait_for_yes(ctx)
    data["echo"] = proof.find(ctx, int(secret), CodeKind.ECHO)
    shown: dict[str, Any] = {"name": name, "secret": secret}
    quote = echo.beginning(ctx, words, "thread-for-number", **shown)
    buttons = ctx.lookup.yes_or_no(secret)
    how: dict[str, Any] = {"buttons": buttons, "open_for": _OPEN_FOR}
    ctx.ask(QUESTION, data, "thread-for-number", **how, **shown, quote=quote)


def is_for_them(ctx: Context, data: Mapping[str, Any]) -> None:
    """YES: it leaves; without its number, where it has one, that is asked for once more."""
    thread = threads.get(ctx.connection, data["thread"])
    if thread is None or not may_read(ctx, thread):  # erased, or the sender leads the group no more
        ctx.reply("thread-unknown", number=data["thread"])
    elif "echo" in data:
        _ask(ctx, thread, data["text"])
    else:
        answer(ctx, thread, data["text"])


def is_for_others(ctx: Context, data: Mapping[str, Any]) -> None:
    """NO: the coordinators read it."""
    if "echo" in data:
        echo.close(ctx, data["echo"])
    write_to(ctx, COORDINATORS, data["text"])


def due_words_left(ctx: Context, _timer: Timer) -> None:
    """Nobody said YES or NO: the coordinators read it, and its author that they do."""
    for person_id, question in questions.asked_before(ctx.connection, QUESTION, ctx.now - echo.OPEN_FOR):
        own = replace(ctx, person=people.get(ctx.connection, person_id), question=question, gathered=Gathered())
        own.answered()
        is_for_others(own, question.data)
        ctx.gathered.says += [say for say in own.gathered.says if say.kind is not Kind.REPLY]
        key = f"{TIMER}:{person_id}:{question.asked_at:%Y%m%d%H%M%S}"
        quote = echo.beginning(own, question.data["text"], "thread-for-left")
        ctx.say(own.person, Kind.NOTICE, "thread-for-left", dedupe_key=key, quote=quote)


def confirm_echo(ctx: Context, echo_id: int) -> None:
    """YES 4821: it is done; of words that were asked about nothing waits any more."""
    if _asked_about(ctx, echo_id):
        ctx.answered()
    echo.confirm(ctx, echo_id)


def drop_echo(ctx: Context, echo_id: int) -> None:
    """NO 4821: it is not done; words that were asked about go to the coordinators."""
    question = ctx.question
    if question is None or not _asked_about(ctx, echo_id):
        echo.drop(ctx, echo_id)
        return
    ctx.answered()
    is_for_others(ctx, question.data)


def _asked_about(ctx: Context, echo_id: int) -> bool:
    question = ctx.question
    return question is not None and question.kind == QUESTION and question.data.get("echo") == echo_id
