"""From the text of `network.toml` to a `Network`, or to all that is wrong with it at once."""

from collections.abc import Callable, Sequence
from datetime import time
from functools import cache
from typing import Any
from zoneinfo import available_timezones

from handlers.network.costs import read_costs
from handlers.network.countries import COUNTRIES
from handlers.network.groups import read_activities, read_groups, read_themes
from handlers.network.keep import read_keep
from handlers.network.lines import lines_of
from handlers.network.model import Limits, Network
from handlers.network.plan import read_plan
from handlers.network.problems import BadNetwork, Problem, nearest, read_toml
from handlers.network.section import Section, Source
from handlers.network.values import WEEKDAYS, shown, weekly_moment
from handlers.reading.townships import Mistake, Township, read_townships
from messages.address import Address

SECTIONS = ("network", "themes", "activities", "groups", "plan", "limits", "costs", "keep", "trust")
LIMIT_KEYS = (
    "texts_per_hour",
    "texts_per_ten_minutes",
    "sms_per_day",
    "welcomes_per_hour",
    "stranger_sms_per_hour",
    "countries",
)
NETWORK_KEYS = (
    "name",
    "timezone",
    "country",
    "languages",
    "quiet_hours",
    "digest",
    "coordinators",
    "townships",
    "silent_after_days",
    "strangers",
    "holidays",
    "activities",
)


def _as_written(text: str, _country: str) -> Address:
    return Address.parse(text)


def read_network(
    toml_text: str,
    read_file: Callable[[str], str],
    catalogs_languages: Sequence[str],
    file_name: str = "network.toml",
    normal: Callable[[str, str], Address] = _as_written,
    channels: Sequence[str] = (),
) -> Network:
    """The network that the text describes.

    `read_file` gives the text of a file that it names (the township list) and may raise OSError.
    `normal` turns an address as people type it, and the country's two letters, into the one we keep;
    it raises ValueError. `channels` are those that may have prices, of those for one scheme the preferred first.
    Raises BadNetwork with every mistake; mend them in the file and read it again.
    """
    text = toml_text.removeprefix("\ufeff")  # Windows editors put it there
    source = Source(file_name, {}, catalogs_languages, normal, channels)
    data = read_toml(text, file_name)
    source = Source(file_name, lines_of(text), catalogs_languages, normal, channels)
    network = _read(source, data, text, read_file)
    if source.problems:
        raise BadNetwork(tuple(sorted(source.problems, key=lambda problem: problem.line)))
    return network


@cache
def _zones() -> Sequence[str]:
    """All that this machine knows, looked for once among its files."""
    return sorted(available_timezones())


def _read(source: Source, data: dict[str, Any], text: str, read_file: Callable[[str], str]) -> Network:
    root = Section(source, (), data, SECTIONS, retired=("report",))
    main = root.section("network", NETWORK_KEYS, retired=("week_start",))
    languages = _languages(main)
    source.country = main.chosen("country", COUNTRIES, "country", sample='"MM"')
    weekday, digest_time = _digest(main)
    themes, theme_aliases, sensitive_themes = read_themes(root, languages[0])
    activities, activity_words = read_activities(main, root, languages[0])
    groups = read_groups(root, themes, languages[0])
    townships, townships_csv = _townships(main, read_file)
    trust = root.section("trust", ("sms",))
    return Network(
        name=main.text("name", "National Paralegal Network"),
        timezone=main.chosen("timezone", _zones(), "so", sample='timezone = "Asia/Yangon"'),
        country=source.country,
        languages=languages,
        quiet_hours=_quiet_hours(main),
        digest_weekday=weekday,
        digest_time=digest_time,
        coordinators=_coordinators(main),
        silent_after_days=main.whole("silent_after_days", 21, 1, 366),
        holidays=main.days("holidays"),
        themes=themes,
        theme_aliases=theme_aliases,
        sensitive_themes=sensitive_themes,
        activities=activities,
        activity_words=activity_words,
        groups=groups,
        plan=read_plan(root, groups, languages[0]),
        limits=_limits(root),
        costs=read_costs(root),
        is_silent=main.chosen("strangers", ("answered", "silent"), "so", "answered", 'strangers = "silent"')
        == "silent",
        keep=read_keep(root),
        echoes=trust.chosen("sms", ("echoes", "numbers"), "so", "echoes", 'sms = "numbers"') == "echoes",
        channels=source.channels,
        townships=townships,
        text=text,
        townships_csv=townships_csv,
        retired=tuple(source.retired),
    )


