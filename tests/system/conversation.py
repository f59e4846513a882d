"""Plays a dialogue through the running program: texts go in at the other end of a channel, and come out there.

The dialogues are those of `lanpya rehearse`, without moves of the clock. Addresses are SMS numbers in them and in
their network file; over Telegram the chats have the same digits.
"""

import re
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import Engine, func, select

from bot.simulate.dialogue import Gets, Sends, Step, captures_of, filled, read_dialogue
from bot.simulate.heard import Heard
from messages.address import Address
from messages.phone_numbers import sms_address
from storage.engine import reading
from storage.tables import inbox, outbox
from tests.ciphered import open_engine
from tests.system.counterparts import ModemEnd, TelegramEnd, TwilioEnd
from tests.system.program import PATIENCE, Program

FOLDER = Path(__file__).parents[1] / "transcripts" / "anywhere"
COUNTRY = "MM"  # of the dialogues' network file
_SMS = re.compile(r"sms:\+(\d+)")

End = ModemEnd | TelegramEnd | TwilioEnd


def address_at(end: End, typed: Address) -> Address:
    """The address as this end has it, from one that was typed as an SMS number in any form."""
    number = sms_address(typed.value, COUNTRY).value
    return Address("telegram", number.removeprefix("+")) if isinstance(end, TelegramEnd) else Address("sms", number)


def lay(end: End, folder: Path) -> None:
    """The dialogues' network file in `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    network = (FOLDER / "network.toml").read_text(encoding="utf-8")
    if isinstance(end, TelegramEnd):
        network = _SMS.sub(r"telegram:\1", network)
    (folder / "network.toml").write_text(network, encoding="utf-8")
    (folder / "townships.csv").write_bytes((FOLDER / "townships.csv").read_bytes())


def hold(end: End, folder: Path, dialogue: Path) -> list[str]:
    """Start the program, play a dialogue with it, and stop it; returns what differed."""
    lay(end, folder)
    program = Program(folder, end.settings)
    engine = open_engine(f"sqlite:///{folder / 'data' / 'lanpya.db'}")
    try:
        program.start(until_ready=True)
        steps = read_dialogue(dialogue.read_text(encoding="utf-8"))
        return Conversation(end, engine).play(steps)
    finally:
        program.stop()
        engine.dispose()


class Conversation:
    """A dialogue between people and the program whose database is `engine`."""

    def __init__(self, end: End, engine: Engine) -> None:
        self._end = end
        self._engine = engine
        self._posted = 0
        self._began = datetime.now(UTC) - timedelta(minutes=5)
        self._captured: dict[str, str] = {}
        self._heard: dict[Address, Heard] = {}

    def play(self, steps: Sequence[Step]) -> list[str]:
        """What differed, as sentences."""
        senders = {step.sender for step in steps if isinstance(step, Sends)}
        for person in senders | {step.to for step in steps if isinstance(step, Gets)}:
            self._meet(address_at(self._end, person))
        differences: list[str] = []
        for place, typed in enumerate(steps):
            step = filled(typed, self._captured)
            if isinstance(step, Sends):
                self._make_room(steps[place - 1] if place else None, step, steps[place + 1 :])
                self._post(step)
            elif isinstance(step, Gets):
                differences += self._expect(step)
            else:
                raise ValueError(f"line {step.line}: nobody can move this clock")
        return differences

    def _meet(self, address: Address) -> None:
        """Somebody takes part, from before anything is sent to them."""
        self._heard[address] = Heard()
        if isinstance(self._end, TelegramEnd):
            self._end.do("chat", chat=int(address.value), state="open")

    def _make_room(self, before: Step | None, step: Sends, after: Sequence[Step]) -> None:
        """Texts of one person follow each other at once; of others, once what came before is done."""
        if _expects_nothing(after):
            self._wait(self._is_quiet)
        elif before is not None and not (isinstance(before, Sends) and before.sender == step.sender):
            self._wait(self._is_handled)
        for address in self._heard:
            self._heard_by(address).begin()

    def _post(self, step: Sends) -> None:
        sender = address_at(self._end, step.sender)
        self._posted += 1
        if isinstance(self._end, TelegramEnd):
            self._end.do("text", chat=int(sender.value), text=step.text)
            return
        if isinstance(self._end, TwilioEnd):
            self._end.text_from(sender.value, step.text)
            return
        # A modem's texts carry whole seconds: two "skip" within one would be the same text twice.
        self._end.text_from(sender.value, step.text, self._began + timedelta(seconds=self._posted))

    def _expect(self, step: Gets) -> list[str]:
        """What differed: nothing, or one sentence."""
        address = address_at(self._end, step.to)
        if not (self._nothing_came(address) if step.pattern is None else self._came(address, step.pattern)):
            return [f"line {step.line}: {step.to} should get {step.wanted}, got {self._texts(address)}"]
        return []

    def _nothing_came(self, address: Address) -> bool:
        self._wait(self._is_quiet)
        return not self._heard_by(address).unmatched()

    def _came(self, address: Address, pattern: re.Pattern[str]) -> bool:
        """Whether the text came; it is waited for until nothing more can come."""

        def find() -> re.Match[str] | None:
            return self._heard_by(address).match(pattern)

        self._wait(lambda: find() is not None or self._is_quiet())
        found = find()
        if found is not None:
            self._captured |= captures_of(found)
        return found is not None

    def _heard_by(self, address: Address) -> Heard:
        heard = self._heard[address]
        heard.texts = self._texts(address)
        return heard

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


def _expects_nothing(after: Sequence[Step]) -> bool:
    """Whether among the expectations that follow is that nothing comes."""
    for step in after:
        if not isinstance(step, Gets):
            return False
        if step.pattern is None:
            return True
    return False
