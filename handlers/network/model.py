"""What `network.toml` says, as data. `handlers.network.parse` makes it; nothing changes it afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from handlers.reading.townships import Township
from messages.address import Address
from messages.scheme import scheme_of

# What legal-empowerment programmes count, for a network that does not list its own.
ACTIVITIES = (
    "information",
    "education",
    "mediation",
    "negotiation",
    "accompaniment",
    "advocacy",
    "organising",
    "referral",
    "followup",
)

_SATURDAY = 5  # Monday is 0


class JoinKind(StrEnum):
    """How one becomes a member of a group."""

    OPEN = "open"  # in at once
    APPROVAL = "approval"  # its leaders are asked
    INVITE = "invite"  # only with a code


@dataclass(frozen=True, slots=True)
class GroupConfig:
    """A group. With a `members_rule` nobody joins or leaves: the rule says who is in (`join` is INVITE then), beside
    those who lead it.

    `names` has the first language of the network at least. `theme` is None for a group of no theme.
    """

    code: str
    names: Mapping[str, str]
    join: JoinKind
    working_group: bool = False
    leaders: tuple[Address, ...] = ()
    members_rule: str | None = None
    theme: str | None = None


@dataclass(frozen=True, slots=True)
class TemplateItem:
    """A plan item that every new plan of the group starts with; `day` counts from 1."""

    day: int
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PlanRules:
    """When a plan reminds: `remind_owner_days` before the due day (0: on it), `late_*` after it."""

    days: int = 100
    remind_owner_days: tuple[int, ...] = (7, 1, 0)
    late_owner_days: tuple[int, ...] = (3,)
    late_leader_days: tuple[int, ...] = (3,)
    late_coordinator_days: tuple[int, ...] = (7,)
    state_on_days: tuple[int, ...] = (25, 50, 75, 90, 100)
    members_on_days: tuple[int, ...] = (50,)  # beside the last day
    template: Mapping[str, tuple[TemplateItem, ...]] = field(default_factory=lambda: {})


@dataclass(frozen=True, slots=True)
class Limits:
    """Ceilings that keep the bill small; None: no ceiling."""

    texts_per_hour: int = 40  # of one number or chat that are answered
    texts_per_ten_minutes: int = 10  # of them, answers to questions and pages apart
    welcomes_per_hour: int = 10  # of strangers, where a text costs money
    stranger_sms_per_hour: int = 15  # texts to strangers in all, where they cost money
    countries: tuple[str, ...] = ()  # beside the network's own: strangers with numbers from elsewhere get no answer
    sms_per_day: int | None = None  # SMS parts that leave in all


@dataclass(frozen=True, slots=True)
class Keep:
    """After how many days words, people who never agreed, and photos go; 0: never, as where the file says nothing."""

    texts_days: int = 0
    guests_days: int = 0
    photos_days: int = 0


@dataclass(frozen=True, slots=True)
class Costs:
    """What texts cost. Amounts are in `currency` (ISO 4217); None: the file says nothing of costs.

    `budget` is for a calendar month; None: no limit. `prices`, by channel or scheme, are of an SMS part or, for
    schemes without parts, of a text.
    """

    currency: str | None = None
    budget: float | None = None
    prices: Mapping[str, float] = field(default_factory=lambda: {})

    def price(self, channel: str | None, scheme: str) -> float | None:
        """The price of a part, or a text, that leaves by this channel; None: it is not known."""
        if channel is not None and channel in self.prices:
            return self.prices[channel]
        return self.prices.get(scheme, 0.0 if scheme_of(scheme).is_free else None)


@dataclass(frozen=True, slots=True)
class Network:
    """A whole network file. The mappings are read-only and keep the order of the file.

    `languages` starts with the default one. `quiet_hours` is (from, until) in local time, over midnight
    when `from` is later; equal ends mean none. Weekdays count from Monday = 0. `text` and `townships_csv`
    are what was read, to be kept and read again at the next start. `channels` are those that this program knows, of
    those for one scheme the preferred first: they stand in no file.
    """

    name: str
    timezone: str
    country: str
    languages: tuple[str, ...]
    quiet_hours: tuple[time, time]
    digest_weekday: int
    digest_time: time
    coordinators: tuple[Address, ...]
    silent_after_days: int
    holidays: tuple[date, ...]  # days without reminders, beside the country's public holidays
    themes: Mapping[str, Mapping[str, str]]
    activities: tuple[str, ...]
    activity_words: Mapping[str, Mapping[str, str]]  # only of a network that lists its own
    groups: Mapping[str, GroupConfig]
    plan: PlanRules
    limits: Limits
    townships: tuple[Township, ...]
    text: str
    townships_csv: str
    costs: Costs = field(default_factory=Costs)
    keep: Keep = field(default_factory=Keep)
    is_silent: bool = False  # strangers are answered nothing but JOIN with a code
    echoes: bool = True  # acts in somebody's name wait for a YES where the address proves nothing
    channels: tuple[str, ...] = ()
    theme_aliases: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: {})
    sensitive_themes: frozenset[str] = frozenset()  # no note of a report on these is quoted to others
    retired: tuple[str, ...] = ()  # what the file says that did nothing in older versions, and is read no more

    def preference(self, channel: str) -> tuple[int, str]:
        """The order of channels of one scheme; those that are not known come last, by name."""
        return (self.channels.index(channel) if channel in self.channels else len(self.channels), channel)

    @property
    def without_effect(self) -> tuple[str, ...]:
        """What the file says that nothing acts on."""
        return self.retired

    @property
    def theme_words(self) -> Mapping[str, tuple[str, ...]]:
        """What each theme is called: its names, and its aliases."""
        return {key: (*names.values(), *self.theme_aliases.get(key, ())) for key, names in self.themes.items()}

    @property
    def zone(self) -> ZoneInfo:
        """The time zone in which people of this network read dates."""
        return ZoneInfo(self.timezone)

    @property
    def language(self) -> str:
        """What a person is written to in who chose none."""
        return self.languages[0]

    def working_day_before(self, day: date) -> date:
        """The last day before `day` that is neither of a weekend nor a holiday of the file.

        The country's public holidays are not asked for: their calendar takes 45 MB, and a page is looked at all day.
        """
        before = day - timedelta(days=1)
        while before.weekday() >= _SATURDAY or before in self.holidays:
            before -= timedelta(days=1)
        return before
