"""Plays a dialogue through the running program: texts go in at the other end of a channel, and come out there.

The dialogues are those of `lanpya rehearse`, without moves of the clock. Addresses are SMS numbers in them and in
their network file; over Telegram the chats have the same digits.
"""

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from bot.simulate.dialogue import Gets, Sends, Step, read_dialogue
from messages.address import Address
from storage.engine import open_engine, reading
from storage.tables import inbox, outbox
from tests.system.counterparts import ModemEnd, TelegramEnd, TwilioEnd
from tests.system.program import PATIENCE, Program

FOLDER = Path(__file__).parents[1] / "transcripts" / "anywhere"
_SMS = re.compile(r"sms:\+(\d+)")

End = ModemEnd | TelegramEnd | TwilioEnd


def address_at(end: End, text: str) -> str:
    """The addresses in `text` as this end has them."""
    return _SMS.sub(r"telegram:\1", text) if isinstance(end, TelegramEnd) else text


def lay(end: End, folder: Path) -> None:
    """The dialogues' network file in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network = (FOLDER / "network.toml").read_text(encoding="utf-8")
    (folder / "network.toml").write_text(address_at(end, network), encoding="utf-8")
    (folder / "townships.csv").write_bytes((FOLDER / "townships.csv").read_bytes())


def hold(end: End, folder: Path, dialogue: Path) -> list[str]:
    """Start the program, play a dialogue with it, and stop it; returns what differed."""
    lay(end, folder)
    program = Program(folder, end.settings)
    engine = open_engine(f"sqlite:///{folder / 'data' / 'lanpya.db'}")
    try:
        program.start(until_ready=True)
        steps = read_dialogue(address_at(end, dialogue.read_text(encoding="utf-8")))
        return Conversation(end, engine).play(steps)
    finally:
        program.stop()
        engine.dispose()


@dataclass
class _Heard:
    """As `bot.simulate.rehearse` counts: `position` is after the last match, `fresh` where the last action began."""

    position: int = 0
    last_match: int | None = None
    fresh: int = 0
    matched: set[int] = field(default_factory=set[int])


class Conversation:
    """A dialogue between people and the program whose database is `engine`."""

    def __init__(self, end: End, engine: Engine) -> None:
        self._end = end
        self._engine = engine
        self._posted = 0
        self._began = datetime.now(UTC) - timedelta(minutes=5)
        self._heard: dict[Address, _Heard] = {}

    def play(self, steps: Sequence[Step]) -> list[str]:
        """What differed, as sentences."""
        if isinstance(self._end, TelegramEnd):
            for address in {step.sender if isinstance(step, Sends) else step.to for step in steps if _has_person(step)}:
                self._end.do("chat", chat=int(address.value), state="open")
        differences: list[str] = []
        for place, step in enumerate(steps):
            if isinstance(step, Sends):
                self._make_room(steps[place - 1] if place else None, step, steps[place + 1 :])
                self._post(step)
            elif isinstance(step, Gets):
                differences += self._expect(step)
            else:
                raise ValueError(f"line {step.line}: nobody can move this clock")
        return differences

    def _make_room(self, before: Step | None, step: Sends, after: Sequence[Step]) -> None:
        """Texts of one person follow each other at once; of others, once what came before is done."""
        if _expects_nothing(after):
            self._wait(self._is_quiet)
        elif before is not None and not (isinstance(before, Sends) and before.sender == step.sender):
            self._wait(self._is_handled)
        for heard in self._heard.values():
            heard.last_match = None
            heard.matched.clear()

    def _post(self, step: Sends) -> None:
        for address in {step.sender, *self._heard}:
            self._heard.setdefault(address, _Heard()).fresh = len(self._texts(address))
        self._posted += 1
        if isinstance(self._end, TelegramEnd):
            self._end.do("text", chat=int(step.sender.value), text=step.text)
            return
        if isinstance(self._end, TwilioEnd):
            self._end.text_from(step.sender.value, step.text)
            return
        # A modem's texts carry whole seconds: two "skip" within one would be the same text twice.
        self._end.text_from(step.sender.value, step.text, self._began + timedelta(seconds=self._posted))

    def _expect(self, step: Gets) -> list[str]:
        """What differed: nothing, or one sentence."""
        heard = self._heard.setdefault(step.to, _Heard())
        if not (self._nothing_came(step, heard) if step.pattern is None else self._came(step, heard)):
            return [f"line {step.line}: {step.to} should get {step.wanted}, got {self._texts(step.to)}"]
        return []

    def _nothing_came(self, step: Gets, heard: _Heard) -> bool:
        self._wait(self._is_quiet)
        return set(range(heard.fresh, len(self._texts(step.to)))) <= heard.matched

    def _came(self, step: Gets, heard: _Heard) -> bool:
        self._wait(lambda: self._find(step, heard) is not None or self._is_quiet())
        place = self._find(step, heard)
        if place is None:
            return False
        heard.position, heard.last_match = place + 1, place
        heard.matched.add(place)
        return True

    def _find(self, step: Gets, heard: _Heard) -> int | None:
        assert step.pattern is not None
        start = heard.position if heard.last_match is None else heard.last_match
        found = (n for n, text in enumerate(self._texts(step.to)[start:], start) if step.pattern.search(text))
        return next(found, None)

    def _texts(self, address: Address) -> list[str]:
        return [send.text for send in self._end.sends() if send.address == str(address)]

    def _is_handled(self) -> bool:
        return self._unfinished()[:2] == (self._posted, 0)

    def _is_quiet(self) -> bool:
        return self._unfinished() == (self._posted, 0, 0) and self._end.is_idle()

    def _unfinished(self) -> tuple[int, int, int]:
        """How many texts are kept, wait to be handled, and wait to leave."""
        unsent = outbox.c.state.in_(("queued", "sending"))
        with reading(self._engine) as connection:
            return (
                connection.execute(select(func.count()).select_from(inbox)).scalar_one(),
                connection.execute(select(func.count()).where(inbox.c.state == "waiting")).scalar_one(),
                connection.execute(select(func.count()).where(unsent)).scalar_one(),
            )

    def _wait(self, is_so: Callable[[], bool]) -> None:
        until = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > until:
                raise TimeoutError(f"kept, unhandled, unsent = {self._unfinished()} of {self._posted}")
            time.sleep(0.05)


def _has_person(step: Step) -> bool:
    return isinstance(step, (Sends, Gets))


def _expects_nothing(after: Sequence[Step]) -> bool:
    """Whether among the expectations that follow is that nothing comes."""
    for step in after:
        if not isinstance(step, Gets):
            return False
        if step.pattern is None:
            return True
    return False
