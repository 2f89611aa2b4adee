"""Verbs of doing and of saying, in the forms in which they tell of now or of what is to come.

Left out on purpose is what the dead do in print: remain, inspire, lie, rest, be honoured and remembered.
"""

from __future__ import annotations

ADVERBS = frozenset(
    """also now reportedly personally still later today soon then currently again both himself tomorrow
    already finally instead likely probably himself formally officially publicly""".split()
)

ACT = frozenset(
    """attend speak meet visit travel host address sign arrive deliver hold join open chair give tell announce
    run seek campaign testify appear return discuss welcome preside decide launch step resign lead fly
    head participate present talk brief negotiate propose push urge press ask request unveil vote
    undergo perform coach direct retire""".split()
)

SEEING = frozenset({("take", "part"), ("take", "office"), ("go", "to"), ("hold", "talks")})

ACTING = frozenset(
    """attending meeting visiting travelling traveling hosting holding seeking considering urging pushing
    planning running addressing speaking campaigning leading preparing chairing negotiating weighing
    flying heading pressing calling threatening refusing trying recovering""".split()
)

SET_TO = frozenset(
    "scheduled due set expected slated planning preparing poised hoping going likely about".split()
)

INTENDS = frozenset("plans hopes intends wants aims expects prepares plan intend".split())

ACTS = frozenset(
    """meets visits arrives travels attends hosts urges warns announces signs vows pledges insists plans tells
    addresses departs flies heads resigns rejects refuses threatens denies demands declines orders
    launches unveils nominates appoints testifies campaigns""".split()
)

SPOKE = frozenset(
    """said told added announced tweeted warned urged insisted vowed pledged called declared confirmed
    denied argued explained stressed""".split()
)

DONE = frozenset(
    """met arrived visited attended hosted signed spoke addressed travelled traveled flew landed opened
    welcomed held chaired joined rejected resigned testified campaigned delivered voted departed walked
    toured greeted ordered appeared unveiled nominated appointed launched thanked read waved shook hugged
    praised criticised criticized blamed apologised apologized endorsed joked sang lit blessed prayed
    presented led threw watched rode drove tweeted wrote danced ate dined""".split()
)

# Of these, what only someone who is there can do.
PRESENT_BODILY = frozenset(
    """met arrived visited attended signed landed opened welcomed walked toured greeted thanked read waved
    shook hugged sang lit blessed joined""".split()
)

# In a passage with one of these, what is told may be long past.
REMEMBERED = frozenset(
    """once when then as twice often first used had remembers remembered recalls recalled memory memories
    years ago decades childhood boy girl young former birthplace grave tomb plaque named honour honor
    history historic""".split()
)

PERFECT = SPOKE | DONE | {"agreed", "invited", "accepted", "declined", "cancelled", "canceled"}

# Whom one can only meet alive; "visit N's grave" has a possessive and is another thing.
ASKED = frozenset("meet host welcome greet".split())

# In a sentence with one of these the dead may well speak.
ART = frozenset(
    """film films movie movies documentary book books biography memoir memoirs novel play series episode drama
    musical opera biopic portrait statue exhibit exhibition recording recordings recorded tape tapes
    archive archives archival footage letter letters diary diaries posthumous posthumously actor actress
    played plays portrays portrayed portraying stars starring fictional novelist hologram deepfake
    impersonator lookalike painting photograph photo museum ghost spirit legend parody satire skit
    sketch script anniversary funeral burial buried coffin casket mourners mourning memorial tribute
    obituary died death dead dies killed late once famously imagined dream seance podcast avatar
    remembered recalled album song foundation institute estate center centre school airport stadium
    library award prize street bridge ship carrier""".split()
)

# Of these, a passage that only stands in one, or tells of books signed, is no passage about the dead.
PLACES = frozenset(
    "book books library school center centre airport stadium bridge street institute ship".split()
)
