"""YES, NO, OK and REFUSE: with a number they settle what has it, alone what the sender was asked last."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.core import proof
from handlers.core.answers import ask_again
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args, Code
from handlers.reading.courtesies import is_ok
from handlers.thread import answer_plainly, hear, pass_on_answer
from storage import proofs

_TALK = NotRead("help-yes", is_prose=True)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What has a number, and when that was shown."""

    at: datetime
    code: Code
    subject_id: int


def _asked(ctx: Context, code: Code, subject_id: int) -> list[_Asked]:
    """None where its number is good no longer."""
    until = proofs.end_of(ctx.connection, code.kind, subject_id)
    return [] if until is None or until <= ctx.now else [_Asked(until - code.good_for, code, subject_id)]


@dataclass(frozen=True, slots=True)
class CodeWords:
    """The commands, for these kinds of numbers. `remind_other`: tells of what else waits; False: nothing."""

    kinds: Sequence[Code]
    remind_other: Callable[[Context], bool]

    def yes(self, ctx: Context, args: Args) -> None:
        """YES 4821. Alone it settles nothing, since anybody could guess it."""
        self._settle(ctx, "yes", args, is_yes=True)

    def no(self, ctx: Context, args: Args) -> None:
        """NO 4821; NO alone ends a preview, or what waits for a YES, where the sender was asked that last.

        Words behind a number that stands for something are its reason; behind another they are talk.
        """
        if args.text and not self._has_reason(ctx, args.number):
            raise _TALK
        self._settle(ctx, "no", args, is_yes=False)

    def ok(self, ctx: Context, args: Args) -> None:
        """OK 3094; from others than leaders it is a YES."""
        leads = bool(ctx.person.leads) or ctx.person.is_coordinator
        self._settle(ctx, "ok" if leads else "yes", args, is_yes=True)

    def refuse(self, ctx: Context, args: Args) -> None:
        """REFUSE 3094."""
        self._settle(ctx, "refuse", args, is_yes=False)

    def _settle(self, ctx: Context, word: str, args: Args, *, is_yes: bool) -> None:
        number = args.number
        if number is None:
            self._settle_bare(ctx, word, args, is_yes=is_yes)
        elif proof.rests(ctx):
            ctx.reply("proof-rests")
        elif args.says_photo:
            self._settle_photo(ctx, number)
        else:
            self._settle_number(ctx, word, number, is_yes=is_yes)

    def _has_reason(self, ctx: Context, number: int | None) -> bool:
        """Whether the words behind the number are its reason; a guess is noted, and while guesses rest not tried."""
        if number is None or number < proof.SHORTEST_GUESS:  # "no, 30 came"
            return False
        if proof.rests(ctx) or self._known(ctx, number) is not None:
            return True
        proof.note_wrong(ctx, number)
        return False

    def _settle_number(self, ctx: Context, word: str, number: int, *, is_yes: bool) -> None:
        known = self._known(ctx, number)
        if known is None:
            self._settle_small(ctx, word, number, is_yes=is_yes)
        else:
            code, subject_id = known
            (code.on_yes if is_yes else code.on_no)(ctx, subject_id)

    def _settle_photo(self, ctx: Context, number: int) -> None:
        """YES 4821 PHOTO, where photos were asked for; else it is talk, unless it is a guess."""
        known = self._known(ctx, number)
        if known is None and number >= proof.SHORTEST_GUESS:  # not "yes, 2 photos"
            proof.note_wrong(ctx, number)
        if known is None or known[0].on_yes_photo is None:
            raise _TALK
        known[0].on_yes_photo(ctx, known[1])

    def _known(self, ctx: Context, number: int) -> tuple[Code, int] | None:
        """What the number proves, and the id of what it is about."""
        found = proofs.find(ctx.connection, number, ctx.now)
        code = None if found is None else next((code for code in self.kinds if code.kind is found.kind), None)
        if code is None or found is None or not code.find(ctx, found.subject_id):
            return None
        return code, found.subject_id

    def _settle_bare(self, ctx: Context, word: str, args: Args, *, is_yes: bool) -> None:
        """From who may be anybody what the bare word means is only told, with its number; a preview may be dropped."""
        if args.says_photo:
            if not self._remind_photo(ctx):
                raise _TALK
            return
        code = self._offering(word)[0]
        subject_id = code.find(ctx, None) if word in ("ok", "refuse") else None
        if subject_id is None:
            self._answer_last(ctx, word, is_yes=is_yes)
        elif ctx.proves_sender:
            (code.on_yes if is_yes else code.on_no)(ctx, subject_id)
        else:
            code.remind(ctx, subject_id)

    def _answer_last(self, ctx: Context, word: str, *, is_yes: bool) -> None:
        """It is for whoever wrote to the sender last, or about what they were asked last; else an OK is only polite."""
        asked, question = self._asked_last(ctx, word), ctx.question
        moments = [one.at for one in (asked,) if one] + [one.asked_at for one in (question,) if one]
        if word != "refuse" and pass_on_answer(ctx, max(moments, default=None)):
            return
        if asked is not None and asked.at == max(moments):
            self._answer_asked(ctx, asked, is_yes=is_yes)
        elif question is not None:
            if not ask_again(ctx, question):
                ctx.reply("yes-no-answer")
        elif not (answer_plainly(ctx, is_doubtful=True) or self.remind_other(ctx)):
            self._say_nothing_asked(ctx, word)

    def _answer_asked(self, ctx: Context, asked: _Asked, *, is_yes: bool) -> None:
        """A no does no harm where nothing is done then; all else is told once more, with its number."""
        if asked.code.no_alone and not is_yes:
            asked.code.on_no(ctx, asked.subject_id)
        else:
            asked.code.remind(ctx, asked.subject_id)

    def _say_nothing_asked(self, ctx: Context, word: str) -> None:
        if word == "refuse":
            ctx.reply("join-none-open")
        elif ctx.person.is_member and is_ok(ctx.lookup.vocabulary, ctx.text):
            hear(ctx)
        else:
            ctx.reply("nothing-asked")

    def _asked_last(self, ctx: Context, word: str) -> _Asked | None:
        """What the sender was shown a number for last, and may yet settle, by such a word."""
        found = ((code, code.find(ctx, None)) for code in self.kinds if not code.words or word in code.words)
        asked = [one for code, subject in found if subject is not None for one in _asked(ctx, code, subject)]
        return max(asked, key=lambda one: one.at, default=None)

    def _remind_photo(self, ctx: Context) -> bool:
        """Tell once more what photos the sender was asked for; False: none."""
        for code in self.kinds:
            subject_id = code.find(ctx, None) if code.on_yes_photo is not None else None
            if subject_id is not None:
                code.remind(ctx, subject_id)
                return True
        return False

    def _settle_small(self, ctx: Context, word: str, number: int, *, is_yes: bool) -> None:
        """A small number proves nothing: who may settle what has it, and may be anybody, is told the one that does."""
        offering = self._offering(word)
        code = next((code for code in offering if code.find(ctx, number)), None)
        if code is None:
            ctx.reply(offering[0].unknown, number=number)
            proof.note_wrong(ctx, number)
        elif ctx.proves_sender:
            (code.on_yes if is_yes else code.on_no)(ctx, number)
        else:
            code.remind(ctx, number)

    def _offering(self, word: str) -> list[Code]:
        """All kinds, those first whose texts offer this word."""
        return sorted(self.kinds, key=lambda code: word not in code.words)
