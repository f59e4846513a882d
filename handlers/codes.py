"""YES, NO, OK and REFUSE: with a number they settle what has it, alone what the sender was asked last."""

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.core.context import Context
from handlers.core.declare import Args, Code
from handlers.thread import pass_on_answer
from storage import codes


@dataclass(frozen=True, slots=True)
class CodeWords:
    """The commands, for these kinds of numbers."""

    kinds: Sequence[Code]

    def yes(self, ctx: Context, args: Args) -> None:
        """YES 73. Alone it settles nothing, since anybody could guess it."""
        if args.number is None:
            _answer_human(ctx)
        else:
            self._code(ctx, "yes", args.number).on_yes(ctx, args.number)

    def no(self, ctx: Context, args: Args) -> None:
        """NO 73; NO alone is for the sender's last preview."""
        number = self._number(ctx, "no", args)
        if number is None:
            _answer_human(ctx)
        else:
            self._code(ctx, "no", number).on_no(ctx, number)

    def ok(self, ctx: Context, args: Args) -> None:
        """OK 31; from others than leaders it is a YES."""
        if not (ctx.person.leads or ctx.person.is_coordinator):
            self.yes(ctx, args)
            return
        number = self._number(ctx, "ok", args) or 0
        self._code(ctx, "ok", number).on_yes(ctx, number)

    def refuse(self, ctx: Context, args: Args) -> None:
        """REFUSE 31."""
        number = self._number(ctx, "refuse", args) or 0
        self._code(ctx, "refuse", number).on_no(ctx, number)

    def _number(self, ctx: Context, word: str, args: Args) -> int | None:
        """The number, or the one that the bare word means."""
        return self._offering(word)[0].find(ctx, None) if args.number is None else args.number

    def _code(self, ctx: Context, word: str, number: int) -> Code:
        """What the number stands for, if that concerns the sender; else whoever says that there is no such number."""
        offering = self._offering(word)
        kind = codes.kind_of(ctx.connection, number)
        meant = [code for code in offering if kind in (None, code.kind)]
        return next((code for code in meant if code.find(ctx, number)), offering[0])

    def _offering(self, word: str) -> list[Code]:
        """All kinds, those first whose texts offer this word."""
        return sorted(self.kinds, key=lambda code: word not in code.words)


def _answer_human(ctx: Context) -> None:
    """The word is for whoever wrote to the sender last."""
    if not pass_on_answer(ctx):
        ctx.reply("nothing-asked")
