"""How a command, a question, a number and a timer are declared; the tables that do so stand in `handlers.table`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from messages.item_ref import ItemRef
from messages.record import record

if TYPE_CHECKING:
    from handlers.core.context import Context
    from storage.codes import CodeKind
    from storage.timers import Timer


class Who(StrEnum):
    """Who may use a command."""

    ANYONE = "anyone"
    MEMBER = "member"
    LEADER = "leader"  # of any group, or a coordinator; which group, the handler checks
    COORDINATOR = "coordinator"


class Weight(StrEnum):
    """What an act may do to others, and so what it takes from an address that proves nothing.

    The handler of a command that is PLAN or OTHERS asks `echo.asks_first` before it does what weighs.
    """

    OWN = "own"  # the sender's own matters: done at once, and the answer goes to the real owner
    NUMBER = "number"  # a number that was shown to those alone who may use it
    PLAN = "plan"  # others' items: a YES that also opens the plan to that address for 30 minutes
    OTHERS = "others"  # reaches others in the sender's name, or takes away: a YES each time


class Arg(StrEnum):
    """What may follow a command, read before the handler is called."""

    GROUP = "group"
    OPTIONAL_GROUP = "optional group"
    NUMBER = "number"
    ITEM = "item"  # of a plan: its number, with or without its group
    OPTIONAL_ITEM = "optional item"
    OPTIONAL_NUMBER = "optional number"
    TEXT = "text"  # the rest, not empty
    OPTIONAL_TEXT = "optional text"
    OPTIONAL_SHEET = "optional sheet"  # XLSX as the last word, before all else is read
    OPTIONAL_PHOTO = "optional photo"  # PHOTO as the first word or the last, before all else is read
    WHICH_PHOTO = "which photo"  # the same or, at the end, with the number of one: PHOTO 2


@record
class Args:
    """What followed the command. `group` is a code; `text` keeps its spelling."""

    group: str | None = None
    number: int | None = None
    text: str = ""
    wants_sheet: bool = False
    says_photo: bool = False
    photo: int | None = None  # which one, where one is meant alone

    @property
    def code(self) -> str:
        """The group, for a command that declares GROUP."""
        if self.group is None:
            raise LookupError("the command does not declare a group")
        return self.group

    @property
    def item(self) -> ItemRef:
        """The item, for a command that declares ITEM."""
        return ItemRef(self.id, self.group)

    @property
    def id(self) -> int:
        """The number, for a command that declares NUMBER or ITEM."""
        if self.number is None:
            raise LookupError("the command does not declare a number")
        return self.number


@dataclass(frozen=True, slots=True)
class Command:
    """A command: its keywords are `word-<name>` in the catalogs, its help `help-<name>`."""

    name: str
    run: "Callable[[Context, Args], None]"
    who: Who = Who.MEMBER
    args: tuple[Arg, ...] = ()
    in_menu: bool = False  # in Telegram's command menu
    in_help: bool = True  # in the list of HELP
    after_leaving: bool = False  # for members, and for who agreed to be kept and is in no group
    weight: Weight = field(kw_only=True)


@dataclass(frozen=True, slots=True)
class Answer:
    """Who reads the answer to a kind of question.

    `run` gets the question's data and the text, and returns False when the text is no answer to it.
    `takes_prose`: any text may be the answer, so that only an exact command goes before it.
    """

    kind: str
    run: "Callable[[Context, Mapping[str, Any], str], bool]"
    takes_prose: bool = False
    weight: Weight = Weight.OWN


@dataclass(frozen=True, slots=True)
class Code:
    """What a number of this kind does when it is texted back.

    All four get the id of a thing of this kind, its small number; the random one that proves stands in storage.proofs.
    `find` returns the id where it names something that the sender may confirm or refuse; without an id, that of the
    one thing that a bare `words` means, None when there is none or several; where there are no words, that of the last
    the sender was asked. `good_for`: how long its number is, from when it was shown. The others get what `find` found:
    `on_yes` and `on_no` settle it, `remind` tells the sender the number that does.
    `words`: the commands that texts of this kind offer; they choose between kinds for a number that names none, which
    `unknown` tells the sender. `on_yes_photo`: what `YES 4821 PHOTO` does; None: it is no answer to this.
    """

    kind: "CodeKind"
    words: tuple[str, ...]
    on_yes: "Callable[[Context, int], None]"
    on_no: "Callable[[Context, int], None]"
    find: "Callable[[Context, int | None], int | None]"
    remind: "Callable[[Context, int], None]"
    unknown: str
    good_for: timedelta
    no_alone: bool = False  # a NO without the number ends it: nothing is done then
    on_yes_photo: "Callable[[Context, int], None] | None" = None


@dataclass(frozen=True, slots=True)
class Due:
    """What happens when a timer of this kind comes due. `waits`: not in quiet hours or on holidays."""

    kind: str
    run: "Callable[[Context, Timer], None]"
    waits: bool = True
