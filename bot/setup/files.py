"""The two files that hold the answers: `network.toml` from its template, and a `.env` that only you can read."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

import tomlkit
from tomlkit.items import Table

from bot import townships
from bot.settings_file import env_text

TEMPLATE = Path(__file__).with_name("network.toml")


def network_text(answers: Mapping[str, Any]) -> str:
    """The network file: the template, with its comments, and the answers in their places."""
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


def settings_text(answers: Mapping[str, Any]) -> str:
    """The `.env`: every setting with what it means, and the answers."""
    return env_text({key: answers[key] for key in ("telegram_token", "modem_spool") if answers[key]})


def write_whole(path: Path, text: str, mode: int) -> None:
    """Put the file in place as a whole or not at all; nobody beyond `mode` can read it at any moment."""
    part = path.with_name(f"{path.name}.part")
    part.unlink(missing_ok=True)
    descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    part.replace(path)
