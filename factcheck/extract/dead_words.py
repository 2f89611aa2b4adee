"""Verbs by whether the dead can do them in print, for sentences about someone who has died.

What wins, tops a chart, hangs in a museum or docks in a port may bear a dead person's name; who inspects,
scolds or queues is alive. Forms are as written, since the model is read without lemmas.
"""

from __future__ import annotations

# With a day of the news these are still no sign of life: prizes, charts, statues, ships, graves, memories.
AFTERLIFE = frozenset(
    """won wins win topped tops top appeared appears appear returned returns return received
    receives receive got gets get became becomes become featured features figured loomed looms
    entered enters beat beats trended trends made makes make earned earns broke breaks came comes
    come had has have took takes take led leads remained remains remain smiled smiles gazed gazes
    looked looks stared stares overtook sold sells fetched rested rests lay lies lie went goes go
    died dies lived lives live lost loses stood stands stand scored charted dominated drew draws
    inspired inspires inspire fell falls hit hits rose climbed ranked ranks placed passed passes
    proved proves turned turns meant means belonged seemed seems needed deserved deserves owed
    left leaves bequeathed docked docks sailed sails berthed anchored was is were are be been
    being did does do knew loved loves liked foresaw changed changes shaped haunted haunts echoed
    served serves earns joined joins moved moves gained gains collected claimed claims set sets
    reached reaches outsold surpassed influences influenced""".split()
)

# What makes a deed of some of these.
DEEDS: dict[str, frozenset[str]] = {
    "took": frozenset("stage part questions oath seat podium call calls flight leave aim selfies".split()),
    "made": frozenset("speech appearance visit statement call remarks comments stop plea promise".split()),
    "had": frozenset("lunch dinner breakfast tea talks surgery meeting".split()),
    "did": frozenset("interview interviews".split()),
    "joined": frozenset(
        "protest protesters march marchers picket rally crowd meeting call panel team staff strikers".split()
    ),
    "left": frozenset("hospital court home office".split()),
    "received": frozenset(
        """president minister premier guests visitors ambassador delegation envoy leader leaders
        pilgrims chancellor king queen prince reporters""".split()
    ),
}

# Who is where: "was at ringside on Saturday", "was among the guests".
PRESENT_AT = frozenset("at among aboard backstage courtside ringside present".split())

# What is done to the living alone.
DONE_TO = frozenset(
    """seen photographed pictured filmed spotted greeted welcomed interviewed driven flown cheered
    heckled booed applauded asked questioned accompanied sworn arrested rushed treated escorted
    mobbed detained charged released discharged admitted flanked invited hospitalised
    hospitalized summoned appointed hired""".split()
)

# Whose object lives: "asked N about the vote on Tuesday".
DONE_WITH = frozenset(
    """met asked greeted welcomed hosted interviewed hugged told accompanied arrested hosted joined
    questioned detained phoned telephoned escorted briefed""".split()
)
GATHERING = frozenset(
    "guests audience crowd attendees speakers panel delegation delegates visitors spectators invitees".split()
)

# What the living have done by hand or mouth: "the prize was handed over by N on Saturday".
BY_HAND = frozenset(
    """presented handed opened unveiled welcomed greeted joined led chaired hosted signed launched
    attended introduced accompanied driven met addressed delivered announced cut visited""".split()
)

# Just after "has", with no day: "has agreed to chair the panel".
HAS_DONE = frozenset(
    """signed agreed joined sent asked called criticised criticized thrown given bought ruled filed
    hired flown urged told announced vowed pledged warned accepted declined rejected cancelled
    canceled invited met arrived visited resigned endorsed apologised apologized denied confirmed
    hinted promised refused threatened accused backed praised condemned donated pulled withdrawn
    appointed nominated testified""".split()
)

# "Had lunch with N", "posed with N": in whose company one can only be alive.
COMPANY = frozenset(
    "met dined lunched spoke talked walked appeared posed sat prayed danced chatted golfed".split()
)
SHARED = frozenset("lunch dinner breakfast talks meeting tea supper drinks audience".split())

# Where only the living are, and what only they are asked to be.
CARE = frozenset("hospital custody quarantine isolation surgery care coma office talks retirement".split())
GUESTS = frozenset("guest speaker host chairman chairwoman chair judge candidate witness headliner".split())
BEGINS = frozenset("begins starts plans launches opens prepares".split())
JOURNEYS = frozenset("tour visit trip campaign bid comeback lecture lectures talks holiday term".split())

# "In an interview published on Monday": the day is that of what was said there.
TOLD_IN = frozenset("interview statement speech address broadcast column post message podcast tweet".split())

SPEECH = frozenset(
    """said says told tells reported reports announced confirmed added wrote according showed heard
    claimed tweeted insisted hope hopes hoped expect expects expected understood learnt learned
    think thinks""".split()
)

# In a sentence with one of these a dead person's deeds may be played, shown, read or remembered.
SHOWN = frozenset(
    """film films movie movies documentary biography memoir memoirs musical opera drama biopic
    portrait statue exhibit exhibition recording recordings recorded archive archives archival
    footage posthumous posthumously actor actress portrays portrayed portraying stars starring
    fictional hologram deepfake impersonator lookalike painting ghost spirit parody satire skit
    sketch script anniversary buried burial coffin casket mourners mourning tribute obituary died
    death dead dies killed once famously imagined dream seance remembered recalled recalls
    remembers novel wax waxwork cardboard cutout puppet avatar stamp stamps coin banknote
    banknotes mural poster legacy estate foundation tomb grave ashes relics canonised canonized
    beatified quoted quotes quoting mannequin costume tape tapes letters diary diaries late
    decades""".split()
)
VESSELS = frozenset("uss hms hmcs hmas rms usns mv ss rv rss ins".split())
