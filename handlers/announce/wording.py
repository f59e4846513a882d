"""What an announcement says in each language, and what that costs."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from handlers.core.lookup import Localized, NetworkLookup
from handlers.core.sight import is_closed
from handlers.costs import shown_money
from handlers.network.model import Network
from messages.scheme import SCHEMES, scheme_of
from messages.segments import is_gsm7, segments
from storage.audiences import Audience
from storage.fanouts import Reach, Wording


def wordings(lookup: NetworkLookup, audience: Audience, text: str, languages: Iterable[str]) -> dict[str, Wording]:
    """The whole text, never shortened, for the readers of each language."""
    return {language: _wording(lookup, audience, text, language) for language in languages}


def _wording(lookup: NetworkLookup, audience: Audience, text: str, language: str) -> Wording:
    named = label(lookup, _without_closed(lookup.network, audience))
    shown = named(language)
    if is_gsm7(text) and not is_gsm7(shown):
        # One Burmese name in front would make an English text more than twice as dear.
        shown = named(lookup.catalogs.languages[0])
    whole = lookup.text(language, "announce-text", {"audience": shown, "text": text})
    return Wording(whole, segments(whole))


def _without_closed(network: Network, audience: Audience) -> Audience:
    """The audience as its people are told of it: closed groups are not named to those of other groups."""
    named = tuple(code for code in audience.codes if not is_closed(network, code))
    is_alone = len(audience.codes) == 1 and not audience.kinds
    return audience if is_alone or not (named or audience.kinds) else replace(audience, codes=named)


def label(lookup: NetworkLookup, audience: Audience) -> Localized:
    """The audience as people read it: `LAND+GENDER`, `mobile@Hpa-An`."""

    def show(language: str) -> str:
        kinds = (lookup.text(language, f"kind-{kind}", {}) for kind in audience.kinds)
        who = "+".join([*audience.codes, *kinds])
        where = "+".join(lookup.township(code)(language) for code in audience.townships)
        if where:
            return f"{who}@{where}"
        return who or lookup.text(language, "announce-everyone", {})

    return show


def total(reaches: Iterable[Reach]) -> int:
    """How many people are written to."""
    return sum(one.count for one in reaches if one.scheme is not None)


def unreached(reaches: Iterable[Reach]) -> int:
    """How many people have no address that works."""
    return sum(one.count for one in reaches if one.scheme is None)


def shown_reach(
    lookup: NetworkLookup, reaches: Iterable[Reach], texts: Mapping[str, Wording], money: float | None = None
) -> Localized:
    """`31 by Telegram, 17 by SMS x 2 parts = 34 SMS, about 510 MMK`; without the money where it is not known."""
    by_scheme: dict[str, list[Reach]] = {}
    for one in reaches:
        if one.scheme is not None:
            by_scheme.setdefault(one.scheme, []).append(one)
    ordered = sorted(by_scheme.items(), key=lambda entry: _place(entry[0]))
    shown = [_shown_reach_by(lookup, scheme, those, texts) for scheme, those in ordered]
    if money:
        about = shown_money(money, lookup.network.costs.currency)
        shown.append(lambda language: lookup.text(language, "costs-about", {"money": about}))
    return lambda language: ", ".join(one(language) for one in shown)


def _place(scheme: str) -> tuple[bool, int]:
    """Where a scheme stands in the list: those that cost by the segment last."""
    return scheme_of(scheme).has_segments, [*SCHEMES, scheme].index(scheme)


def _shown_reach_by(
    lookup: NetworkLookup, scheme: str, reaches: list[Reach], texts: Mapping[str, Wording]
) -> Localized:
    count = sum(one.count for one in reaches)
    if not scheme_of(scheme).has_segments:
        args = {"count": count, "channel": lookup.channels([scheme])}
        return lambda language: lookup.text(language, "announce-way", args)
    parts = {texts[one.language].segments for one in reaches}
    args = {"count": count, "sms_count": sum(one.count * texts[one.language].segments for one in reaches)}
    if len(parts) > 1:
        return lambda language: lookup.text(language, "announce-way-sms-mixed", args)
    return lambda language: lookup.text(language, "announce-way-sms", {**args, "parts": min(parts)})
