"""What a sentence says of the occasion it is about: kind of event, places, days, sources, body, order.

Two sentences that differ in one of these may speak of two occasions, and a checker that cannot tell must not
set their numbers against each other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.extract.lexicon import NOT_NAMES
from factcheck.extract.when import is_history
from factcheck.records import TimexType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from factcheck.extract.reading import Reading
    from factcheck.records import DateMention

_KINDS = {
    "crash": "crash collision accident wreck pileup derailment derail derailed crashed overturned plunged",
    "fire": "fire blaze inferno wildfire fires wildfires burned",
    "blast": "blast explosion bombing bomb exploded explosions bombings bombs attack",
    "shooting": "shooting gunman gunmen shootings attack massacre",
    "strike": (
        "strike airstrike strikes airstrikes shelling missile missiles rocket rockets drone drones attack"
    ),
    "stabbing": "stabbing knife attack",
    "flood": "flood floods flooding storm storms",
    "quake": "quake earthquake tremor quakes earthquakes",
    "storm": "storm hurricane typhoon cyclone tornado tornadoes storms",
    "landslide": "landslide mudslide avalanche",
    "collapse": "collapse collapsed",
    "protest": "protest protests demonstration rally riot riots unrest protesters clash clashes",
    "raid": "raid raids operation sweep",
    "outbreak": "outbreak virus disease epidemic pandemic cholera ebola",
    "stampede": "stampede crush",
    "sinking": "sinking sank capsized boat ship ferry shipwreck",
    "siege": "siege hostage",
    "war": "war offensive battle fighting conflict invasion",
}
KINDS_OF: dict[str, frozenset[str]] = {}
for _kind, _text in _KINDS.items():
    for _word in _text.split():
        KINDS_OF[_word] = KINDS_OF.get(_word, frozenset()) | {_kind}

# Who speaks; the first group is whoever speaks for the state at the scene, the others disagree with reason.
_SOURCES = {
    "officials": "police officials official authorities officers sheriff spokesman spokeswoman spokesperson",
    "ministry": "ministry army military government pentagon kremlin",
    "hospital": "hospital doctors medics",
    "opponents": (
        "opposition activists rebels rebel militants militia union unions organisers organizers protesters"
    ),
    "observers": (
        "observatory monitors group agency agencies united nations witnesses residents media reports un "
        "network sources"
    ),
}
_SOURCE_OF = {word: group for group, text in _SOURCES.items() for word in text.split()}
_SAYING = frozenset("said says according told reported reports put puts claimed claims estimated".split())

BODIES = frozenset(
    """
    council senate house board committee parliament assembly court commission commons lords congress panel
    jury bundestag knesset duma legislature chamber commissioners justices judges members lawmakers
    shareholders
    """.split()
)

ORDERS = frozenset(
    """
    first second third fourth fifth sixth seventh next last final previous earlier later another opening
    closing latest new separate similar other preliminary initial follow rescheduled runoff primary semi
    qualifying inaugural original
    """.split()
)
_LEAD = 4  # sentences a headline sums up
_BEFORE_PLACE = frozenset("in at near outside inside across around of from".split())
ELSEWHERE = frozenset(
    "elsewhere separate separately similar another meanwhile previous nationwide worldwide overall".split()
)


def occasion(reading: Reading, extra: Iterable[str] = ()) -> str:
    """Return what tells a sentence's occasion, as `key=value` words: e(vent), p(lace), d(ays), s(ource)."""
    keys = [t.key for t in reading.tokens]
    field = reading.sentence.span.field
    lead = field == "text" and reading.sentence.number < _LEAD
    marks = [f"field={field}", *(["part=lead"] if lead else []), *extra]
    marks += [f"e={kind}" for key in keys for kind in sorted(KINDS_OF.get(key, ()))]
    marks += [f"p={place}" for place in _places(reading)]
    marks += _days(reading)
    marks += [f"b={key}" for key in keys if key in BODIES]
    marks += [f"s={source}" for source in _sources(keys)]
    if ELSEWHERE & set(keys):
        marks.append("new")
    return " ".join(dict.fromkeys(marks))


def _of_saying(reading: Reading, date: DateMention) -> bool:
    """Whether a date is when somebody spoke: "officials said on Tuesday"."""
    before = [t.key for t in reading.tokens if t.end <= date.span.start][-3:]
    return bool(_SAYING - {"reported"} & set(before)) and not {"that", ","} & set(before)


def _sources(keys: list[str]) -> Iterator[str]:
    """Yield who speaks: the words before "said", or after "according to" and "said" turned round."""
    for at, key in enumerate(keys):
        if key not in _SAYING:
            continue
        near = (
            keys[at + 1 : at + 5]
            if key == "according"
            else keys[max(0, at - 3) : at] + [k for k in keys[at + 1 : at + 2] if not keys[at - 1]]
        )
        yield from (_SOURCE_OF[word] for word in near if word in _SOURCE_OF)


def _places(reading: Reading) -> list[str]:
    """Return the words of the places a sentence names, and of what stands capitalised where a place must."""
    tokens = reading.tokens
    found = [
        tokens[i].key
        for n in reading.names
        if n.has("place", "demonym") and not n.has("person")
        for i in range(n.first, n.last)
    ]
    for at, token in enumerate(tokens[:-1]):
        here = at + 1
        while (
            token.key in _BEFORE_PLACE
            and here < len(tokens)
            and _is_name(tokens[here].text, tokens[here].key)
        ):
            found.append(tokens[here].key)
            here += 1
    return [word for word in found if word]


def _is_name(text: str, key: str) -> bool:
    return bool(key) and text[:1].isupper() and key not in NOT_NAMES


def _days(reading: Reading) -> Iterator[str]:
    """Yield the days of a sentence, and whether it speaks of the past before the news."""
    kinds = {TimexType.DATE, TimexType.TIME}
    own = [
        d.interval
        for d in reading.dates
        if d.interval is not None and d.type in kinds and not _of_saying(reading, d)
    ]
    published = reading.context.published
    carried = (
        not own
        and published is not None
        and any(is_history(i, published) for i in [*reading.context.running, *reading.context.before])
    )
    if published is not None:
        # a sentence after "In 2019 ..." may still speak of it or be back with the news: it fits neither
        yield "h=" + (
            "carried" if carried else "past" if any(is_history(i, published) for i in own) else "now"
        )
    vague = any(d.interval is None and d.type in {TimexType.DATE, TimexType.SET} for d in reading.dates)
    yield from (f"d={i.start or ''}/{i.end or ''}" for i in own)
    if vague and not own:
        yield "d=vague"
