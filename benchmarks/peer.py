"""RapidSMS in an environment of its own, made once and kept in the cache folder."""

import os
import subprocess
from functools import cache
from pathlib import Path

PACKAGES = ("rapidsms==2.2.0", "django<5")
HERE = Path(__file__).parent / "rapidsms_peer"


@cache
def python() -> Path:
    """The interpreter that has RapidSMS; needs uv, and a package registry the first time."""
    cache_folder = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    folder = cache_folder / "lanpya-benchmarks" / "rapidsms-2.2.0"
    interpreter = folder / "bin" / "python"
    ready = folder / "ready"
    if not ready.exists():
        subprocess.run(["uv", "venv", "--quiet", "--clear", str(folder)], check=True)
        subprocess.run(["uv", "pip", "install", "--quiet", "--python", str(interpreter), *PACKAGES], check=True)
        ready.touch()
    return interpreter
