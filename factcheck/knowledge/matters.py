"""What a minister is minister of: the long titles of governments, by the matter they name.

"Federal Minister of the Interior, Building and Community", "Minister for Europe and Foreign Affairs" and
"First Deputy Prime Minister and Minister of National Defence" differ from term to term and from list to list;
the matter stays. It is asked only when no file lists the title.
"""

from __future__ import annotations

import re

_OTHER_POST = re.compile(r"(?:(?:first|second|third|fourth|senior) )?(?:deputy|vice) "
                         r"(?:prime minister|premier|pm|chancellor|president)s? (?:and )?")  # fmt: skip
_POST = re.compile(r"\b(?:minister|ministers|secretary|ministry|treasurer|chancellor)\b")
_TURNED = re.compile(r"(?:affairs|interior|defence|finance|finances|economy|security|treasury) "
                     r"(?:minister|secretary)$")  # fmt: skip
# Posts below the head of a department, and heads of departments that have a part of the matter only.
_LESSER = re.compile(r"\b(?:deputy|vice|assistant|state secretary|ministers? of state|delegate|junior|under|"
                     r"undersecretary|parliamentary|permanent|shadow|former|chief|spokes\w+|adviser|advisor)\b"
                     )  # fmt: skip
_MATTERS = {
    "foreign minister": re.compile(r"\bforeign\b|\bexternal (?:affairs|relations)\b|"
                                   r"\binternational relations and cooperation\b"),
    "defence minister": re.compile(r"\bdefence\b|\barmed forces\b"),
    "interior minister": re.compile(r"\binterior\b|\bhome (?:affairs|department|secretary)\b|"
                                    r"\binternal (?:affairs|administration|security)\b|\bpublic security\b|"
                                    r"\bhomeland\b"),
    "finance minister": re.compile(r"\bfinances?\b|\btreasury\b|\btreasurer\b|\bexchequer\b|\beconomy\b|"
                                   r"\beconomic affairs\b"),
}  # fmt: skip


def kinds_of_matter(title: str) -> tuple[str, ...]:
    """Return the kind of ministry a folded title is for; () when it tells none, or a lesser post."""
    own = _OTHER_POST.sub("", title)
    if not _POST.search(own) or _LESSER.search(own):
        return ()
    if not own.startswith(("minister", "secretary", "federal ", "union ")) and not _TURNED.search(own):
        own = _head_of_list(own)
    found = [kind for kind, matter in _MATTERS.items() if matter.search(own)]
    return tuple(found[:1])


def _head_of_list(title: str) -> str:
    """Return a title from the word for the post on: what stands before it is another post's."""
    at = _POST.search(title)
    return title[at.start() :] if at and at.end() < len(title) else title
