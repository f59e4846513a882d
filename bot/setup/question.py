"""A question that `lanpya init` asks. What one is about may ask it: the network, or a channel's record."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

if TYPE_CHECKING:
    from bot.settings import Settings

Answers = Mapping[str, Any]
NETWORK, ENV = "network.toml", ".env"


def _silent(_value: Any) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `read` gets the answer and the earlier ones; it raises ValueError with what to write.

    `goes_to` is the file that keeps the answer. `told` says what was understood; empty: there is nothing to say.
    """

    key: str
    goes_to: str
    text: str
    why: str
    default: str
    read: Callable[[str, Answers], Any]
    told: Callable[[Any], str] = _silent


def of_setting(settings: "type[Settings]", name: str, text: str = "") -> Question:
    """Asks for a setting; why, and what an answer may be, is said by its own description and example."""
    field = settings.model_fields[name]
    example = (field.examples or [""])[0]
    description = (field.description or "").partition(";")[0]
    why = f"It is {description}, such as {example}"

    def read(answer: str, _answers: Answers) -> str:
        if not answer:
            return ""
        from pydantic import TypeAdapter, ValidationError

        kind: Any = Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation
        try:
            TypeAdapter(kind).validate_python(answer)
        except ValidationError:
            raise ValueError(f"That does not fit; write it like {example}") from None
        return answer

    default = "" if field.default is None else str(getattr(field.default, "get_secret_value", lambda: field.default)())
    return Question(name, ENV, text or f"What is {description.partition(',')[0]}?", why, default, read)
