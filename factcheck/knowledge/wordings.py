"""Other usual words for the same office: turned titles, and titles that tell the kind of office."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# A word that newsrooms use for every office of some kinds, the likeliest kind first. It is asked only when
# no file lists the word as a title. Keys are folded.
_KINDS: dict[str, tuple[str, ...]] = {
    "head of state": ("head of state", "monarch", "pope"),
    "head of government": ("head of government", "head of state", "first minister", "monarch"),
    "pm": ("head of government",),
    "prime minister": ("head of government",),
    "premier": ("head of government",),
    "government chief": ("head of government",),
    "leader": ("head of government", "head of state", "first minister", "monarch", "head", "party leader"),
    "ruler": ("monarch", "head of state"),
    "monarch": ("monarch",),
    "king": ("monarch",),
    "queen": ("monarch",),
    "sovereign": ("monarch",),
    "president": ("head of state", "head"),
    "vice president": ("vice-president",),
    "vp": ("vice-president",),
    "deputy prime minister": ("deputy head of government",),
    "deputy pm": ("deputy head of government",),
    "foreign minister": ("foreign minister",),
    "foreign secretary": ("foreign minister",),
    "foreign affairs minister": ("foreign minister",),
    "fm": ("foreign minister",),
    "top diplomat": ("foreign minister",),
    "defence minister": ("defence minister",),
    "defence secretary": ("defence minister",),
    "defence chief": ("defence minister",),
    "finance minister": ("finance minister",),
    "finance secretary": ("finance minister",),
    "treasury secretary": ("finance minister",),
    "treasurer": ("finance minister",),
    "economy minister": ("finance minister",),
    "interior minister": ("interior minister",),
    "home secretary": ("interior minister",),
    "home minister": ("interior minister",),
    "home affairs minister": ("interior minister",),
    "central bank governor": ("central bank",),
    "central bank chief": ("central bank",),
    "central bank head": ("central bank",),
    "central bank president": ("central bank",),
    "central bank chair": ("central bank",),
    "ceo": ("chief executive",),
    "chief executive": ("chief executive",),
    "chief executive officer": ("chief executive",),
    "boss": ("chief executive", "head", "agency head", "central bank"),
    "chief": ("chief executive", "head", "agency head", "central bank"),
    "head": ("chief executive", "head", "agency head", "central bank"),
    "chair": ("central bank", "agency head", "head"),
    "chairman": ("central bank", "agency head", "head"),
    "chairwoman": ("central bank", "agency head", "head"),
    "director": ("agency head", "head"),
    "director general": ("agency head", "head"),
    "secretary general": ("head",),
    "governor": ("governor", "central bank"),
    "gov": ("governor",),
    "state governor": ("governor",),
    "first minister": ("first minister",),
    "speaker": ("speaker",),
}
_TURNING = ("minister", "secretary", "head", "chief", "director", "governor", "chair", "ministry")
_POSTS = frozenset(
    """president governor chair chairman chairwoman chairperson chief head director leader commissioner
    secretary minister speaker administrator""".split()
)
_FORMS = ("minister of", "minister for", "secretary of", "secretary for", "secretary of state for", "head of")


def kinds_meant(title: str) -> tuple[str, ...]:
    """Return the kinds of office a folded title tells, the likeliest first; () when it tells none."""
    found: dict[str, None] = {}
    for wording in title_wordings(title):
        found.update(dict.fromkeys(_KINDS.get(wording, ())))
    return tuple(found)


def title_wordings(title: str) -> tuple[str, ...]:
    """Return a folded title and its turns: `minister of defence`, `defence minister`, `defence secretary`."""
    return tuple(dict.fromkeys([title, *_turned(title)]))


def turned_about(words: str) -> tuple[str, ...]:
    """Return folded words with the post said at their other end, the place being a part of the name.

    "Central Bank of Brazil president" is the president of the Central Bank of Brazil, and the "head of the
    Fed" the Fed's chief.
    """
    post, _, rest = words.partition(" of ")
    whole, _, last = words.rpartition(" ")
    turned = (
        [f"{whole_of} {whole}" for whole_of in (f"{last} of", f"{last} of the")] if last in _POSTS else []
    )
    if rest and post in _POSTS:
        body = rest.removeprefix("the ")
        turned += [f"{body} {word}" for word in dict.fromkeys((post, "chief" if post == "head" else post))]
    return tuple(turned)


def _turned(title: str) -> Iterator[str]:
    for form in _FORMS:
        if title.startswith(f"{form} "):
            matter = title.removeprefix(f"{form} ").removeprefix("the ")
            yield f"{matter} {form.split(' ', maxsplit=1)[0]}"
    matter, _, last = title.rpartition(" ")
    if matter and last in _TURNING:
        yield from (f"{last} {joint} {matter}" for joint in ("of", "for", "of the"))
    if title.endswith("ister of foreign affairs") or title == "external affairs minister":
        yield "foreign minister"
    if title.startswith(("federal ", "union ", "national ")):
        yield title.partition(" ")[2]
