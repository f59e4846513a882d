"""How a text is read: one form for what people type in many ways."""

import re
import unicodedata
from functools import lru_cache

_MYANMAR = "\u1000-\u1049\u104c-\u109f\ua9e0-\ua9ff\uaa60-\uaa7f"  # without the signs for comma and full stop
# What nobody sees: joiners, direction and byte order marks, variation selectors, tags, an emoji's keycap.
# And two signs that stand for a whole sentence, which NFKC writes out: 5,000 of them would be 90,000 letters.
_UNREAD = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180b-\u180e\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe00-\ufe0f\ufeff\u20e3\ufdfa\ufdfb\U000e0000-\U000e01ef]+"
)
_LEADING = re.compile(f"(?:[^\\w{_MYANMAR}]|_)+")
_ASCII_LEADING = re.compile(r"[\W_]+", re.ASCII)
_DIGITS = str.maketrans("၀၁၂၃၄၅၆၇၈၉႐႑႒႓႔႕႖႗႘႙", "01234567890123456789")  # Burmese, Shan

# The letters wa and ra look like the digits 0 and 7, and each is typed for the other.
_AFTER_LETTER_ONLY = "[\u102b-\u103e]|[\u1000-\u1021]\u103a"  # a vowel or final: no digit stands before it
_ZERO_FOR_WA = re.compile(
    f"၀(?={_AFTER_LETTER_ONLY})|(?<=[\u1000-\u103f])၀(?![၀-၉0-9])|(?<![၀-၉0-9])၀(?=[\u1000-\u103f])"
)
_SEVEN_FOR_RA = re.compile(f"၇(?={_AFTER_LETTER_ONLY})")
_WA_FOR_ZERO = re.compile(f"(?<=[၀-၉0-9])ဝ+(?!{_AFTER_LETTER_ONLY})|(?<![\u1000-\u103f])ဝ+(?=[၀-၉0-9])")
# Two spellings of one letter: nya with a final, O, and jha.
_SPELLINGS = (("\u1025\u103a", "\u1009\u103a"), ("\u101e\u103c", "\u1029"), ("\u1005\u103b", "\u1008"))


def fold(text: str) -> str:
    """`text` on one line, ready to be taken apart into words.

    Full-width letters become ASCII, Burmese digits become digits, what is invisible is gone, white space is
    one space, and nothing stands before the first word (`/start`, `#help`, an emoji). Case stays, as do the
    signs between words. Empty when the text holds no letter and no digit. Zawgyi must have been converted.
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line if line[:1].isalnum() else line[_leading(_ASCII_LEADING, line) :]
    line = digits(_spelled(unicodedata.normalize("NFKC", _UNREAD.sub("", text))))
    line = " ".join(line.split())
    return line[_leading(_LEADING, line) :]


def fold_word(word: str) -> str:
    """`word` for comparing: folded, caseless, only letters, digits and the marks that belong to them.

    So "Hpa-An", "hpa an" and "HPAAN" are the same. Empty when nothing is left.
    """
    return _known(word) if len(word) <= _LONGEST_KNOWN else _folded(word)


def fold_name(name: str) -> str:
    """The same of one name among all people's, which take no place of the words that come often."""
    return _folded(name)


def _folded(word: str) -> str:
    if word.isascii():
        return "".join(filter(str.isalnum, word)).lower()
    folded = fold(word).casefold()
    kept = "".join(letter for letter in folded if unicodedata.category(letter)[0] in "LNM")
    return unicodedata.normalize("NFC", kept)


# Many readers fold the same words of one text, which are those of all texts. A whole text is rarely seen again.
_LONGEST_KNOWN = 40
_known = lru_cache(maxsize=2048)(_folded)


def digits(text: str) -> str:
    """`text` with Burmese and Shan digits as 0 to 9, also where the letter wa was typed for the digit 0."""
    if text.isascii():
        return text
    return _WA_FOR_ZERO.sub(lambda run: "0" * len(run[0]), text).translate(_DIGITS)


def _spelled(text: str) -> str:
    """The text with Burmese letters where look-alike digits were typed, and one spelling for one letter."""
    if max(text, default="") < "\u1000":
        return text
    text = _SEVEN_FOR_RA.sub("ရ", _ZERO_FOR_WA.sub("ဝ", text))
    for typed, usual in _SPELLINGS:
        text = text.replace(typed, usual)
    return text


def _leading(pattern: re.Pattern[str], line: str) -> int:
    """How many characters stand before the first word."""
    found = pattern.match(line)
    return found.end() if found else 0
