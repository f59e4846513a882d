"""The swarm finds faults that are put into a copy of the program."""

import pytest

from tests.swarm.mutants import MUTANTS, ROOT, Mutant, hunt, spoiled

_NAMES = [mutant.name for mutant in MUTANTS]


@pytest.mark.parametrize("mutant", MUTANTS, ids=_NAMES)
def test_the_source_has_what_a_fault_changes(mutant: Mutant) -> None:
    for change in mutant.changes:
        assert spoiled(change, (ROOT / change.path).read_text(encoding="utf-8"))


@pytest.mark.long
@pytest.mark.beside
@pytest.mark.parametrize("mutant", MUTANTS, ids=_NAMES)
def test_a_fault_is_found(mutant: Mutant) -> None:
    assert hunt(mutant) is not None
