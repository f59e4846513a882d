"""The township lists that come with Lanpya, one a country, and where they are from (SOURCES.md).

A network file names one by its country, `townships = "MM"`; `lanpya init` writes that where there is a list.
"""

from pathlib import Path

_FOLDER = Path(__file__).parent


def countries() -> list[str]:
    """The two letters of each country whose townships come with Lanpya."""
    return sorted(file.stem for file in _FOLDER.glob("*.csv"))


def file_of(name: str) -> Path | None:
    """The list of the country with those two letters; None where none comes with Lanpya."""
    return _FOLDER / f"{name}.csv" if name in countries() else None
