"""The plan rules of a network file: how long, who is reminded when, and what new plans start with."""

from collections.abc import Iterable
from typing import Any

from handlers.network.model import PlanRules, TemplateItem
from handlers.network.problems import nearest
from handlers.network.section import Section
from handlers.network.values import shown

LONGEST_PLAN = 1000  # days
_LATEST = 365  # days before or after a due day

_DEFAULT = PlanRules()
_KEYS = ("days", "remind_owner_days", "remind_late_days", "state_on_days", "members_on_days", "template")
_LATE_KEYS = ("owner", "leaders", "coordinators")


def read_plan(root: Section, groups: Iterable[str], language: str) -> PlanRules:
    """What the file says of plans; product defaults for what it leaves out."""
    plan = root.section("plan", _KEYS)
    days = plan.whole("days", _DEFAULT.days, 1, LONGEST_PLAN)
    late = plan.section("remind_late_days", _LATE_KEYS)
    default_state_days = tuple(day for day in _DEFAULT.state_on_days if day <= days)
    default_members_days = tuple(day for day in _DEFAULT.members_on_days if day <= days)
    return PlanRules(
        days=days,
        remind_owner_days=plan.wholes("remind_owner_days", _DEFAULT.remind_owner_days, 0, _LATEST),
        late_owner_days=late.wholes("owner", _DEFAULT.late_owner_days, 1, _LATEST),
        late_leader_days=late.wholes("leaders", _DEFAULT.late_leader_days, 1, _LATEST),
        late_coordinator_days=late.wholes("coordinators", _DEFAULT.late_coordinator_days, 1, _LATEST),
        state_on_days=plan.wholes("state_on_days", default_state_days, 1, days),
        members_on_days=plan.wholes("members_on_days", default_members_days, 1, days),
        template=_templates(plan.section("template"), tuple(groups), days, language),
    )


def _templates(
    table: Section, groups: tuple[str, ...], days: int, language: str
) -> dict[str, tuple[TemplateItem, ...]]:
    found: dict[str, tuple[TemplateItem, ...]] = {}
    for code in table.data:
        if code not in groups:
            table.report((code,), "no-group", "group", nearest(code, groups))
        else:
            found[code] = _items(table.section(code), days, language)
    return found


def _items(table: Section, days: int, language: str) -> tuple[TemplateItem, ...]:
    """Soonest first; several items of one day are written as a list."""
    items: list[TemplateItem] = []
    for key, value in table.data.items():
        if not (key.isdecimal() and 1 <= int(key) <= days):
            table.report((key,), "is", "plan-day", value=shown(key), sample=f'"1" - "{days}"')
            continue
        items += [TemplateItem(int(key), texts) for texts in _texts(table, key, value, language)]
    return tuple(sorted(items, key=lambda item: item.day))


def _texts(table: Section, key: str, value: Any, language: str) -> list[dict[str, str]]:
    languages = table.source.languages
    if not isinstance(value, list):
        return [table.section(key, languages).words(language)]
    return [
        Section(table.source, (*table.where, key, number), one, languages).words(language)
        for number, one in enumerate(value)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] TOML
    ]
