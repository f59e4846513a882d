"""How an item of a plan is written and said: its number within the plan, behind its group's code."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ItemRef:
    """An item by its number; `code` None: of whichever plan."""

    number: int
    code: str | None = None

    def __str__(self) -> str:
        """`PRO3`; `G2-3` where the code itself ends in a digit; `3` without a code."""
        code = self.code or ""
        return f"{code}-{self.number}" if code[-1:].isdigit() else f"{code}{self.number}"
