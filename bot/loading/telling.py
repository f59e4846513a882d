"""What a network file would end, in its reader's words."""

from collections.abc import Iterator, Sequence

from bot.loading.prospect import Prospect
from handlers.core.lookup import NetworkLookup
from storage.people import Person


def warnings(lookup: NetworkLookup, language: str, seen: Prospect) -> Iterator[str]:
    """A sentence for all that ends, and that perhaps nobody wanted to end."""

    def told(key: str, **given: object) -> str:
        return lookup.text(language, f"network-{key}", given)

    def named(those: Sequence[Person]) -> str:
        shown = (lookup.shown_name(one.name, one.latin_name, "network-unnamed")(language) for one in those)
        return ", ".join(shown)

    if seen.other is not None:
        yield told("other", title=seen.other, name=seen.name)
    for code, those in seen.leaders.items():
        yield told("leads-no-more", list=named(those), code=code)
    if seen.coordinators:
        yield told("coordinates-no-more", list=named(seen.coordinators))
    for code, count in seen.groups.items():
        yield told("group-ends", code=code, count=count)
    if seen.keeps_less:
        yield told("keeps-less")
