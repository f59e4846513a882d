"""Counterparts from npm, installed once per machine."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path


def node_modules(packages: Path, name: str) -> Path | None:
    """The modules that `packages` (package.json and its lock file) names; None where they cannot be installed.

    They are kept as `name`, which has to change with the packages.
    """
    npm = shutil.which("npm")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "lanpya-tests"
    home = cache / name
    if home.is_dir():
        return home / "node_modules"
    if not npm:
        return None
    cache.mkdir(parents=True, exist_ok=True)
    # Two test processes may come here together: each installs aside, the first one to finish is kept.
    aside = Path(tempfile.mkdtemp(dir=cache))
    for file in ("package.json", "package-lock.json"):
        shutil.copy(packages / file, aside)
    install = subprocess.run(
        [npm, "ci", "--prefix", str(aside), "--ignore-scripts", "--no-audit", "--no-fund"], check=False
    )
    if install.returncode == 0 and not home.exists():
        aside.replace(home)
    shutil.rmtree(aside, ignore_errors=True)
    return home / "node_modules" if home.is_dir() else None
