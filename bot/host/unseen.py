"""Keeping packages out of memory that another would import only because they are there."""

import sys
from collections.abc import Generator
from contextlib import contextmanager
from types import ModuleType
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


@contextmanager
def hollow(*names: str) -> Generator[None]:
    """Whoever imports something from one of these modules within gets None; later they can be imported as they are."""
    modules: dict[str, Any] = sys.modules
    hidden = [name for name in names if name not in modules]
    modules |= {name: _hollow(name) for name in hidden}
    try:
        yield
    finally:
        for name in hidden:
            del modules[name]


def _hollow(name: str) -> ModuleType:
    def nothing(_name: str) -> None:
        return None

    module = ModuleType(name)
    module.__dict__["__getattr__"] = nothing
    return module
