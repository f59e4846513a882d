"""What the rest of the program knows of a provider: a record that its folder makes, and `table` lists."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Generic, TypeVar

from bot.settings import Settings
from bot.setup.question import Question
from messages.scheme import Scheme

if TYPE_CHECKING:
    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from bot.host.clock import Clock
    from handlers.network.model import Network

S = TypeVar("S", bound=Settings)


class HalfSet(Exception):
    """Settings of a channel do not go together; the sentence says which to set."""


def _lacks_nothing(_settings: Settings) -> str | None:
    return None


def _is_only_asked(_settings: Settings) -> bool:
    return False


def _has_no_address(_settings: Settings) -> str:
    return ""


def _is_whole(_settings: Settings) -> Iterable[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider(Generic[S]):
    """A channel before it is opened. It is made at every start of every command, so its module imports nothing heavy.

    `title` is what one may have, `called` what one has, both in the middle of a sentence: `a GSM modem`, `the modem`.
    `scheme` is the kind of address that it reaches: SMS, or one that its folder brings. `page` is the one of
    docs/channels that explains it. `settings` is the class of its settings, `switches` those that
    switch it on, all of them together. `words` are the clauses for what this one alone says, or says differently (see
    `words.why`), `remedies` the sentences for what to do about it. `questions` are what `lanpya init` asks for it.

    `half_set` gives a sentence for each setting without which others make no sense; they stop every command.
    `open` makes the channel from settings that switch it on, and raises HalfSet where they do not go together.
    `lacks` says what is missing for the provider to call us, where texts would not come otherwise, also of settings
    that switch nothing on; one that is also asked for texts goes on without. `calls_from_elsewhere` says whether it
    calls from another machine, and so needs a public address.

    `own` is the number or address that people write to, where the settings say it.
    `sends_bills`: texts by it cost money, so that doctor asks for a price and a budget.
    `check` is doctor's, whatever is set up; those of one page share one. `packages`: who brings what is imported here
    alone, where the names differ from one another or have namesakes.
    """

    name: str
    scheme: Scheme
    title: str
    called: str
    page: str
    settings: type[S]
    switches: tuple[str, ...]
    open: "Callable[[S, Network, Clock], Channel]"
    check: "Callable[[Site[S]], Finding]"
    half_set: Callable[[S], Iterable[str]] = _is_whole
    lacks: Callable[[S], str | None] = _lacks_nothing
    calls_from_elsewhere: Callable[[S], bool] = _is_only_asked
    own: Callable[[S], str] = _has_no_address
    sends_bills: bool = False
    packages: Mapping[str, str] = field(default_factory=dict[str, str])
    words: Mapping[str, str] = field(default_factory=dict[str, str])
    remedies: Mapping[str, str] = field(default_factory=dict[str, str])
    questions: tuple[Question, ...] = ()
