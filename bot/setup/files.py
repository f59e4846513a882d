"""The two files that hold the answers: `network.toml` from its template, and a `.env` that only you can read."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from dotenv import dotenv_values

from bot import townships
from bot.settings import key_of
from bot.settings_file import FIELDS, env_text
from bot.setup.question import ENV, NETWORK

TEMPLATE = Path(__file__).with_name("network.toml")


def network_text(answers: Mapping[str, Any]) -> str:
    """The network file: the template, with its comments, and the answers in their places."""
    import tomlkit  # here: what runs for months puts files in place by `write_whole`, and makes none
    from tomlkit.items import Table

    document = tomlkit.parse(TEMPLATE.read_text(encoding="utf-8"))
    network = cast(Table, document["network"])
    country, zone = answers["place"]
    network["name"] = answers["name"]
    network["timezone"] = zone
    network["country"] = country
    if country in townships.countries():
        network["townships"] = country
    else:
        del network["townships"]
    network["languages"] = answers["languages"]
    network["digest"] = answers["digest"]
    network["coordinators"] = [answers["coordinator"]]
    return tomlkit.dumps(document)  # pyright: ignore[reportUnknownMemberType] its stubs


def settings_text(answers: Mapping[str, Any], data: str) -> str:
    """The `.env`: every setting with what it means, the answers, and the data folder, empty for the usual one."""
    given = {key: value for key, value in answers.items() if key in FIELDS and value}
    return env_text({**given, **({"data": data} if data else {})})


def data_for(folder: Path, usual: Path) -> str:
    """Where the data of the network in `folder` shall lie: beside its files, or where they lie already.

    As `.env` says it; empty: in `usual`, where a network that was set up before its files said so has them.
    """
    env = folder / ENV
    if env.exists():
        kept = dotenv_values(env).get(key_of("data"))
        if kept:
            return kept
    is_older = env.exists() or (folder / NETWORK).exists()
    return "" if is_older and (usual / "lanpya.db").exists() else "."


def write_whole(path: Path, text: str, mode: int) -> None:
    """Put the file in place as a whole or not at all; nobody beyond `mode` can read it at any moment."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
