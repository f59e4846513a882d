"""A third language is added by the steps of CONTRIBUTING.md: a folder of catalogs and a table of worst cases."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, FluentSerializer, ast

ROOT = Path(__file__).parents[2]
NEW = "xx"
_LETTERS = str.maketrans("aeiouyAO", "àèìòùüÄÖ")  # in GSM-7, too: no text becomes dearer


def _translated(message: ast.Message) -> None:
    """Make a message of the new language of an English one, in place."""
    is_list = message.id.name.startswith("word-")

    def walk(node: object) -> None:
        if isinstance(node, ast.TextElement):
            words = (f"zz{word.strip()}" for word in node.value.split(",") if word.strip())
            node.value = ", ".join(words) if is_list else node.value.translate(_LETTERS)
        elif isinstance(node, list):
            for one in node:
                walk(one)
        elif isinstance(node, ast.BaseNode) and not isinstance(node, ast.BaseComment):
            for child in vars(node).values():
                walk(child)

    walk(message.value)


def _translate(folder: Path) -> None:
    for path in folder.glob("*.ftl"):
        resource = FluentParser().parse(path.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, ast.Message):
                _translated(entry)
        path.write_text(FluentSerializer().serialize(resource), encoding="utf-8")


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """The catalogs and their laws, with a folder for the new language that is still English."""
    for folder in ("messages", "tests/messages"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    shutil.copytree(tmp_path / "messages/locales/en", tmp_path / "messages/locales" / NEW)
    return tmp_path


def broken_laws(clone: Path) -> set[str]:
    """The laws that the catalogs of the clone break, by name."""
    laws = clone / "tests" / "messages" / "test_catalog_laws.py"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", clone, "--tb=no", "-rf", laws],
        cwd=clone,
        env=os.environ | {"PYTHONPATH": str(clone)},
        capture_output=True,
        text=True,
        check=False,
    )
    failed = [line for line in done.stdout.splitlines() if line.startswith("FAILED")]
    assert bool(failed) == bool(done.returncode), done.stdout + done.stderr
    return {line.partition("::")[2].partition(" ")[0].partition("[")[0] for line in failed}


def test_a_language_with_its_catalogs_and_worst_cases_keeps_every_law(clone: Path) -> None:
    _translate(clone / "messages" / "locales" / NEW)
    table = clone / "tests" / "messages" / "worst_case.py"
    table.write_text(f'{table.read_text(encoding="utf-8")}\nTEXTS["{NEW}"] = TEXTS["en"]\n', encoding="utf-8")
    assert set() == broken_laws(clone)


@pytest.mark.long  # as a whole run of the laws
def test_a_copy_of_english_without_worst_cases_is_noticed(clone: Path) -> None:
    (clone / "messages" / "locales" / NEW / "plan.ftl").unlink()
    assert {
        "test_every_language_has_the_same_files",
        "test_every_language_has_the_same_messages_in_the_same_files",
        "test_no_translation_is_a_copy_of_the_english",
        "test_no_shorter_form_is_longer_or_knows_no_other_arguments",
        "test_every_message_fits_its_segments_with_the_longest_real_arguments",
    } == broken_laws(clone)
