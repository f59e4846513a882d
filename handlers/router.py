"""A text finds its handler: a command, the answer to what was asked last, or a human."""

from collections.abc import Container, Mapping
from dataclasses import replace
from typing import Any

from handlers.announce.release import cancel
from handlers.core import echo
from handlers.core.answers import ask_again, is_plain_no
from handlers.core.arguments import NotRead, code_of, find_group, read_args
from handlers.core.context import Context
from handlers.core.declare import Answer, Command
from handlers.core.lookup import Word
from handlers.core.rights import may_use
from handlers.core.strangers import is_served
from handlers.hearing import (
    came_with,
    hear_guest,
    hear_only,
    hear_without_words,
    hear_words,
    hear_work,
)
from handlers.people.silence import withhold
from handlers.people.welcome import welcome
from handlers.plan.changes import ask_done
from handlers.reading.danger import Danger
from handlers.reading.phrasing import BY_ITEM, PROFILE
from handlers.reading.pieces import without_joiners, without_part_mark
from handlers.reading.sentences import is_marked
from handlers.reading.words import RARE, Reading
from handlers.removal import answer_blocked, answer_lost
from handlers.report import (
    asks_beside,
    correct,
    correct_copied,
    edit,
    for_another,
    is_thin,
    leave_replaced,
    names_work,
    reads_as_report,
    says_nothing,
)
from handlers.table import ANSWERS, COMMANDS, SAID
from handlers.thread import (
    alert,
    hand_to_coordinators,
    hear,
    was_asked_since,
    wrote_lately,
)
from handlers.undo import was_just_said
from handlers.verb_last import read_last
from messages.envelope import FORWARDED, LONGEST_TEXT
from messages.fit import cut
from messages.fold import fold
from messages.zawgyi import is_burmese, read_burmese, to_unicode

BURMESE = "my"
BARE = ("yes", "no", "ok")  # without a number they answer what was asked last
AGREEING = ("yes", "ok")
BEFORE_ANSWERS = ("stop", "start", "help", "forget", "keepme", "undo")  # never the answer to a question
OWN_SENTENCE = ("stop", "start", "undo")  # they take nothing, so that another sentence behind them is no part of them
SENTENCE_ENDS = (".", "!", "\u104b")
HINDERED = ("late", "drop")  # what they say of danger is why, and not what an item is about
FOR_MANY = ("tell", "add", "begin", "to", "reply")  # what they say of danger is told to people already
TO_GROUPS = ("tell", "add")  # a leader of one group may leave its code out, and is shown it
HINTED = ("help", "report")  # what somebody in need may have meant beside a plea
HINTED_WORDS, HINTED_LETTERS = 2, 40  # what follows a command that may have been meant
# What one also says to somebody who has just written.
SAID_ALONE = ("done", "late", "note", "name", "area", "kind", "themes", "join", "leave", "who", "drop", "fix", "begin")
# Commands whose words also stand in answers to these questions.
NAMED_IN_ANSWERS = {
    "profile-name": ("name",),
    "profile-kind": ("kind",),
    "profile-township": ("area",),
    "report-missing": ("themes", "area"),
}
LABELS = ("themes", "area", "kind", "name")  # also what stands before the lines of a report that is a form
ALSO_OF_REPORTS = ("themes", "area")  # just after a report `theme is land` is about that
NUMBERED = ("profile-kind", "profile-township", "report-missing", "report-step")  # they offer a list
LISTED_DIGITS = 2  # of a number that names one of a list
_NO_COMMAND = NotRead("help-help")


def route(ctx: Context) -> None:
    """Handle the text in `ctx`; one that a YES confirms is the text that waited for it."""
    if ctx.person.blocked_at is not None:
        answer_blocked(ctx)
        return
    if ctx.person.lost_at is not None:
        answer_lost(ctx, COMMANDS)
        return
    asked, person_id = ctx.question, ctx.person.id
    _route(ctx)
    if ctx.again is not None:
        ctx.text, ctx.again, ctx.is_echoed = ctx.again, None, True
        _route(ctx)
    leave_replaced(ctx, asked, person_id)
    if ctx.inbound is not None and ctx.inbound.is_cut:
        ctx.reply("text-cut", count=LONGEST_TEXT)
    withhold(ctx, asked)


