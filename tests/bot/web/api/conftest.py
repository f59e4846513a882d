"""The same desk as the page has."""

from tests.bot.web.pages.conftest import at_work, desk, work_template

__all__ = ["at_work", "desk", "work_template"]
