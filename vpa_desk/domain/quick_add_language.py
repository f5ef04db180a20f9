"""Whether a quick-add line is written in English, and which of its words only English has.

On a German desk "Weekly vorbereiten" is a meeting and "Sun" a brand; in an English line they are
a repeat and a day. A line is English when more of its words are English than German.
"""

import re
from collections.abc import Iterable

from vpa_desk.domain.quick_add_words import Word, word_set

# What the English phrases are made of and no German one is.
_ENGLISH_PARTS = word_set(
    "mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday"
    " sat saturday sun sunday january february march may june july october oct december dec"
    " day days week weeks month months year years daily weekly monthly yearly annually"
    " weekdays today tomorrow noon morning afternoon evening every each next this last"
    " a an one two three other second third on at by the of before until till from starting"
    " after completion eom internal no later than"
)
_MARKS = word_set(
    "monday tues tuesday wednesday thur thurs thursday friday saturday sunday january february"
    " march june july october december dec day days week weeks month months year years today"
    " tomorrow noon morning afternoon evening every each next on at by the of before until"
    " till from and for to with my our your this is are it many send write reply pay buy"
    " invoice invoices prepare weekdays"
)
_GERMAN_MARKS = word_set(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar februar mai"
    " juni juli oktober okt dezember dez tag tage tagen woche wochen monat monate monaten jahr"
    " jahre heute morgen mittag mittags abend abends uhr halb jede jeden jeder alle nachste"
    " nachsten der die das den dem des und mit fur bis vom zum zur bei von im ein eine einen"
    " nach vor ab um wie nicht anrufen schreiben machen senden schicken buchen holen"
    " vorbereiten bezahlen angebot rechnung rechnungen termin bericht ablage werktags"
    " monatlich intern"
)
_UMLAUTS = frozenset("äöüß")
# "10 am" says English, "10 am Montag" and "10:30 am 15." do not.
_OF_TWELVE = re.compile(
    r"(?<![0-9.,:])[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:pm|am(?! ?[0-9]| (?:mo|di|mi|do|fr|sa|so)))\b"
)
_NTH = re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)")
_HALF_OF_DAY = re.compile(r"@?[0-9]{1,2}(?:[:.][0-9]{2})?[ap]\.?m")


def is_english(words: Iterable[Word]) -> bool:
    """Whether more words of the line are English than German."""
    words = tuple(words)
    plain = [word.plain.strip(".!?") for word in words]
    english = sum(word in _MARKS or _NTH.fullmatch(word) is not None for word in plain)
    english += len(_OF_TWELVE.findall(" ".join(plain)))
    german = sum(
        plain in _GERMAN_MARKS or not _UMLAUTS.isdisjoint(word.text.lower())
        for word, plain in zip(words, plain, strict=True)
    )
    return english > german


def is_english_part(plain: str) -> bool:
    """Whether this folded word stands in English phrases alone."""
    bare = plain.strip("().")
    return (
        bare in _ENGLISH_PARTS
        or _NTH.fullmatch(bare) is not None
        or _HALF_OF_DAY.fullmatch(bare) is not None
    )
