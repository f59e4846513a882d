"""The same desk as the page has."""

from tests.bot.web.pages.conftest import desk

__all__ = ["desk"]
