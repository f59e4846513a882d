"""Beside the network file: leaflets to view, print and take along, and channels with a button that looks at each."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from bot.doctor.finding import Finding, Level
from bot.doctor.trials import Trial
from bot.host.redact import redact
from bot.setup.leaflet import Leaflet, page_of
from bot.setup.role import Role
from bot.web.pages.delivery import channel_why
from bot.web.pages.visit import Afterwards, Download, Shown, Visit
from messages.sentence import Words, in_language
from storage import channel_states
from storage.channel_states import ChannelState

_LONGEST_NUMBER = 80  # letters of where to text


def leaflets(visit: Visit) -> Shown:
    """Which leaflets there may be."""
    words = {"roles": [(role, visit.text(f"leaflet-{role}")) for role in Role]}
    return Shown("leaflets.html", "page-leaflets", words)


def leaflet(visit: Visit) -> Download:
    """The leaflets that were chosen, as by `lanpya leaflet`."""
    network, query = visit.lookup.network, visit.query
    languages = [one for one in network.languages if query.get("language", "") in ("", one)]
    roles = [one for one in Role if query.get("role", "") in ("", one)]
    chosen = [Leaflet(role, language) for language in languages for role in roles]
    text = page_of(network, chosen, query.get("number", "")[:_LONGEST_NUMBER])
    return Download("leaflets.html", "text/html; charset=utf-8", text.encode(), is_read="take" not in query)


@dataclass(frozen=True, slots=True)
class Looked:
    """A channel: how it is as `lanpya run` sees it, and what was found when it was looked at."""

    name: str
    called: str
    state: ChannelState | None
    trial: Trial | None

    def findings(self, language: str) -> list[tuple[Finding, str, str]]:
        """Each with its sentence and what to do, without what must not be shown."""
        found = () if self.trial is None else self.trial.findings or ()

        def said(words: Words) -> str:
            return redact(in_language(words, language))

        return [(one, said(one.said), said(one.todo)) for one in found]


def channels(visit: Visit) -> Shown:
    """The channels that are set up."""
    states = {one.name: one for one in channel_states.all_of(visit.connection)}
    trials = visit.machine.trials
    names = list(visit.machine.schemes) if trials is None else trials.names
    looked = [
        Looked(
            name,
            visit.lookup.channels([name])(visit.language),
            states.get(name),
            None if trials is None else trials.last(name),
        )
        for name in names
    ]
    words = {"channels": looked, "can_look": trials is not None, "ok": Level.OK, "why": partial(channel_why, visit)}
    return Shown("channels.html", "page-channels", words)


def look(visit: Visit, fields: Mapping[str, str]) -> Afterwards[None] | None:
    """Look at a channel as `lanpya doctor` does. The provider may take its time: no transaction waits for it."""
    trials, name, now = visit.machine.trials, fields.get("channel", ""), visit.now
    if trials is None or name not in trials.names:
        return None
    return Afterwards(lambda: trials.look(name, now), lambda again, _none: channels(again))
