"""A script by a seed: each seed switches people, features and kinds of faults on or off."""

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import count

from tests.swarm.cast import CAST, GROUPS, Member, leaders_of, members_of
from tests.swarm.script import Script, Step
from tests.system.random_texts import ODD, PROSE

DAY = 24 * 60
_THEMES, _PLACES = ("land", "gender", "cit"), ("Hpa-An", "Myawaddy", "Dawei")
_LOOKS = ("HELP", "MY", "PLAN", "PLAN PRO", "ME", "GROUPS", "REPORTS", "MORE", "HELP 2", "SENT", "WHO PRO", "DIGEST")
# What changes who gets what, or how somebody's next text is read, is in scenes of its own.
_HARMLESS = tuple(one for one in (*PROSE, *ODD) if one.strip() and one.isprintable() and len(one) < 40)
_NOISE = tuple(
    one for one in _HARMLESS if not one.upper().startswith(("STOP", "START", "UNSTOP", "JOIN", "JION", "/START"))
)


class Draw:
    """What the scenes of one seed draw from."""

    def __init__(self, seed: int, days: int) -> None:
        self.chance = random.Random(seed)
        self.days = days
        self.cast = _some(self.chance, CAST, 5)
        self._markers = count(1)

    def minute(self, *, last_day: float | None = None) -> int:
        """Some moment; by day three times out of four."""
        day = self.chance.randrange(int(last_day or self.days))
        hours = (0, 24) if self.chance.random() < 0.25 else (0, 11)  # from ten in the morning, the start of each day
        return day * DAY + self.chance.randrange(hours[0] * 60, hours[1] * 60)

    def marker(self) -> str:
        """A word that is in no other text."""
        return f"kite{next(self._markers)}x"

    def one(self, people: Sequence[Member]) -> Member:
        """Somebody of them, of this seed's people where some are."""
        return self.chance.choice([one for one in people if one in self.cast] or list(people))

    def travel(self) -> tuple[int, int]:
        """How late a text comes, and when once more."""
        delay = self.chance.choice([0] * 12 + [1, 7, 60, 600, 2 * DAY])
        again = self.chance.choice([0] * 12 + [1, 30, 700])
        return delay, again


Scene = Callable[[Draw], Iterator[Step]]


def _report(draw: Draw) -> Iterator[Step]:
    who, minute, (delay, again) = draw.one(CAST), draw.minute(), draw.travel()
    women, men = draw.chance.randint(1, 40), draw.chance.randint(1, 40)
    args = (draw.chance.choice(_THEMES), women, men, draw.chance.choice(_PLACES))
    yield Step(minute, "report", who.key, args, delay, again)
    follows = draw.chance.random()
    if follows < 0.15:
        yield Step(minute + delay + 2, "fix", who.key, (draw.chance.randint(41, 60),))
    elif follows < 0.25:
        yield Step(minute + delay + 2, "undo", who.key)


def _announcement(draw: Draw) -> Iterator[Step]:
    group = draw.chance.choice(GROUPS)
    who, minute = draw.one(leaders_of(group)), draw.minute()
    act = "tell!" if draw.chance.random() < 0.2 else "tell"
    yield Step(minute, act, who.key, (group, draw.marker()))
    yield Step(minute + draw.chance.choice((1, 3, 50)), "yes", who.key)


def _plan(draw: Draw) -> Iterator[Step]:
    group = draw.chance.choice(GROUPS)
    who, minute = draw.one(leaders_of(group)), draw.minute(last_day=max(1, draw.days / 3))
    yield Step(minute, "begin", who.key, (group,))
    for place in range(draw.chance.randint(1, 4)):
        marker, owner = draw.marker(), draw.one(members_of(group))
        added = minute + 2 + place
        yield Step(added, "add", who.key, (group, draw.chance.randint(3, 60), marker, owner.key))
        ends = draw.chance.random()
        when = added + draw.chance.randint(1, 30) * DAY + draw.chance.randint(0, 600)
        if ends < 0.5:
            yield Step(when, "done", owner.key, (marker,))
        elif ends < 0.7:
            yield Step(when, "late", owner.key, (marker, draw.chance.randint(2, 20)))


def _question(draw: Draw) -> Iterator[Step]:
    group = draw.chance.choice(GROUPS)
    asker = draw.one([one for one in members_of(group) if not one.leads])
    yield Step(draw.minute(), "to", asker.key, (group, draw.marker()), *draw.travel())


def _plea(draw: Draw) -> Iterator[Step]:
    yield Step(draw.minute(), "plea", draw.one(CAST).key, (draw.marker(),), *draw.travel())


def _silence(draw: Draw) -> Iterator[Step]:
    who, minute = draw.one([one for one in CAST if not one.leads and not one.is_coordinator]), draw.minute()
    yield Step(minute, "stop", who.key)
    if draw.chance.random() < 0.6:
        yield Step(minute + draw.chance.randint(10, 9 * DAY), "start", who.key)


def _look(draw: Draw) -> Iterator[Step]:
    yield Step(draw.minute(), "say", draw.one(CAST).key, (draw.chance.choice(_LOOKS),), *draw.travel())


