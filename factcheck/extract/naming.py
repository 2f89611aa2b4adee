"""Who a sentence names: in full, or by the family name of someone the story has named in full before."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.extract.identity import is_sure
from factcheck.extract.lexicon import HONORIFICS, NOT_NAMES
from factcheck.extract.people import Name, family_key, name_at
from factcheck.knowledge.names import fold

if TYPE_CHECKING:
    from factcheck.extract.gazetteer import Named
    from factcheck.extract.reading import Reading

_SUFFIXES = frozenset({"jr", "sr"})
_NUMERALS = frozenset("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi".split())
# Words that begin sentences, capitalised for that alone.
_OPENERS = frozenset(
    """later earlier yesterday today tonight tomorrow still also yet meanwhile however now once here there so
    only even both last next since until although though because whether what how why where which like
    unlike despite among under over about against between without within through around former late
    perhaps maybe instead again another every some many most all no not did does do can could should may
    might must are be have let our your my we you dear see one two three asked born inside outside near
    according left right background pictured clockwise finally recently soon thus hence whereas except
    per via according analysis opinion exclusive breaking update live video watch caption story first
    second third new old young""".split()
)


# What people are, capitalised before a name at the head of a sentence or as a rank.
_CALLINGS = frozenset(
    """farmer chef captain constable sergeant corporal private inspector detective superintendent nurse doctor
    professor teacher trainer manager coach councillor alderman father sister brother mother pastor vicar
    canon bishop archbishop cardinal imam rabbi officer goalkeeper striker midfielder defender winger singer
    actor actress author novelist poet artist painter sculptor barber baker butcher builder plumber driver
    pilot sailor fisherman miner engineer architect accountant solicitor lawyer barrister judge prosecutor
    historian scientist researcher student pupil jockey boxer golfer cyclist swimmer runner sprinter
    footballer cricketer batsman bowler referee shopkeeper landlord postman firefighter paramedic soldier
    widow grandmother grandfather pensioner businessman businesswoman campaigner activist organiser
    spokesman spokeswoman mayor deputy""".split()
)


@dataclass(slots=True)
class InFull:
    """Someone the story has named in full: the words, the record's ids for them, and whether they are meant.

    `sure` tells that more than the name, an office or its country, ties the words to the record.
    """

    label: str
    ids: tuple[str, ...]
    sure: bool

    @property
    def value(self) -> str:
        """Return the value of a fact's role: the record's ids, or the name when only the name is alike."""
        return "|".join(self.ids) if self.ids and self.sure else f"?{self.label}"


@dataclass(frozen=True, slots=True)
class Mention:
    """Words `tokens[first:last]` of a sentence that name someone; `full`: with more than a family name."""

    first: int
    last: int
    person: InFull
    full: bool


def note_names(reading: Reading) -> None:
    """Remember whom a sentence names in full, and leave the sentence's mentions for its extractors."""
    context = reading.context
    mentions: list[Mention] = []
    capitals = [at for at, token in enumerate(reading.tokens) if token.key and token.text[0].isupper()]
    for name in _full_names(reading, capitals):
        person = _remember(reading, name)
        mentions.append(Mention(name.first, name.last, person, full=True))
    taken = {i for m in mentions for i in range(m.first, m.last)}
    mentions += [m for at in capitals if at not in taken and (m := _second_mention(reading, at))]
    context.previous = context.mentions
    context.mentions = sorted(mentions, key=lambda m: m.first)


def _full_names(reading: Reading, capitals: list[int]) -> list[Name]:
    """Return the names of two words or more, and those of sovereigns and popes with a title or a numeral."""
    starts = {n.first: n for n in reading.names}
    found: list[Name] = []
    last = 0
    for at in capitals:
        if at < last:
            continue
        named = starts.get(at)
        name = _recorded(reading, starts, named) if named is not None else _unrecorded(reading, starts, at)
        if name is not None:
            found.append(_as_recorded(reading, name))
        last = name.last if name is not None else max(at + 1, named.last if named is not None else 0)
    return found


def _recorded(reading: Reading, starts: dict[int, Named], named: Named) -> Name | None:
    if not named.has("person", "mononym") or named.has("place", "organisation", "title"):
        return None
    name = name_at(reading.tokens, starts, named.first)
    if name is None or name.first != named.first:
        return None
    if named.has("person"):
        return name
    numeral = reading.tokens[named.last - 1].key in _NUMERALS
    before = reading.tokens[named.first - 1].key if named.first else ""
    return name if numeral or before in {"pope", "queen", "king", "emperor", "prince", "princess"} else None