def _route(ctx: Context) -> None:
    _understand(ctx)
    if not is_served(ctx):
        _hear_from_afar(ctx)
        return
    if ctx.inbound is not None and ctx.inbound.as_read.edits and edit(ctx):
        return
    if not ctx.text.strip():
        hear_without_words(ctx)
        return
    if came_with(ctx, FORWARDED):  # a STOP that somebody else wrote stops nobody
        hear_only(ctx)
        return
    asked = ctx.question
    if not _settle(ctx) and ctx.question is asked and asked is not None:
        ask_again(ctx, asked)  # behind what is said to another text


def _hear_from_afar(ctx: Context) -> None:
    """Of a stranger whose number is from elsewhere only a plea is heard: whoever joined could be sent dear texts."""
    if ctx.danger:
        alert(ctx)


def _settle(ctx: Context) -> bool:
    """Do what the text says; False when it was neither a command nor the answer to the open question."""
    reading = _read(ctx)
    if _is_for_another(ctx):
        return True
    if not ctx.danger and correct_copied(ctx):
        return True
    if not ctx.danger and _answers_author(ctx):
        hear(ctx)
        return False
    if reading.command in BARE and not _names_number(ctx, reading.rest) and not (ctx.danger and reading.rest):
        if _answer(ctx) or _run_phrased(ctx, BEFORE_ANSWERS):
            return True
        if reading.rest and _calls_off(ctx):
            return True
        if reading.rest:  # "yes I will come" is for whoever asked, not a code
            hear_words(ctx, ())
            return False
    if _fits_question(ctx, reading) and _answer(ctx):
        return True
    if reading.command == "stop" and _calls_back(ctx, reading):
        return True
    unread = _run_exact(ctx, reading)
    if unread is None:
        return True
    if ctx.danger:
        return _hear_danger(ctx, reading)
    if _run_phrased(ctx, BEFORE_ANSWERS) or (reading.command is None and _run_last(ctx)):
        return True
    if _answer(ctx) or _calls_off(ctx) or _run_phrased(ctx):
        return True
    return _do_what_is_near(ctx, reading, unread)


def _is_for_another(ctx: Context) -> bool:
    """Whether the text is somebody else's report; where it is asked whose, the coordinators have it meanwhile."""
    asked = ctx.question
    is_taken = for_another(ctx)
    if is_taken:
        _alert_of(ctx)
    elif ctx.question is not asked:
        hand_to_coordinators(ctx)
    return is_taken or ctx.question is not asked


def _fits_question(ctx: Context, reading: Reading) -> bool:
    """Whether a word that is also a command answers what is asked: a no that may be STOP, `theme is land`."""
    if ctx.question is None:
        return False
    says_no = ctx.lookup.vocabulary.leaning.read(ctx.text) is False
    if reading.command == "stop":  # "cancel it pls", "stop it"
        return says_no if reading.rest else ctx.lookup.vocabulary.means(reading.word, "cancel")
    if reading.command is None:
        return says_no
    if reading.command == "no":  # "no 2" of a list
        number = ctx.lookup.vocabulary.manners.rest(reading.rest)
        return ctx.question.kind in NUMBERED and len(number) <= LISTED_DIGITS
    return reading.command in NAMED_IN_ANSWERS.get(ctx.question.kind, ())


def _calls_off(ctx: Context) -> bool:
    """Whether a plain no with its reason ends what waits for the sender's YES: nothing and nobody asked them since."""
    waiting = echo.waiting(ctx) if is_plain_no(ctx, ctx.text) else []
    if not waiting or wrote_lately(ctx, waiting[-1].asked_at):
        return False
    if ctx.question is not None and ctx.question.asked_at > waiting[-1].asked_at:
        return False
    echo.drop(ctx, waiting[-1].id)
    return True


def _calls_back(ctx: Context, reading: Reading) -> bool:
    """Whether CANCEL is for what its sender announced, which they name, or has just sent: no STOP is meant then."""
    if not ctx.lookup.vocabulary.means(reading.word, "cancel"):
        return False
    if reading.rest:
        return cancel(ctx, reading.rest)
    is_called_back = was_just_said(ctx, SAID) and _run(ctx, COMMANDS["undo"], "") is None
    if is_called_back:
        ctx.reply("thread-hint", suggestion=ctx.lookup.command("stop"))
    return is_called_back


def _answers_author(ctx: Context) -> bool:
    """Whether a bare answer is for the author whose question came after ours, and not for ours."""
    if ctx.question is None or ctx.question.kind not in NUMBERED:
        return False
    is_number = fold(ctx.text).strip(" .)").isdecimal()
    is_bare = is_number or ctx.lookup.vocabulary.leaning.read(ctx.text) is not None
    return is_bare and was_asked_since(ctx, ctx.question.asked_at)


