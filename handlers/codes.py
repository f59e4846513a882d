"""YES, NO, OK and REFUSE: with a number they settle what has it, alone what the sender was asked last."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.core import proof
from handlers.core.arguments import NotRead
from handlers.core.context import Context
from handlers.core.declare import Args, Code
from handlers.thread import answer_plainly, pass_on_answer
from storage import proofs

_TALK = NotRead("help-yes", is_prose=True)


@dataclass(frozen=True, slots=True)
class CodeWords:
    """The commands, for these kinds of numbers."""

    kinds: Sequence[Code]

    def yes(self, ctx: Context, args: Args) -> None:
        """YES 4821. Alone it settles nothing, since anybody could guess it."""
        self._settle(ctx, "yes", args, is_yes=True)

    def no(self, ctx: Context, args: Args) -> None:
        """NO 4821; NO alone is for the sender's last preview."""
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
            if not self._remind(ctx):
                raise _TALK
            return
        code = self._offering(word)[0]
        subject_id = code.find(ctx, None) if word != "yes" else None
        if subject_id is None:
            self._answer_human(ctx, code, word)
        elif word == "no" or ctx.proves_sender:
            (code.on_yes if is_yes else code.on_no)(ctx, subject_id)
        else:
            code.remind(ctx, subject_id)

    def _answer_human(self, ctx: Context, code: Code, word: str) -> None:
        """YES and NO are for whoever wrote to the sender last, else for what the sender was asked with a number."""
        if word not in ("yes", "no"):
            ctx.reply(code.unknown, number=0)
        elif not (pass_on_answer(ctx) or self._remind(ctx) or answer_plainly(ctx, is_bare=True)):
            ctx.reply("nothing-asked")

    def _remind(self, ctx: Context) -> bool:
        """Tell once more what the sender was asked last, of kinds whose texts offer no bare word; False: nothing."""
        asked = ((code, code.find(ctx, None)) for code in self.kinds if not code.words)
        for code, subject_id in asked:
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