def _unrecorded(reading: Reading, starts: dict[int, Named], at: int) -> Name | None:
    """Return a run of two to five capitalised words that the record has no name for."""
    tokens = reading.tokens
    opens = at == 0 or not tokens[at - 1].key
    if tokens[at].key in NOT_NAMES or tokens[at].key in HONORIFICS or tokens[at].text.isupper():
        return None
    if opens and tokens[at].key in _OPENERS:
        return None
    if tokens[at].key in _CALLINGS and at + 2 < len(tokens) and _is_run(reading, at + 1):
        return None  # the name begins with the next word
    name = name_at(tokens, starts, at)
    if name is None or name.first != at or name.ids:
        return None
    parts = (i for i in range(at + 1, name.last) if i in starts)
    last = min([name.last, *(i for i in parts if starts[i].has("person", "office", "title"))])
    first = starts.get(at)
    if last - at < 2 or (first is not None and first.has("place", "organisation", "demonym")):
        return None
    last += last < len(tokens) and tokens[last].key in _SUFFIXES
    return Name(at, last, reading.words(at, last), ())


def _is_run(reading: Reading, at: int) -> bool:
    """Whether two words of a name stand here, one space apart."""
    one, two = reading.tokens[at : at + 2]
    return (
        all(t.key and t.text[:1].isupper() for t in (one, two))
        and two.start == one.end + 1
        and not one.possessive
    )


def _as_recorded(reading: Reading, name: Name) -> Name:
    """Return a name without the record's ids when its "Jr." makes it another's: Ronald Reagan Jr."""
    if reading.tokens[name.last - 1].key not in _SUFFIXES:
        return name
    people = [reading.knowledge.person(i) for i in name.ids]
    known = {fold(n) for p in people for n in (p.name, *p.also)}
    return name if fold(name.label) in known else Name(name.first, name.last, name.label, ())


def _remember(reading: Reading, name: Name) -> InFull:
    """Return the person of a full name, as the story named them before if it did."""
    context = reading.context
    label = " ".join(name.label.split())
    sure = bool(name.ids) and is_sure(reading, name)
    families = {family_key(label), *(reading.knowledge.family(i) for i in name.ids)}
    for family in sorted(families):
        for person in context.named.get(family, ()):
            if (name.ids and person.ids == name.ids) or fold(person.label) == fold(label):
                person.sure = person.sure or sure
                return person
    person = InFull(label, name.ids, sure)
    for family in families:
        context.named.setdefault(family, []).append(person)
    return person


def _second_mention(reading: Reading, at: int) -> Mention | None:
    """Return the person a family name alone means: the only one of that name in the story so far."""
    token = reading.tokens[at]
    people = reading.context.named.get(token.key, [])
    if len(people) != 1 or not _stands_alone(reading, at):
        return None
    if _is_titled_otherwise(reading, at, people[0]):
        people.append(InFull(token.text, (), sure=False))  # whoever President N is: another of the family
        return None
    return Mention(at, at + 1, people[0], full=False)


def _is_titled_otherwise(reading: Reading, at: int, person: InFull) -> bool:
    """Whether the title before a family name is none the person had: Melania is no President Trump."""
    named = next((n for n in reading.names if n.last == at and n.has("title", "office")), None)
    if named is None or len(person.ids) != 1:
        return False
    store = reading.knowledge.store
    meant = {o for title in named.ids("title") for o in store.offices_titled(title)} | set(
        named.ids("office")
    )
    return not meant & set(store.offices_of_person(person.ids[0]))


def _stands_alone(reading: Reading, at: int) -> bool:
    """Whether no other part of a name stands beside a word: "Hunter Biden" is no second mention of Joe."""
    tokens = reading.tokens
    if at + 1 < len(tokens) and not tokens[at].possessive:
        after = tokens[at + 1]
        if (
            after.key
            and after.text[:1].isupper()
            and after.start == tokens[at].end + 1
            and after.key not in NOT_NAMES
        ):
            return False
        if after.key in _SUFFIXES or after.text in {"-", "/"}:
            return False
    if at == 0:
        return True
    before = tokens[at - 1]
    apart = tokens[at].start - before.end
    if before.text in {"-", "/", "@"} and apart == 0:
        return False
    titles = {
        i
        for n in reading.names
        if n.has("title", "office", "demonym", "place")
        for i in range(n.first, n.last)
    }
    plain = not before.key or not before.text[:1].isupper() or before.possessive
    return plain or before.key in HONORIFICS or before.key in NOT_NAMES or at - 1 in titles or at == 1
