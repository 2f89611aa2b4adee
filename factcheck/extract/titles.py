"""Titles of posts that one person holds at a time, and the words that tell of a handover."""

from __future__ import annotations

import re

from factcheck.knowledge.names import fold

# Titles of one seat, with the words that are the same title. "Director", "secretary" and the like have many.
_TITLES = {
    "mayor": "mayor|lord mayor",
    "governor": "governor|gov|gov.",
    "chief executive": "chief executive officer|chief executive|ceo",
    "chairman": "chairman|chairwoman|chairperson|chair",
    "president": "president",
    "prime minister": "prime minister|pm",
    "premier": "premier",
    "chancellor": "chancellor",
    "vice chancellor": "vice chancellor",
    "first minister": "first minister",
    "police chief": "police chief|chief of police",
    "fire chief": "fire chief|chief fire officer",
    "chief constable": "chief constable",
    "police commissioner": "police commissioner",
    "district collector": "district collector|collector",
    "council leader": "council leader|leader of the council",
    "town clerk": "town clerk",
    "postmaster": "postmaster|postmistress",
    "harbourmaster": "harbourmaster|harbour master|harbor master",
    "vicar": "vicar",
    "abbot": "abbot",
    "curator": "chief curator",
    "conductor": "principal conductor",
    "captain": "club captain",
    "sheriff": "sheriff",
    "district attorney": "district attorney",
    "attorney general": "attorney general",
    "archbishop": "archbishop",
    "bishop": "bishop",
    "dean": "dean",
    "rector": "rector",
    "headteacher": "headteacher|head teacher|headmaster|headmistress",
    "school principal": "principal",
    "superintendent": "superintendent",
    "editor in chief": "editor in chief",
    "managing director": "managing director",
    "executive director": "executive director",
    "director general": "director general",
    "secretary general": "secretary general",
    "chief financial officer": "chief financial officer|cfo",
    "head coach": "head coach",
    "coach": "coach",
    "manager": "manager",
    "foreign minister": "foreign minister",
    "finance minister": "finance minister",
    "defence minister": "defence minister|defense minister",
    "interior minister": "interior minister",
    "health minister": "health minister",
    "justice minister": "justice minister",
    "treasurer": "treasurer",
    "king": "king",
    "queen": "queen",
    "mp": "mp",
    "leader": "leader",
    "speaker": "speaker",
    "coroner": "coroner",
    "health director": "health director|director of health",
}
WORDS = {tuple(fold(form).split()): title for title, forms in _TITLES.items() for form in forms.split("|")}
WORDS["vice", "", "chancellor"] = "vice chancellor"  # a hyphen is a mark of its own
# Every title by its first word, the longest first.
_BY_FIRST: dict[str, list[tuple[str, ...]]] = {}
for _words in sorted(WORDS, key=len, reverse=True):
    _BY_FIRST.setdefault(_words[0], []).append(_words)
FIRST_WORDS = frozenset(_BY_FIRST)

HANDOVER = re.compile(
    r"\b(?:succe\w+|replac\w+|took over|takes? over|taking over|step\w* (?:down|aside)|resign\w*|retir\w+"
    r"|elected|appointed|predecessor|outgoing|incoming|sworn|inaugurat\w+|ousted|quit|left office|handed?"
    r"|appointment|named|defeat\w*|election|candidate|challenger|unseat\w*|nominee|swap\w*|rotat\w+"
    r"|until(?! (?:the|they|he|she|it|a|further)\b)"
    r"|dispute\w*|rival|claim\w*|late|died)\b",
    re.IGNORECASE,
)


def title_at(keys: list[str], at: int) -> tuple[str, ...] | None:
    """Return the words of the title that begins at a word, or None."""
    for words in _BY_FIRST.get(keys[at], ()):
        if tuple(keys[at : at + len(words)]) == words:
            return words
    return None