def _run_exact(ctx: Context, reading: Reading) -> NotRead | None:
    """Run the command that the text names; else why not."""
    if reading.command is None or (ctx.danger and _is_rather_plea(ctx, reading)):
        return _NO_COMMAND
    if reading.command == "report" and _is_talk(ctx, reading.rest):
        return NotRead("help-report", is_prose=True)
    if reading.command == "fix" and (profile := ctx.lookup.vocabulary.phrasing.of_profile(reading.rest)):
        return _run(ctx, COMMANDS[profile.command or ""], profile.rest)
    if reading.command in LABELS and reads_as_report(ctx):
        return NotRead("help-report", is_prose=True)
    is_profile = reading.command in PROFILE
    rest = ctx.lookup.vocabulary.phrasing.without_change(reading.rest) if is_profile else reading.rest
    if reading.command in ALSO_OF_REPORTS and (value := ctx.lookup.vocabulary.phrasing.without_becomes(rest)) != rest:
        if correct(ctx):
            return None
        rest = value
    unread = _run(ctx, COMMANDS[reading.command], rest)
    if unread is None and ctx.danger and reading.command == "report" and not names_work(ctx, rest):
        alert(ctx)  # it happens, or has just happened: who reports of work says what it is about
    elif unread is None and ctx.danger and reading.command in HINDERED:
        alert(ctx)
    elif unread is None and reading.command not in FOR_MANY:
        _alert_of(ctx)
    if unread is None and not ctx.danger and _needs_reader(ctx, reading, rest):
        hand_to_coordinators(ctx)
    return unread


def _needs_reader(ctx: Context, reading: Reading, rest: str) -> bool:
    """Whether a human has to read what a command took no notice of: a question or a report behind it."""
    if reading.command == "report":
        return asks_beside(ctx, rest)
    return reading.command == "join" and find_group(ctx.lookup, rest) is None and reads_as_report(ctx)


def _alert_of(ctx: Context) -> None:
    """Beside what was done: a text that calls for help is heard as well."""
    if ctx.danger is Danger.CALL:
        alert(ctx)


def _run_phrased(ctx: Context, names: Container[str] = COMMANDS) -> bool:
    """Run one of these commands when the text asks for it in other words: politely, as a wish, with the verb last."""
    phrased = ctx.lookup.vocabulary.phrasing.read(
        ctx.text, lambda word: find_group(ctx.lookup, word) is not None, code_of(ctx)
    )
    if phrased is None or phrased.command is None or phrased.command not in names:
        return False
    if _asks_whether_cancelled(ctx, phrased):
        return False
    if phrased.command in BY_ITEM and ctx.lookup.vocabulary.sentences.is_asked(ctx.text):
        return False  # "is 18 done?"
    return _run(ctx, COMMANDS[phrased.command], phrased.rest) is None


def _run_last(ctx: Context) -> bool:
    """Run the command that a verb at the end names, where all that stands before it is plainly what it takes."""
    last = read_last(ctx)
    return last is not None and _run(ctx, COMMANDS[last.command or ""], last.rest) is None


def _is_talk(ctx: Context, rest: str) -> bool:
    """Whether what follows REPORT is a question or a few words, and no report: "report ... when is it due?"."""
    words = ctx.lookup.vocabulary
    rest, _thanks = words.manners.parted(rest)
    is_asked = words.sentences.is_asked(rest)
    if not is_asked and not (_is_short(rest) and words.sentences.sounds_like_one(rest)):
        return False  # most reports, which are read once only
    return bool(words.manners.rest(rest)) and is_thin(ctx, rest) and (is_asked or says_nothing(ctx, rest))


def _hear_danger(ctx: Context, reading: Reading) -> bool:
    """A plea goes before everything; words that an answer may hold as well are first tried as one."""
    if ctx.danger is not Danger.CALL and not _awaits_prose(ctx) and not _tells(ctx) and _answer(ctx):
        return True
    hear(ctx, (reading.command,) if reading.command in HINTED else ())
    return False


def _tells(ctx: Context) -> bool:
    """Whether the text is a sentence about what happens, and names no work: "my brother is arrested in Hpa-An"."""
    sentences = ctx.lookup.vocabulary.sentences
    is_sentence = sentences.sounds_like_one if is_burmese(ctx.text) else sentences.is_sentence
    return is_sentence(ctx.lookup.vocabulary.manners.bare(ctx.text)) and not names_work(ctx, ctx.text)


