"""What is wrong with a channel, in plain English."""

from collections.abc import Mapping, Sequence

from bot.channels.table import PROVIDERS

_BY_NAME = {provider.name: provider for provider in PROVIDERS}

# The reasons for which texts wait, as of every channel; what a single one calls otherwise stands in its record.
_WORDS: Mapping[str, str] = {
    "network": "no way to {it}",
    "timeout": "{it} does not answer in time",
    "server": "{it} has a fault of its own",
    "token": "{it} does not know our token or password",
    "credit": "the account has no money left, or is suspended",
    "flood": "{it} asks for a pause",
    "sim": "the network turns the SIM away",
    "phone": "the phone is off, or has no network",
    "answer": "somebody else answers in {it}'s place, such as a sign-in page",
    "setup": "our settings do not fit {it}",
    "busy": "{it} has enough for some minutes",
}
_WHAT_TO_DO: Mapping[str, str] = {
    "credit": "Put money on the account; texts wait until then, and nothing is lost.",
    "token": "Write the right token or password into .env, and start lanpya run again; texts wait until then.",
    "setup": "Check the settings of this channel in .env, and start lanpya run again; texts wait until then.",
}


def why(name: str, problem: str) -> str:
    """The problem of the channel as a clause; what is a sentence already stays as it is."""
    provider = _BY_NAME.get(name)
    if provider is None:
        return _WORDS.get(problem, problem).replace("{it}", name)
    clause = provider.words.get(problem) or _WORDS.get(problem, problem)
    return clause.replace("{it}", provider.called)


def ended(clause: str) -> str:
    """The clause as the end of a sentence; some are questions."""
    return clause if clause.endswith("?") else f"{clause}."


def what_to_do(troubles: Sequence[tuple[str, str]]) -> str:
    """What somebody should do about these problems, each with the name of its channel."""
    told = [
        (_BY_NAME[name], _BY_NAME[name].remedies.get(problem, _WHAT_TO_DO.get(problem))) for name, problem in troubles
    ]
    sentences = [remedy for _provider, remedy in told if remedy is not None]
    pages = [f"docs/channels/{provider.page}.md" for provider, remedy in told if remedy is None]
    if pages:
        sentences.append(f"Texts wait, and nothing is lost. See {', '.join(dict.fromkeys(pages))}.")
    return " ".join(dict.fromkeys(sentences))
