"""Burmese as it should be: texts typed in Zawgyi are told from Unicode and converted.

Zawgyi uses Unicode's code points in the order in which signs are seen, and some of them for other signs. So
most texts hold an order that only one of the two allows: that decides. Where nothing does, the writer's habit
counts, and the probability of Google's model (myanmartools). Conversion is by the rules of paraencoder.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import cache

from myanmartools import ZawgyiDetector

_BURMESE = re.compile("[\u1000-\u109f]")

# Consonants that Burmese stacks on one another, by the upper one. In Zawgyi the same code (U+1039) ends a
# syllable and then any consonant may follow: a pair outside this table is Zawgyi.
_STACKS = {
    "က": "ကခ", "ဂ": "ဂဃ", "စ": "စဆ", "ဇ": "ဇဈ", "ဉ": "စဆဇဈ", "ည": "စဆဇဈ", "ဋ": "ဋဌ", "ဍ": "ဍဎ",
    "ဏ": "ဋဌဍဎဏ", "တ": "တထမ", "ဒ": "ဒဓ", "န": "တထဒဓန", "ပ": "ပဖ", "ဗ": "ဗဘ", "မ": "ပဖဗဘမ",
    "လ": "လမ", "သ": "သမ",
    "\u103a": "\u1000-\u1021",  # kinzi
}  # fmt: skip
_STACKED = "|".join(f"(?<={upper})\u1039[{lower}]" for upper, lower in _STACKS.items())

_ZAWGYI_ONLY = re.compile(
    f"(?!{_STACKED})\u1039"  # an asat
    "|(?<![\u1000-\u102a\u103b-\u103f\u1060-\u108f])\u1031"  # the vowel E before any consonant
    "|(?<![\u1000-\u1021\u103a\u103f\u1050-\u108f])\u103b(?=[\u1000-\u1021])"  # medial RA, before its letter
    "|[ယရလဝညဉ]\u103c"  # medial WA; in Unicode a medial RA where none can be
    "|\u103a[\u102b-\u102e\u1032\u1036]"  # medial YA with its vowel; in Unicode an asat
    "|[\u1000-\u1021]\u1037(?![\u103a\u1061-\u1074])"  # a dot whose vowel E stands before the consonant
    "|\u1036[\u1033\u1034]"  # anusvara before U
    "|\u1090[\u102b-\u103e]"  # the letter RA; in Unicode a Shan digit
)
_UNICODE_ONLY = re.compile(
    "\u103e"  # no sign of Zawgyi
    "|\u1004\u103a\u1039"  # kinzi
    "|[\u1062-\u1064]\u103a"  # tones of Sgaw Karen
    # Consonants of Shan: in Zawgyi these are stacked under another letter, and none closes a syllable.
    "|(?<![\u1000-\u109f])[\u1075-\u107d]|[\u1075-\u107d\u1080\u1081]\u103a"
    # The vowel E, or a medial, with no letter after it that it could stand before.
    "|\u1031(?![\u1000-\u102a\u103b\u103f\u1040\u1047\u106a-\u106f\u107e-\u1084\u1086\u108f-\u1092\u1097])"
    "|\u103b(?![\u1000-\u1021\u1025\u1040\u1047\u106a-\u106f\u107e-\u1084\u108f-\u1092])"
    "|[ငညဉဏတနယရဒဓထ]\u103a"  # a final; as Zawgyi a medial YA where none can be
    # Of Mon, Pwo Karen and Pa'O: a word that begins with a stack, whose upper letter would end a syllable in Zawgyi, or
    # with what Zawgyi writes under a letter; letters and medials of their own, also where Burmese stacks no KA.
    "|(?<![\u1000-\u109f])[\u1000-\u1021]\u1039[\u1000-\u1021\u105a-\u105d]"
    "|(?<![\u1000-\u109f])[\u1060-\u1069\u106c-\u1074]"
    "|\u1039[\u100d\u105a]|\u105a\u103a|[\u105b-\u105f\uaa60-\uaa7f\ua9e0-\ua9fe]|[\u1001-\u1021]\u1060"
    # Vowels of Shan and Karen where Burmese stacks no GA; tones of Shan and Pwo Karen behind their vowels, of Pa'O
    # where no sign follows for which Zawgyi has a shorter NA.
    "|[\u1000\u1001\u1003-\u1011\u1013-\u1022\u1075-\u1081\u103c]\u1062|[\u1030\u1036]\u102c\u103a"
    "|[\u1062\u1086][\u1086-\u108a]|[\u102b-\u1032\u1036\u103a]\u108b"
    "|\u108f(?![\u102d\u102e\u1032\u1036]?[\u102f\u1030\u1033\u1034\u1037\u1039\u103c\u103d\u1060-\u109f])"
)
# Codes that in Unicode belong to other languages: Mon, Karen, Shan. Of two languages at once: Zawgyi.
_MON, _KAREN, _SHAN = (
    re.compile(f"[{codes}]") for codes in ("\u1033\u1034\u105a\u1060", "\u1061-\u1074", "\u1075-\u1097")
)

# Some keyboards give the two vowels of "all" in the order of Zawgyi, whatever the rest is.
_EITHER_ORDER = re.compile("\u1036([\u102f\u1030])")
# Some give the vowel E when it is typed, before its letter; others two medials, or the two vowels of "i", turned round.
_EARLY_E = re.compile("(?<![\u1000-\u109f\uaa60-\uaa7f])\u1031([\u1000-\u1021][\u103b-\u103e]*)(?!\u1039)")
_TURNED_MEDIALS = re.compile("\u103d[\u103b\u103c]|\u103e[\u103b-\u103d]")
_TURNED_VOWELS = re.compile("\u102f([\u102d\u102e])")

# The probability above which a text that no sign decides is Zawgyi.
_KNOWN_WRITER = 0.05  # by someone who writes Zawgyi
_OPEN = 0.5  # with signs of both kinds, or with codes that in Unicode belong to one other language


def is_burmese(text: str) -> bool:
    """Whether `text` holds letters of the Burmese script, in Unicode or in Zawgyi."""
    return _BURMESE.search(text) is not None


def read_burmese(text: str, writes_zawgyi: bool) -> tuple[str, bool]:
    """`text` in Unicode, and whether its writer writes Zawgyi.

    `writes_zawgyi` is what is known of the writer (False: nothing is); it comes back unchanged where the text
    does not tell. A short text of an unknown writer that could be either is taken as Unicode.
    """
    if text.isascii() or _BURMESE.search(text) is None:
        return text, writes_zawgyi
    if not _is_zawgyi(text, writes_zawgyi):
        return _in_order(text), writes_zawgyi and not _UNICODE_ONLY.search(text)
    converted = to_unicode(text)
    return converted, writes_zawgyi or converted != text


def are_zawgyi(texts: Iterable[str]) -> bool:
    """Whether a list is made by somebody who writes Zawgyi: more of its texts are plainly that than plainly Unicode."""
    burmese = [text for text in texts if is_burmese(text)]
    zawgyi = sum(read_burmese(text, writes_zawgyi=False)[1] for text in burmese)
    return zawgyi > 0 and zawgyi > sum(not read_burmese(text, writes_zawgyi=True)[1] for text in burmese)


def to_unicode(text: str) -> str:
    """`text`, which is Zawgyi, in Unicode (normal form C). What is not Burmese stays as it is."""
    from para.convert import zg_to_unicode  # compiles a hundred rules: only when somebody writes Zawgyi

    # `force` leaves out its own detector, which misses short texts.
    converted = unicodedata.normalize("NFC", zg_to_unicode(text, force=True))
    return converted.replace("\u102f\u103a", "\u103a\u102f")  # the order that Unicode wants, as in "I"


def _in_order(text: str) -> str:
    """Unicode text with its signs in the order that Unicode wants."""
    text = _EITHER_ORDER.sub("\\1\u1036", text)
    text = _EARLY_E.sub("\\1\u1031", text)
    text = _TURNED_MEDIALS.sub(lambda pair: pair[0][::-1], text)
    return _TURNED_VOWELS.sub("\\1\u102f", text)


def _is_zawgyi(text: str, writes_zawgyi: bool) -> bool:
    zawgyi_sign = _ZAWGYI_ONLY.search(text) is not None
    if zawgyi_sign != (_UNICODE_ONLY.search(text) is not None):
        return zawgyi_sign
    if zawgyi_sign:
        return _probability(text) > _OPEN
    languages = sum(letters.search(text) is not None for letters in (_MON, _KAREN, _SHAN))
    if languages > 1:
        return True
    if writes_zawgyi:
        return _probability(text) > _KNOWN_WRITER
    if languages == 1:
        return _probability(text) > _OPEN
    if _EITHER_ORDER.search(text):
        # Where both readings are the same word, it is rather Zawgyi, whose order that is.
        return _probability(_in_order(text)) > _OPEN or _in_order(text) == to_unicode(text)
    return False


def _probability(text: str) -> float:
    """The probability that `text` is Zawgyi, 0 to 1."""
    return _detector().get_zawgyi_probability(text)


@cache
def _detector() -> ZawgyiDetector:
    """Google's model, read when the first text needs it (8 ms)."""
    return ZawgyiDetector()