def _do_what_is_near(ctx: Context, reading: Reading, unread: NotRead) -> bool:
    """Neither a command nor an answer: a command with a slip, a wrong argument, or words for a human."""
    if reading.command is not None:
        if _run_own_sentence(ctx, reading):
            return True
        return _explain(ctx, reading.command, reading.rest, unread, how=_how(ctx, reading.command, reading.rest))
    if len(reading.near) == 1:
        name = reading.near[0]
        is_doubtful = name == "report" and bool(reading.rest) and is_thin(ctx, reading.rest)
        unread_near = unread if is_doubtful else _run(ctx, COMMANDS[name], reading.rest)
        return unread_near is None or _explain(ctx, name, reading.rest, unread_near)
    if len(reading.near) > 1 and may_use(ctx, COMMANDS[reading.near[0]]):
        _offer(ctx, reading.near, reading.rest)
        return True
    hear_words(ctx, reading.near)
    return False


def _run_own_sentence(ctx: Context, reading: Reading) -> bool:
    """`Stop. Wrong number.`: a command that is a sentence of its own is done, and a human reads the rest."""
    is_own = reading.command in OWN_SENTENCE and ctx.text.split()[0].endswith(SENTENCE_ENDS)
    if not is_own or _run(ctx, COMMANDS[reading.command or ""], "") is not None:
        return False
    if ctx.person.is_member and not ctx.is_echoed:
        hear(ctx)
    return True


def _explain(ctx: Context, name: str, rest: str, unread: NotRead, how: Word | None = None) -> bool:
    """Say how the command goes; a sentence that only begins like it goes to a human, with the command as a hint.

    `how`: the hint where the command itself was texted.
    """
    is_sentence = unread.is_prose or ctx.lookup.vocabulary.sentences.is_sentence(rest)
    if rest and (is_sentence or _awaits_prose(ctx)):
        hear_words(ctx, (name,) if _is_short(rest) else (), how, is_like_command=True)
    elif not rest and ctx.person.is_member and name in SAID_ALONE and wrote_lately(ctx):
        hear_words(ctx, (name,), how)
    elif name == "done" and not rest and ask_done(ctx):
        return True
    else:
        ctx.reply(unread.key, lines=(), buttons=(), files=(), **unread.words)
    return False


def _how(ctx: Context, name: str, rest: str) -> Word | None:
    """How a command goes that was texted and not read; None: its sender hardly meant it."""
    if name in TO_GROUPS and rest and len(ctx.person.leads) == 1:
        shown = rest if len(rest) <= HINTED_LETTERS else cut(rest, HINTED_LETTERS)
        return ctx.lookup.command(name, f"{next(iter(ctx.person.leads))} {shown}")
    return ctx.lookup.word(f"help-{name}") if _is_short(rest) else None


def _understand(ctx: Context) -> None:
    """Turn Zawgyi into Unicode, and remember who writes it, until they plainly write Unicode; what nobody sees goes."""
    ctx.text = without_joiners(ctx.text)
    ctx.text, is_zawgyi = read_burmese(ctx.text, ctx.person.writes_zawgyi)
    if is_zawgyi != ctx.person.writes_zawgyi:
        ctx.change(writes_zawgyi=is_zawgyi)
    if not ctx.text.isascii() and ctx.person.language is None and not ctx.person.is_member:
        _speak_as_they_do(ctx)


def _speak_as_they_do(ctx: Context) -> None:
    """Answer a stranger who writes Burmese in Burmese; LANG changes it."""
    if BURMESE in ctx.lookup.network.languages and is_burmese(ctx.text):
        ctx.change(language=BURMESE)


def _read(ctx: Context) -> Reading:
    """The command of the text, behind a greeting too; a short word valid in both encodings is tried as Zawgyi."""
    words = ctx.lookup.vocabulary
    reading = words.read(without_part_mark(ctx.text))
    if reading.command is None:
        greeted = words.read(without_part_mark(words.manners.without_greeting(without_part_mark(ctx.text))))
        reading = greeted if greeted.command is not None or greeted.near else reading
    if reading.command is None and not ctx.text.isascii():
        converted = ctx.lookup.vocabulary.read(without_part_mark(to_unicode(ctx.text)))
        if converted.command is not None:
            ctx.text = to_unicode(ctx.text)
            return converted
    if reading.command in AGREEING and (inner := words.read(reading.rest)).command in AGREEING:
        reading = inner  # "ok yes 4821"
    is_rare = reading.command in RARE and not may_use(ctx, COMMANDS[reading.command])
    return replace(reading, command=None) if is_rare or _asks_whether_cancelled(ctx, reading) else reading


