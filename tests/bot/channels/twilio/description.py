"""Twilio's own description of its API (OpenAPI), and Prism, which holds calls and answers against it."""

import json
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests import npm
from tests.ports import free_port

STANDIN = Path(__file__).parent / "standin"
_HOME = "prism-cli-5.16.0-cli-core-9.0.0"
_FILE = "@twilio/cli-core/src/services/twilio-api/twilio_api_v2010.json"
_ACCOUNT = "/2010-04-01/Accounts/{AccountSid}"
_PATHS = (
    "/2010-04-01/Accounts/{Sid}.json",
    f"{_ACCOUNT}/Balance.json",
    f"{_ACCOUNT}/IncomingPhoneNumbers.json",
    f"{_ACCOUNT}/Messages.json",
    f"{_ACCOUNT}/Messages/{{MessageSid}}/Media.json",
)


def node_modules() -> Path:
    """Prism and the description, installed once per machine; skips loudly where that is not possible."""
    home = npm.node_modules(STANDIN, _HOME)
    if home is None or not shutil.which("node"):
        missing = "TWILIO'S OWN DESCRIPTION IS NOT TESTED: Node.js with npm, or the npm registry, is not there"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return home


def shortened(modules: Path, folder: Path) -> Path:
    """The description of what we call; the whole one takes Prism ten seconds to read."""
    described = json.loads((modules / _FILE).read_text(encoding="utf-8"))
    described["paths"] = {path: described["paths"][path] for path in _PATHS}
    file = folder / "twilio.json"
    file.write_text(json.dumps(_with_relative_uris(described)), encoding="utf-8")
    return file


def _with_relative_uris(part: Any) -> Any:
    """Addresses of pages are called URIs, but those of Twilio's own examples are relative."""
    if isinstance(part, dict):
        kept = {key: _with_relative_uris(value) for key, value in part.items()}  # pyright: ignore[reportUnknownVariableType] -- JSON
        return {key: value for key, value in kept.items() if (key, value) != ("format", "uri")}  # pyright: ignore[reportUnknownVariableType]
    return list(map(_with_relative_uris, part)) if isinstance(part, list) else part  # pyright: ignore[reportUnknownArgumentType, reportUnknownVariableType]


@contextmanager
def prism(modules: Path, *arguments: str) -> Generator[str]:
    """A running Prism; its URL."""
    port = free_port()
    program = modules / "@stoplight" / "prism-cli" / "dist" / "index.js"
    command = ["node", str(program), *arguments, "-h", "127.0.0.1", "-p", str(port), "-v", "warn"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            _wait(process, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.kill()


def _wait(process: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + 600
    while time.monotonic() < until:
        assert process.poll() is None, "Prism ended"
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("Prism did not start")
