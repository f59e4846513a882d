"""What the rest of the program knows of a provider: a record that its folder makes, and `table` lists."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from bot.host.unseen import unseen
from bot.settings import Settings
from bot.setup.question import Question, of_setting
from messages.scheme import Scheme

if TYPE_CHECKING:
    from datetime import datetime

    from bot.channels.contract import Channel
    from bot.doctor.finding import Finding, Site
    from messages.sentence import Said

S = TypeVar("S", bound=Settings)


class HalfSet(Exception):
    """Settings of a channel do not go together; the sentence says which to set."""


def _lacks_nothing(_settings: Settings) -> "Said | None":
    return None


def _is_only_asked(_settings: Settings) -> bool:
    return False


def _has_no_address(_settings: Settings) -> str:
    return ""


def _has_no_link(_settings: Settings, _words: str) -> str:
    return ""


def _sees_nothing(_site: "Site[Any]") -> "Finding | None":
    return None


def _is_not_asked(_site: "Site[Any]") -> "Finding":
    raise NotImplementedError  # its look finds something in any case


class Later:
    """A module of a channel's folder, imported when a function of it is called first: only its users pay for it.

    The record names it beside an import for type checkers, so that what it is given and gives back is still checked.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, function: str) -> Callable[..., Any]:
        return lambda *given, **named: getattr(self._module(), function)(*given, **named)

    def _module(self) -> ModuleType:
        with unseen("httpx._main"):  # its own command, with all that draws on a terminal: 5 MB
            return import_module(self._name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provider(Generic[S]):
    """A channel before it is opened. It is made at every start of every command, so its module imports nothing heavy.

    `title` is what one may have, in the middle of a sentence: `a GSM modem`. What one has (`the modem`), what this one
    alone says, or says differently, and what to do about it stand in the catalogs (see `words`).
    `scheme` is the kind of address that it reaches: SMS, or one that its folder brings. `page` is the one of
    docs/channels that explains it. `settings` is the class of its settings, `switches` those that
    switch it on, all of them together. `asks` is what `lanpya init` asks for it, where that is more than its switches,
    or in other words.

    `needs` says in words what its switches are where there are several: some of them alone stop every command.
    `open` makes the channel from settings that switch it on, the network's country and a clock; it raises HalfSet where
    they do not go together.
    `lacks` says what is missing for the provider to call us, where texts would not come otherwise, also of settings
    that switch nothing on; one that is also asked for texts goes on without. `calls_from_elsewhere` says whether it
    calls from another machine, and so needs a public address.

    `own` is the number or address that people write to, where the settings say it. `link` is what opens the channel on
    one's phone with the text that joins a group, such as `LAND` or `LAND HKWRTBNZ`; empty: there is none.
    `sends_bills`: texts by it cost money, so that doctor asks for a price and a budget.
    Doctor's check of one that is set up has two halves, of which a channel has one or both: `look` finds what can be
    seen on this machine, None where all is well; `ask` asks the provider, and is left out offline. Those of one page
    share them. `packages`: who brings what is imported here alone, where the names differ from one another or have
    namesakes.
    """

    name: str
    scheme: Scheme
    title: str
    page: str
    settings: type[S]
    switches: tuple[str, ...]
    open: "Callable[[S, str, Callable[[], datetime]], Channel]"
    look: "Callable[[Site[S]], Finding | None]" = _sees_nothing
    ask: "Callable[[Site[S]], Finding]" = _is_not_asked
    needs: str = ""
    lacks: "Callable[[S], Said | None]" = _lacks_nothing
    calls_from_elsewhere: Callable[[S], bool] = _is_only_asked
    own: Callable[[S], str] = _has_no_address
    link: Callable[[S, str], str] = _has_no_link
    sends_bills: bool = False
    packages: Mapping[str, str] = field(default_factory=lambda: {})
    asks: tuple[Question, ...] = ()

    @property
    def questions(self) -> tuple[Question, ...]:
        """What `lanpya init` asks for it."""
        return self.asks or tuple(of_setting(self.settings, name) for name in self.switches)