def _limits(root: Section) -> Limits:
    limits, usual = root.section("limits", LIMIT_KEYS), Limits()
    return Limits(
        texts_per_hour=limits.whole("texts_per_hour", usual.texts_per_hour, 1, 10_000),
        texts_per_ten_minutes=limits.whole("texts_per_ten_minutes", usual.texts_per_ten_minutes, 1, 10_000),
        sms_per_day=limits.whole_or_none("sms_per_day", 1, 10_000_000),
        welcomes_per_hour=limits.whole("welcomes_per_hour", usual.welcomes_per_hour, 0, 10_000),
        stranger_sms_per_hour=limits.whole("stranger_sms_per_hour", usual.stranger_sms_per_hour, 0, 10_000),
        countries=limits.listed("countries", _country, "country", '["TH"]'),
    )


def _country(value: Any) -> str | None:
    return value.strip().upper() if isinstance(value, str) and value.strip().upper() in COUNTRIES else None


def _languages(main: Section) -> tuple[str, ...]:
    known = main.source.languages
    words = main.listed("languages", lambda value: value if isinstance(value, str) else None, "so", f'["{known[0]}"]')
    for number, word in enumerate(words):
        if word not in known:
            near = nearest(word, known)
            main.report(("languages", number), "has", "language", near, value=f'"{word}"', list=", ".join(known))
    if not words and isinstance(main.data.get("languages", []), list):
        main.report(("languages",), "names-none", "so", sample=f'languages = ["{known[0]}"]')
    valid = tuple(dict.fromkeys(word for word in words if word in known))
    return valid or (known[0],)


def _quiet_hours(main: Section) -> tuple[time, time]:
    value = main.data.get("quiet_hours", ["21:00", "07:00"])
    if not isinstance(value, list) or len(value) != 2:  # pyright: ignore[reportUnknownArgumentType] TOML
        main.report(("quiet_hours",), "no-span", "so", sample='quiet_hours = ["21:00", "07:00"]')
        return time(), time()
    start, end = (main.moment_of_day("quiet_hours", number, one) for number, one in enumerate(value))  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] TOML
    return start, end


def _digest(main: Section) -> tuple[int, time]:
    value = main.data.get("digest", "Mon 08:00")
    moment = weekly_moment(value)
    if moment is not None:
        return moment
    day = str(value).strip().partition(" ")[0]
    near = "" if day[:3].capitalize() in WEEKDAYS else nearest(day, WEEKDAYS)
    main.report(("digest",), "is", "weekly", near, value=shown(value), sample='"Mon 08:00"')
    return 0, time(8)


def _coordinators(main: Section) -> tuple[Address, ...]:
    if not main.data.get("coordinators"):
        main.report(("coordinators",), "no-coordinator", "so", sample='coordinators = ["sms:+959771234567"]')
        return ()
    return main.addresses("coordinators")


def _townships(main: Section, read_file: Callable[[str], str]) -> tuple[tuple[Township, ...], str]:
    name = main.text("townships", "townships.csv", "")
    if not name:
        return (), ""
    try:
        text = read_file(name)
    except (OSError, UnicodeDecodeError) as error:
        reason = str(error.strerror) if isinstance(error, OSError) else "UTF-8"
        wrong = "unread" if isinstance(error, OSError) else "not-utf-8"
        main.report(("townships",), wrong, "csv", value=f'"{name}"', reason=reason)
        return (), ""
    townships, mistakes = read_townships(text)
    main.source.problems += [_township_problem(name, mistake) for mistake in mistakes]
    return tuple(townships), text


def _township_problem(name: str, mistake: Mistake) -> Problem:
    args = {**mistake.args, "sample": "MMR003001,Hpa-An,ဘားအံ,16.8895,97.6348"}
    return Problem(name, mistake.line, f"list-{mistake.wrong}", "rows", args)
