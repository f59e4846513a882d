"""What a person wrote, as it may stand in a text of ours: it cannot be taken for our own words."""

import re
import unicodedata

LINE_BREAK = " / "
_HIDDEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")  # of Burmese and of emoji: they turn nothing around
_DOUBLE = '"\u00ab\u00bb\u2039\u203a\u201c-\u201f\u2033\u2036\u275d\u275e\u300c-\u300f\u301d-\u301f\uff02'
_SINGLE = "'`\u00b4\u2018-\u201b\u2032"
_MARKS = re.compile(f"[{_DOUBLE}{_SINGLE}]{{2,}}|[{_DOUBLE}]")  # two single ones look like a double one


def quoted(text: str) -> str:
    """The text on one line, fit to stand between straight quotes: it holds none, nor what looks like one.

    Line breaks are seen as " / ". Controls and direction marks are gone.
    """
    lines = (" ".join(_seen(" ".join(line.split())).split()) for line in text.splitlines())
    seen = LINE_BREAK.join(line for line in lines if line)
    return _MARKS.sub("'", seen)


def _seen(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(one for one in line if one in _JOINERS or unicodedata.category(one) not in _HIDDEN)
