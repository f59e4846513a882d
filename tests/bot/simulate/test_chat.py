"""Talking to the practice network at a terminal."""

import pytest

from tests.bot.cli.conftest import Lanpya


@pytest.mark.parametrize("command", [("simulate", "--chat"), ("demo",)], ids=lambda command: command[0])
def test_what_is_typed_is_texted_and_all_that_leaves_is_shown(lanpya: Lanpya, command: tuple[str, ...]) -> None:
    done = lanpya(*command, stdin="JOIN LAND\nyes\nMa Hla\nas telegram:9001\nHELP\nquit\nJOIN PRO\n")
    assert (0, "") == (done.returncode, done.stderr)
    assert "-> sms:+959771000001, reply (1 SMS)" in done.stdout
    assert "Good to know you, Ma Hla." in done.stdout
    assert "-> telegram:9001, reply\n" in done.stdout
    assert "PRO (Professional" not in done.stdout


def test_time_can_pass(lanpya: Lanpya) -> None:
    done = lanpya("demo", stdin="hi\nwait 8d\n")
    assert (0, True) == (done.returncode, ", digest" in done.stdout)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("as nobody", "is no address"),
        ("as viber:12", "an address begins with sms: or telegram:"),
        ("wait 5000w", "the clock shows years"),
        ("wait for me", "text line of"),
        ("as", "text line of"),
        ("နေကောင်းလား", "->"),
    ],
)
def test_slips_are_told_and_the_talk_goes_on(lanpya: Lanpya, typed: str, shown: str) -> None:
    done = lanpya("demo", stdin=f"\n{typed}\nLANG xx\n")
    assert (0, "") == (done.returncode, done.stderr)
    assert shown in done.stdout
    assert "en (English), my (မြန်မာ)" in done.stdout


def test_practice_data_can_be_kept(lanpya: Lanpya) -> None:
    lanpya("demo", "--keep", "data", stdin="JOIN LAND\nyes\nMa Hla\nwait 3d\n")
    assert "Ma Hla" in lanpya("demo", "--keep", "data", stdin="ME\n").stdout
