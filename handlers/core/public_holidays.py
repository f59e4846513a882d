"""The public holidays of a country, of whose calendar alone is loaded what it takes."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import module_from_spec
from pathlib import Path


@cache
def public_holidays(country: str, year: int) -> frozenset[date]:
    """A year's; empty for a country (`MM`, `MMR`) whose calendar is not known."""
    calendar = _calendar(country)
    return frozenset() if calendar is None else frozenset(calendar(years=year))


@cache
def _calendar(country: str) -> Callable[..., Iterable[date]] | None:
    """What makes a country's calendar; by its file, as the library's own functions load 250 countries, 8 MB."""
    import holidays  # here, because it is slow to load, and most commands ask for no day
    from holidays.registry import COUNTRIES

    found = ((module, name) for module, (name, *codes) in COUNTRIES.items() if country in codes)
    module, name = next(found, (None, ""))
    if module is None:
        return None
    spec = PathFinder.find_spec(f"holidays.countries.{module}", [str(Path(holidays.__file__).parent / "countries")])
    if spec is None or spec.loader is None:
        raise LookupError(f"the package holidays lacks its calendar of {module}")
    loaded = module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return getattr(loaded, name)
