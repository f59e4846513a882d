"""A file that a setting names is read whole, or refused with the reason: a pipe or a device has no end."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.channels.gateway.file import BadGateway, read_description
from bot.host.text_files import read_text, why_unread
from bot.network_file import network_from
from bot.settings import BadSettings
from bot.settings_file import read_settings
from handlers.network.problems import BadNetwork
from messages.sentence import in_language
from tests.burmese import foreign_words

Make = Callable[[Path], Path]


def a_pipe(folder: Path) -> Path:
    os.mkfifo(folder / "pipe")
    return folder / "pipe"


def a_folder(folder: Path) -> Path:
    return folder


def a_device(_folder: Path) -> Path:
    return Path("/dev/zero")


def a_huge_file(folder: Path) -> Path:
    with (folder / "huge").open("wb") as file:
        file.truncate(5_000_000_000)  # a hole: it takes no room on the disk
    return folder / "huge"


def a_file_of_another_alphabet(folder: Path) -> Path:
    (folder / "latin").write_bytes(b"caf\xe9")
    return folder / "latin"


NO_SECRET = [
    pytest.param(a_device, "it is a device, and no file", id="a device"),
    pytest.param(a_folder, "it is a folder", id="a folder"),
    pytest.param(a_huge_file, "it has more than 10 MB", id="gigabytes"),
    pytest.param(a_file_of_another_alphabet, "it is not UTF-8 text", id="another alphabet"),
]
ODD = pytest.mark.parametrize(
    ("make", "why"), [pytest.param(a_pipe, "it is a pipe, and no file", id="a pipe"), *NO_SECRET]
)


@ODD
def test_a_gateway_file_that_is_none_is_told(make: Make, why: str, tmp_path: Path) -> None:
    odd = make(tmp_path)
    with pytest.raises(BadGateway) as told:
        read_description(odd)
    assert [f"LANPYA_GATEWAY names {odd}, which cannot be read ({why})."] == told.value.sentences


@ODD
def test_a_network_file_that_is_none_is_told(make: Make, why: str, tmp_path: Path) -> None:
    with pytest.raises((OSError, UnicodeDecodeError)) as told:
        network_from(make(tmp_path))
    assert why == str(why_unread(told.value))
    assert set() == foreign_words(in_language(why_unread(told.value), "my"))


@pytest.mark.parametrize(("make", "why"), NO_SECRET)
def test_a_secret_file_that_is_none_is_told(
    make: Make, why: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    odd = make(tmp_path)
    monkeypatch.setenv("LANPYA_TELEGRAM_TOKEN_FILE", str(odd))
    with pytest.raises(BadSettings) as told:
        read_settings(tmp_path / ".env")
    assert [f"LANPYA_TELEGRAM_TOKEN_FILE names {odd}, which cannot be read ({why})"] == [
        sentence.partition(". It should hold")[0] for sentence in told.value.sentences
    ]


def test_a_secret_may_come_by_a_pipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    reader, writer = os.pipe()
    os.write(writer, b"123456:hush\n")
    os.close(writer)
    monkeypatch.setenv("LANPYA_TELEGRAM_TOKEN_FILE", f"/dev/fd/{reader}")
    token = read_settings(tmp_path / ".env").telegram_token
    os.close(reader)
    assert token is not None
    assert "123456:hush" == token.get_secret_value()


def test_a_list_of_townships_that_is_none_is_told_with_its_line(tmp_path: Path) -> None:
    a_pipe(tmp_path)
    network = tmp_path / "network.toml"
    network.write_text('[network]\ntownships = "pipe"\n')
    with pytest.raises(BadNetwork, match=r'network.townships is "pipe", which cannot be read \(it is a pipe, .*line 2'):
        network_from(network)


def test_a_file_of_a_windows_editor_is_read_without_its_mark(tmp_path: Path) -> None:
    (tmp_path / "token").write_bytes(b"\xef\xbb\xbfhush")
    assert "hush" == read_text(tmp_path / "token")