def _asks_whether_cancelled(ctx: Context, reading: Reading) -> bool:
    """`Cancel?` behind news of a workshop: who wants no more texts does not ask."""
    return reading.command == "stop" and is_marked(ctx.text) and ctx.lookup.vocabulary.means(reading.word, "cancel")


def _run(ctx: Context, command: Command, rest: str) -> NotRead | None:
    """Run a command; what says why not, when the text does not fit it."""
    if not may_use(ctx, command):
        return _refuse(ctx, command, rest)
    ctx.weight = command.weight
    try:
        command.run(ctx, read_args(ctx, command, rest))
    except NotRead as problem:
        return problem
    return None


def _refuse(ctx: Context, command: Command, rest: str) -> NotRead | None:
    is_sentence = ctx.lookup.vocabulary.sentences.is_sentence(rest)
    if not ctx.person.is_member and command.name == "report" and rest:
        hear_work(ctx)
        return None
    if not ctx.person.is_member and ctx.question is None:
        if is_sentence and not _names_something(ctx, rest):
            hear_guest(ctx)
        else:
            welcome(ctx)
        return None
    if rest and is_sentence and not _names_something(ctx, rest):
        return NotRead(f"only-{command.who}", is_prose=True)
    ctx.reply(f"only-{command.who}")
    return None


def _names_something(ctx: Context, rest: str) -> bool:
    """Whether a group or a number follows the command, as no sentence would have it."""
    first = rest.split(maxsplit=1)[0]
    return first.isdecimal() or find_group(ctx.lookup, first) is not None


def _is_short(rest: str) -> bool:
    """Whether a hint at the command is of use: nobody who writes so much means it."""
    return len(rest.split()) <= HINTED_WORDS and len(rest) <= HINTED_LETTERS


def _names_number(ctx: Context, rest: str) -> bool:
    """Whether a number follows a YES or NO: at once, or behind PHOTO, where it may be forgotten."""
    word, _space, behind = rest.partition(" ")
    is_photo = ctx.lookup.vocabulary.means(word, "photo")
    return fold(behind if is_photo else rest)[:1].isdecimal() or (is_photo and not behind)


def _is_rather_plea(ctx: Context, reading: Reading) -> bool:
    """Whether a text of danger that begins like a command says nothing that it could take, or is not for its sender."""
    if reading.command == "report":
        return bool(reading.rest) and is_thin(ctx, reading.rest)
    return reading.command in PROFILE or not may_use(ctx, COMMANDS[reading.command or ""])


def _awaits_prose(ctx: Context) -> bool:
    answer = _reader(ctx)
    return answer is not None and answer.takes_prose


def _reader(ctx: Context) -> Answer | None:
    return _ANSWERS.get(ctx.question.kind) if ctx.question is not None else None


def _answer(ctx: Context) -> bool:
    """Let the open question take the text, if it can."""
    reader = _reader(ctx)
    if reader is None or ctx.question is None:
        return False
    ctx.weight = reader.weight
    ctx.settles = reader.run(ctx, ctx.question.data, ctx.text)
    return ctx.settles


def _offer(ctx: Context, near: tuple[str, ...], rest: str) -> None:
    """Two commands are near: ask which, offering both as numbers."""
    first, second = (ctx.lookup.command(name) for name in near[:2])
    data = {"commands": list(near[:2]), "rest": rest}
    ctx.ask("which", data, "which-command", buttons=("1", "2"), command=first, other_command=second)


def _answer_which(ctx: Context, data: Mapping[str, Any], text: str) -> bool:
    """`1` or `2` names the command that was meant."""
    if text.strip() not in ("1", "2"):
        return False
    ctx.answered()
    name: str = data["commands"][int(text) - 1]
    ctx.text = ctx.lookup.command(name, data["rest"])(ctx.language_of(ctx.person))  # what waits, if it does
    unread = _run(ctx, COMMANDS[name], data["rest"])
    if unread is not None:
        _explain(ctx, name, data["rest"], unread)
    return True


_ANSWERS = {**ANSWERS, "which": Answer("which", _answer_which)}
