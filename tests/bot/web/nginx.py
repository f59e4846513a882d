"""A real nginx before the program, with the lines that docs/channels/webhooks.md and docs/page.md give."""

import contextlib
import os
import re
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = Path(__file__).parents[3] / "docs" / "channels" / "webhooks.md"
MISSING = None if shutil.which("nginx") else "no nginx here (apt install nginx-light): the proxy is NOT tested"
_BLOCK = re.compile(r"^    server \{\n.*?^    \}\n", re.DOTALL | re.MULTILINE)
_TEMPORARY = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def documented(port: int, program: int, page: Path = PAGE, usual: int = 8080) -> str:
    """The server of that page of docs/, on `port` and without its certificate, before the program on its port.

    `usual`: the program's port as the page has it.
    """
    found = _BLOCK.search(page.read_text(encoding="utf-8"))
    assert found is not None
    lines = [line for line in found[0].splitlines() if "ssl_" not in line]
    server = "\n".join(lines)
    assert "listen 443 ssl;" in server and f"127.0.0.1:{usual}" in server
    return server.replace("listen 443 ssl;", f"listen 127.0.0.1:{port};").replace(
        f"127.0.0.1:{usual}", f"127.0.0.1:{program}"
    )


@contextmanager
def proxy(folder: Path, port: int, server: str) -> Iterator[str]:
    """nginx with this server; its address."""
    user = "user root;" if os.geteuid() == 0 else ""
    places = "\n".join(f"{name}_temp_path {folder / name};" for name in _TEMPORARY)
    (folder / "nginx.conf").write_text(
        f"daemon off; master_process off; {user} pid {folder / 'pid'}; error_log {folder / 'errors'};\n"
        f"events {{}}\nhttp {{\n{places}\n{server}\n}}\n"
    )
    process = subprocess.Popen(
        ["nginx", "-e", str(folder / "errors"), "-p", str(folder), "-c", str(folder / "nginx.conf")]
    )
    try:
        _await_open(process, port, folder / "errors")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(120)


def _await_open(process: subprocess.Popen[bytes], port: int, errors: Path) -> None:
    for _ in range(5000):
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port)):
            return
        assert process.poll() is None, errors.read_text()
        time.sleep(0.02)
    raise TimeoutError("nginx does not listen")