def _noise(draw: Draw) -> Iterator[Step]:
    who = f"stranger{draw.chance.randint(1, 3)}"
    yield Step(draw.minute(), "say", who, (draw.chance.choice(_NOISE),), *draw.travel())


def _outage(draw: Draw) -> Iterator[Step]:
    channel, minute = draw.chance.choice(("sms", "telegram")), draw.minute()
    yield Step(minute, "channel", channel, (0,))
    yield Step(minute + draw.chance.choice((3, 40, 500, 3 * DAY, 8 * DAY)), "channel", channel, (1,))


def _power_cut(draw: Draw) -> Iterator[Step]:
    yield Step(draw.minute(), "off", "", (draw.chance.choice((1, 30, 600, 2 * DAY, 15 * DAY)),))


def _crash(draw: Draw) -> Iterator[Step]:
    point = draw.chance.choice(("before", "after", "torn"))
    yield Step(draw.minute(), "crash", point, (draw.chance.randint(1, 6), draw.chance.choice((1, 20, 300))))


def _send_fault(draw: Draw) -> Iterator[Step]:
    fault = draw.chance.choice(("unsent", "unanswered", "slow", "late", "dies before", "dies after", "breaks"))
    yield Step(draw.minute(), "send", fault, (draw.chance.randint(1, 5),))


def _disk(draw: Draw) -> Iterator[Step]:
    yield Step(draw.minute(), "disk", draw.chance.choice(("full", "locked")), (draw.chance.choice((1, 2, 5, 30)),))


def _off(draw: Draw) -> Iterator[Step]:
    yield Step(draw.minute(), "off", "", (draw.chance.randint(14, 50) * DAY,))


def _mute(draw: Draw) -> Iterator[Step]:
    channel, minute = draw.chance.choice(("sms", "telegram")), draw.minute()
    yield Step(minute, "mute", channel, (1,))
    yield Step(minute + draw.chance.choice((30, 300, 2 * DAY)), "mute", channel, (0,))


def _reorder(draw: Draw) -> Iterator[Step]:
    channel, minute = draw.chance.choice(("sms", "telegram")), draw.minute()
    yield Step(minute, "reorder", channel, (1,))
    yield Step(minute + draw.chance.randint(1, 9) * DAY, "reorder", channel, (0,))


def _clock(draw: Draw) -> Iterator[Step]:
    minute = draw.minute()
    ahead = draw.chance.choice((10, 70, 300, 3 * DAY, 400 * DAY, -10, -70, -300, -3 * DAY, -700 * DAY))
    yield Step(minute, "clock", "", (ahead,))
    yield Step(minute + draw.chance.choice((5, 50, 600)), "clock", "", (0,))


def _receipt(draw: Draw) -> Iterator[Step]:
    who = draw.one([one for one in CAST if one.channel == "sms"])
    yield Step(draw.minute(), "receipt", who.key, (), 0, draw.chance.randint(0, 1))


def _refusal(draw: Draw) -> Iterator[Step]:
    who, minute = draw.one(CAST), draw.minute()
    yield Step(minute, "refuse", who.key, (1,))
    yield Step(minute + draw.chance.choice((3, 30, 300)), "refuse", who.key, (0,))


FEATURES: dict[str, Scene] = {
    "reports": _report,
    "announcements": _announcement,
    "plans": _plan,
    "questions": _question,
    "pleas": _plea,
    "silence": _silence,
    "looks": _look,
    "noise": _noise,
}
FAULTS: dict[str, Scene] = {
    "outages": _outage,
    "power cuts": _power_cut,
    "crashes": _crash,
    "sends": _send_fault,
    "disk": _disk,
    "weeks off": _off,
    "mute": _mute,
    "reordering": _reorder,
    "clock": _clock,
    "receipts": _receipt,
    "refusals": _refusal,
}
# So often a day, where it is not as often as other features or faults.
_FEW = {"plans": 0.02, "pleas": 0.05, "silence": 0.05, "weeks off": 0.008, "mute": 0.03, "clock": 0.03}


def generate(seed: int, days: int) -> Script:
    """The script of a seed: the same for the same seed and days."""
    draw = Draw(seed, days)
    steps: list[Step] = []
    for name, scene in (FEATURES | FAULTS).items():
        for _once in range(_times(draw, name)):
            steps.extend(scene(draw))
    end = days * DAY
    return Script(seed, days, tuple(sorted(one for one in steps if one.minute < end)))


def _times(draw: Draw, name: str) -> int:
    """How often a scene is played; a third of all features and half of all faults are switched off."""
    if draw.chance.random() < (0.5 if name in FAULTS else 0.3):
        return 0
    rate = _FEW.get(name, draw.chance.uniform(0.02, 0.25) if name in FAULTS else 0.3)
    return max(1, round(draw.days * rate * draw.chance.uniform(0.3, 1.5)))


def _some(chance: random.Random, people: Sequence[Member], fewest: int) -> list[Member]:
    return chance.sample(list(people), chance.randint(fewest, len(people)))
