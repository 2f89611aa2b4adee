"""Synthetic news of a given length, no sentence twice, so that nothing kept from one story helps the next.

About as dense as a page of foreign news: in 800 words some 20 dates, 15 officeholders and 6 meetings.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random

HOLDERS = (
    "Japanese Prime Minister Fumio Kishida", "French President Emmanuel Macron",
    "Chancellor Olaf Scholz of Germany",
    "Italy's prime minister, Giorgia Meloni,", "US President Joe Biden",
    "Indian Prime Minister Narendra Modi",
    "Rishi Sunak, the prime minister of Britain,", "European Commission President Ursula von der Leyen",
    "NATO Secretary General Jens Stoltenberg", "Australia's prime minister, Anthony Albanese,",
    "Secretary of State Antony Blinken", "Canadian Prime Minister Justin Trudeau",
    "former President Barack Obama",
)  # fmt: skip
PLACES = (
    "Tokyo",
    "Paris",
    "Berlin",
    "Rome",
    "Washington",
    "New Delhi",
    "London",
    "Brussels",
    "Canberra",
    "Ottawa",
)
NAMES = ("Ada", "Ben", "Clara", "David", "Edith", "Frank", "Greta", "Hugo", "Iris", "Jonas", "Klara", "Ludo")
FAMILIES = ("Ashby", "Brandt", "Corelli", "Dvorak", "Eklund", "Farrow", "Grieve", "Holm", "Ishii", "Jansen")
ENDINGS = ("", "sen", "berg", "ova")
SENTENCES = (
    "{holder} told reporters in {place} on {weekday} that {number} new trains would be bought.",
    "The proposal, first made in {month} {year}, has been changed {small} times since then.",
    "{name}, who runs a workshop with {small} employees near {place}, said the price of steel had doubled.",
    "On {month} {day}, {year}, a court in {place} ruled that the contract for {number} buses was void.",
    "{holder} is expected to visit {place} next week, a spokesman said.",
    "Exports rose {small} percent in the {ordinal} quarter, to {number} million euros, officials said.",
    "“We have waited {small} years for this,” said {name}, {age}, a teacher from {place}.",
    "The two sides met for {small} hours without an agreement, and talks resume on {weekday}.",
    "{holder} met {name} in {place} last month to discuss the {number} complaints that residents had filed.",
    "The bridge was closed in {month} after inspectors found {number} cracks in its pillars.",
    "Leaders of the G7 will meet in Hiroshima from May 19 to May 21, and {number} officers will be on duty.",
    "{name} took over the company in {year} and sold it {small} years later for ${number} million.",
    "A report on the accident of {month} {year} blamed a cable that should have gone {small} weeks before.",
    "About {number} people marched through {place} on {weekday}, according to the police.",
    "{holder} thanked the crew of the ship, which had carried {number} tons of grain from {place}.",
    "Neighbours said that {name} had lived there since {year} and rarely spoke of the {ordinal} fire.",
)  # fmt: skip


def write_story(chance: random.Random, words: int = 800) -> str:
    """Return a story of about so many words, in paragraphs of three sentences."""
    sentences: list[str] = []
    count = 0
    while count < words:
        sentence = chance.choice(SENTENCES).format(
            holder=chance.choice(HOLDERS),
            place=chance.choice(PLACES),
            name=chance.choice(NAMES) + " " + chance.choice(FAMILIES) + chance.choice(ENDINGS),
            weekday=chance.choice(("Monday", "Tuesday", "Wednesday")),
            month=chance.choice(("January", "February", "March")),
            year=chance.randint(1998, 2022),
            day=chance.randint(1, 28),
            number=chance.randint(11, 999),
            small=chance.randint(2, 30),
            age=chance.randint(20, 80),
            ordinal=chance.choice(("first", "second", "third", "fourth")),
        )
        sentences.append(sentence)
        count += len(sentence.split())
    return "\n\n".join(" ".join(sentences[at : at + 3]) for at in range(0, len(sentences), 3))
