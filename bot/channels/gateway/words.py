"""What single values of the file may be: the shared reasons, states, zones, templates, names of fields."""

from typing import Annotated, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field
from pydantic_core import PydanticCustomError

from bot.channels.gateway.templates import Template, parse
from bot.channels.reasons import DELAYS, REFUSALS
from messages.envelope import DeliveryState

WAITING = "waiting"  # a report that tells nothing new
STATES = (*(state.value for state in DeliveryState), WAITING)


def _one_or_more(value: object) -> object:
    return [value] if isinstance(value, str) else value


def _refusal(word: str) -> str:
    if word not in REFUSALS:
        raise PydanticCustomError("word", "", {"words": list(REFUSALS)})
    return word


def _reason(word: str) -> str:
    if word not in (*REFUSALS, *DELAYS):
        raise PydanticCustomError("word", "", {"words": [*REFUSALS, *DELAYS]})
    return word


def _state(value: object) -> object:
    """`failed:number` as the state and the reason."""
    if not isinstance(value, str):
        return value
    word, _, reason = value.partition(":")
    if word not in STATES:
        raise PydanticCustomError("word", "", {"words": list(STATES)})
    return (word, _refusal(reason) if reason else "")


def _zone(name: str) -> str:
    try:
        return ZoneInfo(name).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        words = sorted(available_timezones())
        raise PydanticCustomError("word", "", {"words": words, "example": "Asia/Yangon"}) from None


def _path(path: str) -> str:
    return path.strip("/")


def _tree(value: Any) -> Any:
    """A body of JSON whose texts are templates."""
    if isinstance(value, dict):
        return {key: _tree(one) for key, one in value.items()}  # pyright: ignore[reportUnknownVariableType] TOML
    if isinstance(value, list):
        return [_tree(one) for one in value]  # pyright: ignore[reportUnknownVariableType] TOML
    return value if isinstance(value, bool | int | float) else parse(value)


Words = Annotated[Template, BeforeValidator(parse)]
Tree = Annotated[Any, BeforeValidator(_tree)]
Names = Annotated[tuple[Annotated[str, Field(min_length=1)], ...], BeforeValidator(_one_or_more)]
Refusal = Annotated[str, AfterValidator(_refusal)]
Reason = Annotated[str, AfterValidator(_reason)]
State = Annotated[tuple[str, str], BeforeValidator(_state)]
Statuses = tuple[Annotated[int, Field(ge=100, le=599)], ...]
Zone = Annotated[str, AfterValidator(_zone)]
Below = Annotated[str, AfterValidator(_path)]
