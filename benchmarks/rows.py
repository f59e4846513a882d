"""A row of the table, and the sizes that are measured at."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Row:
    """What was measured and what it is measured against.

    `ratio` is what the bar and the goal speak of: how many times less than the peer (`more_is_better`), or how
    many times the other (a limit, or the smaller size). None for `bar`: only shown. None for `goal`: the bar is it.
    """

    job: str
    ours: str
    other: str
    ratio: float
    bar: float | None = None
    goal: float | None = None
    more_is_better: bool = False

    @property
    def met(self) -> bool:
        return self._reaches(self.bar)

    @property
    def goal_met(self) -> bool:
        return self._reaches(self.goal if self.goal is not None else self.bar)

    def _reaches(self, mark: float | None) -> bool:
        if mark is None:
            return True
        return self.ratio >= mark if self.more_is_better else self.ratio <= mark

    def cells(self) -> tuple[str, ...]:
        """The row as text."""
        sign = ">=" if self.more_is_better else "<="
        marks = ["" if mark is None else f"{sign} {mark:g}" for mark in (self.bar, self.goal)]
        met = "" if self.bar is None else "goal" if self.goal_met else "bar" if self.met else "NO"
        return (self.job, self.ours, self.other, short(self.ratio) if self.other else "", *marks, met)


def short(value: float) -> str:
    """A number in three figures, and never in powers of ten."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def less(job: str, ours: float, peer: float, unit: str, *, bar: float | None = None, goal: float | None = None) -> Row:
    """How many times less ours is than the peer's."""
    return Row(
        job, f"{short(ours)} {unit}", f"RapidSMS {short(peer)} {unit}", peer / ours, bar, goal, more_is_better=True
    )


def within(job: str, ours: float, limit: float, unit: str, *, goal: float | None = None) -> Row:
    """What part of a limit ours is; `goal` is in the unit, too."""
    part = None if goal is None else round(goal / limit, 3)
    return Row(job, f"{short(ours)} {unit}", f"limit {limit:g} {unit}", ours / limit, 1.0, part)


@dataclass(frozen=True, slots=True)
class Sizes:
    """How much of everything."""

    rounds: int = 3
    texts: int = 5_000
    peer_texts: int = 1_500
    alone: int = 1_500  # texts that come one at a time
    members: int = 100_000
    few: int = 10_000
    many: int = 1_000_000
    beats: int = 400
    reports: int = 500_000
    served: int = 10_000
    days: int = 100
    network: int = 1_000
    starts: int = 5
    posts: int = 1_000  # a second
    seconds: int = 30
    page_members: int = 10_000
    looks: int = 7  # at each page, after the first
    page_texts: int = 300


QUICK = Sizes(
    rounds=1, texts=300, peer_texts=50, alone=20, members=1_000, few=100, many=2_000, beats=20, reports=2_000,
    served=60, days=3, network=20, starts=1, posts=50, seconds=2,
    page_members=100, looks=1, page_texts=20,
)  # fmt: skip


def sizes(*, quick: bool) -> Sizes:
    """The real ones, or small ones that only show that the jobs work."""
    return QUICK if quick else Sizes()
