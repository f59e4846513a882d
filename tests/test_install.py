"""`deploy/install.sh`: what it says it would do, and what it does on a Debian that was just made."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import must_have

ROOT = Path(__file__).parents[1]
SCRIPT = ROOT / "deploy" / "install.sh"
NEWLY_MADE = "systemd,ca-certificates,python3,python3-venv,git"
STEPS = (
    "== Packages of Debian",
    "== The user lanpya",
    "== The program in /opt/lanpya",
    "== A word for the command line",
    "== The network",
    "== The modem usb-X",
    "== The daily copies in /media/usb/lanpya",
    "== Power",
    "== The service",
)


def install(*arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(["bash", SCRIPT, *arguments], input=stdin, capture_output=True, text=True, check=False)


def test_a_dry_run_says_each_step_and_does_none() -> None:
    done = install("--dry-run", "--modem", "usb-X", "--copies", "/media/usb/lanpya")
    assert (0, "") == (done.returncode, done.stderr)
    assert list(STEPS) == [step for step in STEPS if step in done.stdout]
    for said in (
        "useradd --system --home-dir /var/lib/lanpya",
        "uv sync -q --project /opt/lanpya --frozen --no-dev --no-editable --inexact",
        "s|/dev/serial/by-id/CHANGE-ME|/dev/serial/by-id/usb-X|",
        "LANPYA_BACKUP=/media/usb/lanpya",
        "systemctl mask -q sleep.target",
        "systemctl enable --now lanpya",
    ):
        assert said in done.stdout
    assert not any(Path(path).exists() for path in ("/opt/lanpya", "/usr/local/bin/lanpya", "/media/usb/lanpya"))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--quick",), "there is no option --quick: see --help"),
        (("--modem",), "--modem needs a name behind it"),
        (("--copies", "usb", "--dry-run"), "--copies needs a whole path"),
    ],
)
def test_a_wrong_option_is_told_before_anything_is_done(arguments: tuple[str, ...], said: str) -> None:
    done = install(*arguments)
    assert (2, "") == (done.returncode, done.stdout)
    assert said in done.stderr


@pytest.mark.parametrize("script", ["deploy/install.sh", "check"])
def test_a_script_has_no_fault_that_shellcheck_knows(script: str) -> None:
    must_have("shellcheck", "shellcheck")
    said = subprocess.run(["shellcheck", ROOT / script], capture_output=True, text=True, check=False)
    assert (0, "") == (said.returncode, said.stdout)


def test_its_help_tells_each_option() -> None:
    done = install("--help")
    assert (0, "") == (done.returncode, done.stderr)
    assert [] == [option for option in ("--yes", "--dry-run", "--modem", "--copies") if option not in done.stdout]


class Debian:
    """A Debian in a folder, with a clone of this repository in /src."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        subprocess.run(["debootstrap", "--variant=minbase", f"--include={NEWLY_MADE}", "bookworm", folder], check=True)
        clone = ["git", "-c", f"safe.directory={ROOT}", "clone", "-q", "--no-hardlinks", ROOT, folder / "src"]
        subprocess.run(clone, check=True)
        subprocess.run(["git", "-C", folder / "src", "remote", "remove", "origin"], check=True)
        for file in ("etc/resolv.conf", "etc/hosts", "etc/pip.conf", "etc/ssl/certs/ca-certificates.crt"):
            if (Path("/") / file).exists():
                shutil.copy(Path("/") / file, folder / file)

    def run(self, *command: str) -> tuple[int, str]:
        """The status and all that a command says in there, with processes and mounts of its own."""
        bound = f'mount -t proc proc {self.folder}/proc && mount --rbind /dev {self.folder}/dev && exec "$@"'
        apart = ["unshare", "--mount", "--pid", "--fork", "--kill-child", "bash", "-c", bound, "-"]
        environment = {
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "SSL_CERT_FILE": "/etc/ssl/certs/ca-certificates.crt",
            "COLUMNS": "200",
        }
        said = subprocess.run(
            [*apart, "chroot", self.folder, *command],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return said.returncode, said.stdout

    def commit(self, file: str, text: str) -> None:
        """A newer Lanpya in the repository that the program came from."""
        (self.folder / "src" / file).write_text(text, encoding="utf-8")
        git = ["git", "-C", self.folder / "src", "-c", "user.name=Ma Hla", "-c", "user.email=hla@example.org"]
        subprocess.run([*git, "commit", "-q", "-a", "-m", "Be newer"], check=True)


@pytest.fixture
def debian(tmp_path: Path) -> Iterator[Debian]:
    must_have("debootstrap", "debootstrap")
    if os.geteuid() != 0:
        pytest.skip("a Debian in a folder is made with the rights of root: the installation is not tested here")
    made = Debian(tmp_path / "debian")
    yield made
    shutil.rmtree(made.folder)


@pytest.mark.long
def test_a_debian_just_made_gets_lanpya_and_upgrades_it(debian: Debian) -> None:
    status, said = debian.run("bash", "/src/deploy/install.sh", "--yes")
    assert (0, True) == (status, "Done." in said), said
    assert ("enabled\n") == debian.run("systemctl", "is-enabled", "lanpya")[1]
    assert 0 == debian.run("systemd-analyze", "verify", "/etc/systemd/system/lanpya.service")[0]

    practice = debian.folder / "src" / "bot" / "simulate" / "practice"
    data = debian.folder / "var" / "lib" / "lanpya"
    for file in ("network.toml", "townships.csv"):
        shutil.copy(practice / file, data / file)
    assert "is in force" in debian.run("lanpya", "network", "load")[1]
    owner = data.stat().st_uid
    assert (owner, 0o600) == ((data / "lanpya.db").stat().st_uid, (data / "lanpya.db").stat().st_mode & 0o777)
    assert (False, True) == (owner == 0, debian.run("lanpya", "doctor", "--offline")[0] < 2)

    # Once more changes nothing.
    before = (data / "network.toml").read_bytes(), (data / "lanpya.db").read_bytes()
    status, said = debian.run("bash", "/src/deploy/install.sh", "--yes")
    assert (0, True) == (status, "network.toml is there already" in said), said
    assert before == ((data / "network.toml").read_bytes(), (data / "lanpya.db").read_bytes())

    assert "This is the newest already" in debian.run("lanpya", "upgrade", "--yes")[1]
    version = debian.folder / "src" / "pyproject.toml"
    newer = version.read_text(encoding="utf-8").replace('version = "0.', 'version = "100.', 1)
    debian.commit("pyproject.toml", newer)
    status, said = debian.run("lanpya", "upgrade", "--yes")
    assert (0, True) == (status, "CHANGELOG.md says what is new" in said), said
    assert "lanpya 100." in debian.run("lanpya", "version")[1]

    debian.commit("bot/__init__.py", "raise RuntimeError('a fault of ours')\n")
    status, said = debian.run("lanpya", "upgrade", "--yes")
    assert (1, True) == (status, "All is as it was before" in said), said
    assert "lanpya 100." in debian.run("lanpya", "version")[1]
    assert debian.run("lanpya", "doctor", "--offline")[0] < 2
