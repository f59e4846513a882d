"""Keeping packages out of memory that another would import only because they are there."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any


@contextmanager
def unseen(*packages: str) -> Generator[None]:
    """Whoever imports one of these within finds none; later it can be imported again."""
    modules: dict[str, Any] = sys.modules
    hidden = [package for package in packages if package not in modules]
    modules |= dict.fromkeys(hidden)  # ModuleNotFoundError for who imports it
    try:
        yield
    finally:
        for package in hidden:
            del modules[package]
