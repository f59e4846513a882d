"""How long a network keeps words, people who never agreed, and photos, as its file says it."""

from handlers.network.model import Keep
from handlers.network.section import Section
from handlers.network.values import is_whole, shown

_SHORTEST_TEXTS = 14  # so late an announcement may leave; and what people talk about is younger
_LONGEST = 36_500


def read_keep(root: Section) -> Keep:
    """A file without the section keeps all, as files did before there was one: nothing goes that nobody asked for."""
    keep = root.section("keep", ("texts_days", "guests_days", "photos_days"))
    if "keep" not in root.data:
        return Keep()
    return Keep(
        texts_days=_days(keep, "texts_days", 90, _SHORTEST_TEXTS),
        guests_days=_days(keep, "guests_days", 30, 1),
        photos_days=_days(keep, "photos_days", 365, 1),
    )


def _days(keep: Section, key: str, default: int, low: int) -> int:
    value = keep.data.get(key, default)
    if is_whole(value, low, _LONGEST) or is_whole(value, 0, 0):
        return value
    keep.report((key,), "is", "kept-days", value=shown(value), low=low, high=_LONGEST)
    return default
