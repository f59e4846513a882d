"""A correction without what it denies: of `not land, gender` the gender, of `ဘားအံ မဟုတ်ဘူး ပဲခူး` the last."""

from collections.abc import Set

from messages.fold import fold_word

_PART_ENDS = (",", ";", ".", "၊", "။")


def mended(text: str, small: Set[str], deny: Set[str]) -> tuple[str, bool]:
    """What is true by `text`, and whether a word said that something is mended.

    `small` are words such as "sorry" and "meant", `deny` those that stand before what is not so, and the Burmese
    that stand behind it.
    """
    kept: list[str] = []
    is_mending = is_denied = False
    for word in text.split():
        key = fold_word(word)
        if is_denied:
            is_denied = False
        elif key in deny:
            is_mending = True
            is_denied = key.isascii()
            kept = kept if is_denied or (kept and kept[-1].endswith(_PART_ENDS)) else kept[:-1]
        elif _ends_denied(key, deny) or key in small:
            is_mending = True
        else:
            kept.append(word)
    return " ".join(kept), is_mending


def _ends_denied(key: str, deny: Set[str]) -> bool:
    """`မြေယာမဟုတ်`: what is denied and the denial in one word."""
    return not key.isascii() and any(key.endswith(word) and key != word for word in deny if not word.isascii())
