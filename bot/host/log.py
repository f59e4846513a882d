"""Logs as events with fields: in sentences where a person looks, as JSON elsewhere, and cleaned by `bot.host.redact`.

All of it goes to standard error, so that `--json` and the simulator have standard output for themselves.
"""

import logging
import os
import sys
from typing import TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from bot.channels.table import PROVIDERS
from bot.host.redact import clean
from bot.host.spoken import Said, Spoken
from bot.settings import LogForm, LogLevel

# Libraries that tell every request, step or statement.
_CHATTY = ("httpx", "httpcore", "apscheduler", "asyncio", "urllib3", "alembic", "sqlalchemy")

_FIRST: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_log_level,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def configure(form: LogForm, level: LogLevel, *, stream: TextIO | None = None) -> None:
    """Make structlog and the standard library's logging write to `stream` (standard error)."""
    out = stream or sys.stderr
    handler = logging.StreamHandler(out)
    renderer = _renderer(form, out)
    handler.setFormatter(_formatter(renderer))
    if isinstance(renderer, Spoken):
        handler.addFilter(Said())
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level.value.upper())
    for name in (*_CHATTY, *(package for provider in PROVIDERS for package in provider.packages)):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.captureWarnings(True)
    _configure_structlog(level)


def _configure_structlog(level: LogLevel) -> None:
    structlog.configure(
        processors=[*_FIRST, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(level.value),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=True,
    )


def _formatter(renderer: Processor) -> structlog.stdlib.ProcessorFormatter:
    # The cleaning comes after the exception was made text and before anything is written.
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=[*_FIRST, _with_logger_name],
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.StackInfoRenderer(),
            clean,
            renderer,
        ],
    )


def _with_logger_name(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    record = event.get("_record")
    if isinstance(record, logging.LogRecord):
        event["library"] = record.name
    return event


def _renderer(form: LogForm, stream: TextIO) -> Processor:
    looks = stream.isatty()
    if form is LogForm.JSON or (form is LogForm.AUTO and not looks):
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    has_colors = looks and not os.environ.get("NO_COLOR")
    console = structlog.dev.ConsoleRenderer(
        colors=has_colors, exception_formatter=structlog.dev.plain_traceback, pad_event_to=30
    )
    return Spoken(console) if form is LogForm.AUTO else console
