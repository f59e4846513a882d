"""Reading the settings with every mistake in one sentence each, and writing a `.env` that explains itself."""

import os
from collections.abc import Iterator, Mapping
from enum import StrEnum
from io import StringIO
from pathlib import Path
from typing import Any

from dotenv import dotenv_values
from dotenv.parser import parse_stream
from pydantic import SecretStr, ValidationError, create_model
from pydantic_core import ErrorDetails, PydanticUndefined

from bot.channels.table import PROVIDERS, half_set
from bot.host.redact import hide
from bot.host.text_files import read_text, why_unread
from bot.settings import PREFIX, BadSettings, Settings, credential, key_of
from handlers.network.problems import nearest

ENV_FILE = Path(".env")

# Of the class of every channel, too. The last base comes first in .env: Telegram's.
AllSettings: type[Settings] = create_model(
    "AllSettings", __base__=tuple(reversed(dict.fromkeys(provider.settings for provider in PROVIDERS)))
)
FIELDS: Mapping[str, Any] = AllSettings.model_fields
# Each may stand in a file that NAME_FILE names: tokens and passwords, and the URL that may hold one.
SECRETS = tuple(name for name, field in FIELDS.items() if field.annotation is SecretStr or not field.repr)

_NEAR = 0.75  # how alike two keys must be, 0 to 1
_KEYS = tuple(map(key_of, FIELDS))
_FILE_KEYS = tuple(f"{key_of(name)}_FILE" for name in SECRETS)


def read_settings(env_file: Path = ENV_FILE) -> Settings:
    """The settings of this process, whose secrets it shows nowhere from now on.

    Raises BadSettings with a sentence for every mistake at once.
    """
    written = _written(env_file)
    sentences = list(_unknown_keys(written, env_file))
    secrets, mistakes = _secrets_from_files({**written, **os.environ})
    sentences += mistakes
    try:
        settings = AllSettings.model_validate(_set(written) | secrets)
    except ValidationError as error:
        values = {**written, **os.environ, **{key_of(name): value for name, value in secrets.items()}}
        raise BadSettings(sentences + [_sentence(one, values) for one in _own(error)]) from None
    hide(secrets_of(settings).values())
    sentences += half_set(settings)
    if sentences:
        raise BadSettings(sentences)
    return settings


def named_key_file(env_file: Path = ENV_FILE) -> Path | None:
    """The setting `database_key_file` by itself, for who needs no other. Raises BadSettings."""
    named = {**_written(env_file), **os.environ}.get(key_of("database_key_file"))
    return Path(named).expanduser() if named else credential()


def secrets_of(settings: Settings) -> dict[str, str]:
    """The words that must not stand in a log, by the name of their field: tokens, passwords and keys."""
    values = {name: getattr(settings, name) for name in SECRETS}
    return {name: value.get_secret_value() for name, value in values.items() if isinstance(value, SecretStr)}


def env_text(values: Mapping[str, Any]) -> str:
    """A whole `.env`: each key with what it means; those not in `values` (by field name) at their default."""
    unknown = values.keys() - FIELDS.keys()
    if unknown:
        raise KeyError(", ".join(sorted(unknown)))
    blocks = [_block(name, values.get(name)) for name in FIELDS]
    head = "# Settings of Lanpya on this machine. What the network is stands in network.toml.\n"
    return "\n".join([head, *blocks])


def _block(name: str, value: Any) -> str:
    field = FIELDS[name]
    secret = f"# May stand in a file instead: {key_of(name)}_FILE=/path/of/the/file\n" if name in SECRETS else ""
    written = _as_text(_default(field) if value is None else value)
    example = "" if written else f"# Example: {key_of(name)}={field.examples[0]}\n"
    description = field.description[:1].upper() + field.description[1:]
    return f"# {description}.\n{secret}{example}{key_of(name)}={written}\n"


def _default(field: Any) -> Any:
    # What depends on the machine (folders) is left empty, so that the file is the same everywhere.
    return "" if field.default is PydanticUndefined else field.default


