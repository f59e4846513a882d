"""Kinds of value that calls bring."""

from datetime import date
from typing import Annotated

from pydantic import BeforeValidator, Field, WithJsonSchema


def _read_day(value: object) -> object:
    """A day as it is written and nothing else: pydantic itself takes seconds for days, too."""
    if isinstance(value, str) and len(value) == len("2026-12-01") and not value.isdigit():
        return value
    raise ValueError("Input should be a day such as 2026-12-01")


Day = Annotated[date, BeforeValidator(_read_day), WithJsonSchema({"type": "string", "format": "date"})]
Code = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,40}$")]
Words = Annotated[str, Field(min_length=1, max_length=100, pattern=r"^[^\u0000-\u001f]+$")]
