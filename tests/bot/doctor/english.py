"""Findings as English readers see them: what tests compare."""

from bot.doctor.finding import Finding


def english(found: Finding) -> Finding:
    """The finding with its words in place of the texts of the catalogs."""
    return Finding(found.id, found.level, found.sentence, found.what_to_do)
