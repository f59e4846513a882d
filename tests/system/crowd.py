"""People who text all the time, whatever the bot does: each text can be traced by its number."""

import random
import re
import threading
from dataclasses import dataclass, field
from enum import StrEnum

from tests.system.counterparts import Counterpart

COORDINATOR, LEADER = -1, -2
PEOPLE = 12
_CODE = re.compile(r"YES (\d+) sends")


class Effect(StrEnum):
    """What a text should do, exactly once."""

    NOTHING = "only a reply"
    MEMBER = "member of LAND"
    REPORT = "report"
    QUESTION = "text for a human"
    PLAN = "plan begun"
    ITEM = "plan item"
    DONE = "plan item done"
    PREVIEW = "announcement prepared"
    RELEASE = "announcement released"


@dataclass(frozen=True, slots=True)
class Posted:
    """A text as it was sent. `trace` is what its effect shows: a number in its words, or a person's address."""

    address: str
    text: str
    effect: Effect
    trace: str


@dataclass
class Crowd:
    """Texts from `PEOPLE` members-to-be and a leader, one after another, in an order that `chance` decides."""

    end: Counterpart
    chance: random.Random
    has_plan: bool = False  # a leader elsewhere begins the plan
    posted: list[Posted] = field(default_factory=lambda: [])
    _joined: list[int] = field(default_factory=lambda: [])
    _released: set[str] = field(default_factory=lambda: set())
    _is_previewed: bool = False  # an announcement waits for its code: another one would take its place
    _number: int = 0

    def begin(self) -> None:
        """The leader begins a plan: afterwards items can be added."""
        if not self.has_plan:
            self._post(LEADER, "BEGIN LAND today", Effect.PLAN, self.end.address(LEADER))

    def has_room(self) -> bool:
        """Whether answers leave about as fast as people text."""
        return len(self.posted) - len(self.end.sends()) < self.end.slack

    def one(self) -> None:
        """Somebody texts."""
        if len(self._joined) < PEOPLE and self.chance.random() < 0.3:
            self._join()
        elif self._joined and self.chance.random() < 0.8:
            self._member(self.chance.choice(self._joined))
        else:
            self._leader()

    def _join(self) -> None:
        person = len(self._joined)
        self._joined.append(person)
        self._post(person, "JOIN LAND", Effect.NOTHING, "")
        self._post(person, "YES", Effect.MEMBER, self.end.address(person))

    def _member(self, person: int) -> None:
        trace = self._next()
        if self.chance.random() < 0.75:
            words = f"R land mediation {self.chance.randint(1, 9)}w 7m Hpa-An yesterday {trace}"
            self._post(person, words, Effect.REPORT, trace)
        else:
            self._post(person, f"TO COORD when is the next meeting {trace}", Effect.QUESTION, trace)

    def _leader(self) -> None:
        if self._is_previewed and self.chance.random() < 0.5 and self._release():
            return
        trace = self._next()
        if self._joined and not self._is_previewed and self.chance.random() < 0.2:
            self._is_previewed = True
            self._post(LEADER, f"TELL LAND the meeting moves {trace}", Effect.PREVIEW, trace)
        else:
            self._post(LEADER, f"ADD LAND {self.chance.randint(10, 90)} Draft {trace}", Effect.ITEM, trace)

    def _release(self) -> bool:
        """Answer a preview that arrived, with its code."""
        mine = self.end.address(LEADER)
        for send in self.end.sends():
            code = _CODE.search(send.text)
            if send.address == mine and code and code[1] not in self._released:
                self._released.add(code[1])
                self._is_previewed = False
                self._post(LEADER, f"YES {code[1]}", Effect.RELEASE, code[1])
                return True
        return False

    def _next(self) -> str:
        self._number += 1
        return f"n{self._number:05d}"

    def _post(self, person: int, text: str, effect: Effect, trace: str) -> None:
        self.end.text(person, text)
        self.posted.append(Posted(self.end.address(person), text, effect, trace))


class Traffic:
    """Lets the crowd text in a thread of its own: on average `per_second`, some of it in bursts."""

    def __init__(self, crowd: Crowd, per_second: float) -> None:
        self.crowd = crowd
        self._pause = 1 / per_second
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self.fault: Exception | None = None

    def _run(self) -> None:
        try:
            self.crowd.begin()
            while not self._over.wait(self.crowd.chance.expovariate(1 / self._pause)):
                if self.crowd.has_room():
                    for _ in range(self.crowd.chance.choice((1, 1, 1, 5))):
                        self.crowd.one()
        except Exception as error:  # raised where the test waits
            self.fault = error

    def __enter__(self) -> "Traffic":
        self._thread.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self._over.set()
        self._thread.join()
        if self.fault is not None:
            raise self.fault
