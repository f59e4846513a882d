"""Keeping a package out of memory that another would import only because it is there."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any


@contextmanager
def unseen(package: str) -> Generator[None]:
    """Whoever imports the package within finds none; later it can be imported again."""
    modules: dict[str, Any] = sys.modules
    if package in modules:
        yield
        return
    modules[package] = None  # ModuleNotFoundError for who imports it
    try:
        yield
    finally:
        del modules[package]