def _as_text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return ",".join(map(str, value))  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType] a default
    text = str(value.get_secret_value() if hasattr(value, "get_secret_value") else value)
    is_plain = not set(text) & set(" #'\"\\$\n")
    return text if is_plain else "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"


def _written(env_file: Path) -> dict[str, str]:
    """What stands in the file; nothing when there is none. Raises BadSettings."""
    if not env_file.is_file():
        return {}
    try:
        bad_lines = list(_bad_lines(env_file.read_text(encoding="utf-8"), env_file))
        if bad_lines:
            raise BadSettings(bad_lines)
        values = dotenv_values(env_file)
    except (OSError, UnicodeDecodeError) as error:
        raise BadSettings([f"{env_file} cannot be read ({why_unread(error)})."]) from None
    return {key: value or "" for key, value in values.items()}


def _set(written: Mapping[str, str]) -> dict[str, str]:
    """What is set, and not empty, by the names of the fields; in the environment, or else in the file."""
    values = {name: os.environ.get(key_of(name)) or written.get(key_of(name)) for name in FIELDS}
    return {name: value for name, value in values.items() if value}


def _bad_lines(text: str, env_file: Path) -> Iterator[str]:
    """Lines that would be passed over: a channel whose line is one stays off, and nobody sees why."""
    for one in parse_stream(StringIO(text)):
        if one.error:
            place = f"Line {one.original.line} of {env_file}"
            yield f"{place} cannot be read: a setting is NAME=value, with a quote before and behind the value or none."
        elif one.key is not None and one.value is None and one.key.startswith(PREFIX):
            yield f'{one.key} in {env_file} lacks its value: write "=" and the value behind it, or leave the line out.'


def _unknown_keys(written: Mapping[str, str], env_file: Path) -> Iterator[str]:
    places = [(key, str(env_file)) for key in written]
    places += [(key, "the environment") for key in os.environ if key.startswith(PREFIX)]
    for key, place in places:
        if key in _KEYS or key in _FILE_KEYS:
            continue
        near = nearest(key, (*_KEYS, *_FILE_KEYS), _NEAR)
        if near or key.startswith(PREFIX):
            guess = f": did you mean {near}?" if near else f". The settings are: {', '.join(_KEYS)}."
            yield f"{key} in {place} is no setting{guess}"


def _secrets_from_files(values: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    secrets: dict[str, str] = {}
    sentences: list[str] = []
    for name in SECRETS:
        key = key_of(name)
        path = values.get(f"{key}_FILE")
        if not path:
            continue
        if values.get(key):
            sentences.append(f"{key} and {key}_FILE are both set: keep one of them.")
            continue
        try:
            # A pipe, too: keepers of passwords hand them over so, and nothing is left on the disk.
            secrets[name] = read_text(Path(path).expanduser(), may_be_pipe=True).strip()
        except (OSError, UnicodeDecodeError) as error:
            why, what = why_unread(error), FIELDS[name].description
            sentences.append(f"{key}_FILE names {path}, which cannot be read ({why}). It should hold {what}.")
    return secrets, sentences


def _own(error: ValidationError) -> Iterator[ErrorDetails]:
    """Without those of defaults that could not be made because another setting is wrong."""
    return (one for one in error.errors() if one["type"] != "default_factory_not_called")


def _sentence(error: ErrorDetails, values: Mapping[str, str]) -> str:
    name = str(error["loc"][0])
    field, key = FIELDS[name], key_of(name)
    found = "(hidden)" if name in SECRETS else f'"{values.get(key, "")}"'
    near = nearest(values.get(key, ""), [one.value for one in _choices(field)])
    guess = f" Did you mean {near}?" if near else ""
    example = f"Example: {key}={field.examples[0]}"
    return f"{key} is {found}, which does not fit: it is {field.description}.{guess} {example}"


def _choices(field: Any) -> list[StrEnum]:
    kind = field.annotation
    return list(kind) if isinstance(kind, type) and issubclass(kind, StrEnum) else []
