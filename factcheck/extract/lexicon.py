"""Words the grammar turns on. Closed classes of English, not facts: those are in rules/facts."""

from __future__ import annotations

from factcheck.records import Status

# Words before an office that say how the person stands to it.
STATUS_WORDS: dict[str, Status] = {
    "former": Status.FORMER,
    "ex": Status.FORMER,
    "onetime": Status.FORMER,
    "erstwhile": Status.FORMER,
    "ousted": Status.FORMER,
    "deposed": Status.FORMER,
    "retired": Status.FORMER,
    "previous": Status.FORMER,
    "disgraced": Status.FORMER,
    "late": Status.LATE,
    "slain": Status.LATE,
    "assassinated": Status.LATE,
    "then": Status.THEN,
    "acting": Status.ACTING,
    "interim": Status.ACTING,
    "caretaker": Status.ACTING,
    "provisional": Status.ACTING,
    "transitional": Status.ACTING,
    "incoming": Status.ELECT,
    "next": Status.ELECT,
    "future": Status.ELECT,
    "designate": Status.ELECT,
    "elect": Status.ELECT,
    "would be": Status.ELECT,
    "potential": Status.ELECT,
    "prospective": Status.ELECT,
    "exiled": Status.FORMER,
    "impeached": Status.THEN,
    "fictional": Status.THEN,
    "first": Status.THEN,
    "second": Status.THEN,
    "third": Status.THEN,
    "fourth": Status.THEN,
    "fifth": Status.THEN,
    "last": Status.THEN,
}

# Words after an office that say the person does not hold it (yet).
AFTER_OFFICE: dict[str, Status] = {
    "elect": Status.ELECT,
    "designate": Status.ELECT,
    "hopeful": Status.ELECT,
    "candidate": Status.ELECT,
    "nominee": Status.ELECT,
    "contender": Status.ELECT,
    "aspirant": Status.ELECT,
    "frontrunner": Status.ELECT,
    "runner": Status.ELECT,
    "emeritus": Status.FORMER,
    "in waiting": Status.ELECT,
    "pick": Status.ELECT,
}

# Words before an office that make it another, lower or invented one.
OTHER_OFFICE = frozenset(
    """deputy vice alternate assistant associate junior shadow honorary co undersecretary adjunct principal
    senior executive regional provincial student faction caucus opposition rebel rival parallel
    party club union company bank university college school assembly city county district
    state federal national general chief press communications campaign house senate
    lieutenant lt attorney cabinet parliamentary minority majority permanent special
    spokesman spokeswoman spokesperson adviser advisor aide separatist
    backed installed appointed imposed led fake mock""".split()
)

# Words that may stand between a place and an office, or before either, and change nothing.
FILLERS = frozenset(
    """republican democratic democrat conservative liberal labour labor socialist populist nationalist
    centrist hard right left far wing current incumbent longtime long time new newly elected outgoing
    embattled
    authoritarian strongman powerful veteran popular unpopular controversial hardline reformist islamist
    leftist rightwing leftwing moderate pro western beleaguered billionaire wartime
    s the its his her their our gop term two
    own""".split()
)

HONORIFICS = frozenset(
    """mr mrs ms miss dr sir dame lord lady baroness gen general lt col maj capt adm admiral prof sen rep
    judge justice rev sheikh sheik ayatollah prince princess king queen hon honorable""".split()
)

# Styles that go before a title and leave it as it is: "His Holiness Pope N", "Mr. President N".
STYLES = frozenset(
    """holiness excellency majesty highness beatitude grace honour eminence he mr mrs ms madam madame comrade
    fellow dear honourable honorable hon""".split()
)

PARTICLES = frozenset(
    "de da do dos das del della di du van von der den la le el al bin ibn abu ben y e ten ter zu".split()
)

# Capitalised words that end a name: what follows is no longer the person.
NOT_NAMES = frozenset(
    """the a an and or but of in on at to for from with by as is was has had will would who said says told
    i he she they it his her their this that these those when while after before during if then than
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december prime minister president governor mayor chancellor king
    queen secretary senator street avenue university hospital airport bridge school institute center
    centre library park highway building award prize medal foundation photo photograph image picture file
    getty reuters associated press read watch more also
    house congress parliament senate government party administration cabinet court police army""".split()
)

# Nouns of work: what begins with one is a longer job title and no name.
JOBS = frozenset(
    """spokesman spokeswoman spokesperson officer operating executive deputy adviser advisor aide assistant
    correspondent reporter analyst economist lawyer attorney counsel general director manager chairman
    chairwoman chair chief head candidate nominee designate elect hopeful murder killing shooting suspect
    security affairs foreign defence defense interior finance economy health education justice trade
    transport energy environment labor labour press communications campaign wife husband son daughter
    mother father brother sister mr mrs ms emeritus elect photographer co vice
    """.split()
)

# Institutions and things named after people.
NAMED_AFTER = frozenset(
    """street avenue road university hospital airport bridge school institute center centre library park
    highway building award prize medal foundation memorial museum stadium carrier square plaza hall
    parkway turnpike tower house ship class boulevard day dam college elementary high middle presidential
    stadium arena theater theatre trophy cup fellowship endowment trust turnpike tunnel""".split()
)

# Just before an office, these make the mention history, its place said or not.
BACKWARD = frozenset(
    """departure departed retirement retired resignation ouster exit overthrow overthrown predecessor
    predecessors successor succeeded succeeding replaced replacing abdication abdicated coronation
    jubilee deposed
    defeated toppled unseated legacy era reign tenure presidency premiership chancellorship chancellor
    formerly erstwhile
    """.split()
) - {"chancellor"}

# Just before a title without its place, these too.
RETROSPECT = frozenset(
    """under appointed nominated named appointee nominee administration administrations served serving
    since during elected inaugurated assassinated assassination impeached unlike portrait biography
    biographer memoir speechwriter monument statue memorial legacy late daughter son widow grandson
    granddaughter grandfather descendant fdr pardoned pardon commuted decades history historic ago
    former first ex aides then days
    """.split()
)

# After a possessive ("Merkel's legacy").
LOOKING_BACK = frozenset(
    """legacy era reign tenure presidency premiership predecessor departure resignation retirement memoir
    memoirs biography portrait widow assassination assassin grave tomb birthplace inauguration
    """.split()
)

# After the possessive of a bare title, these too ("President Obama's administration").
LOOKING_BACK_BARE = frozenset(
    """administration term government cabinet successor first second final last years funeral
    memorial""".split()
)

# Who leaves so may leave a place or a contest, and keep the office.
GOING = frozenset("departure departed exit".split())

# What one may leave without leaving an office: "the departure of Gov. N from the race".
CONTESTS = frozenset(
    """race contest campaign primary primaries election talks meeting summit stage trail field ticket
    negotiations accord pact deal treaty party airport venue hotel""".split()
)

# Directly after a name, these speak of now.
PRESENT = frozenset(
    """is has says will are wants plans hopes continues faces remains seems appears believes thinks
    warns urges vows pledges visits meets arrives travels leads expects intends tells calls signs
    said told tweeted announced
    """.split()
)

# A sentence with one of these goes on from the dates before it.
PAST_PASSAGE = frozenset(
    """then later following time had afterwards subsequently earlier meanwhile eventually ultimately
    thereafter previously""".split()
)

# These deny or suppose that an office is held; "if Prime Minister N wins" does neither.
HYPOTHETICAL = frozenset(
    """imagine imagines suppose hypothetical fictional imaginary sketch spoof satire satirical parody slip
    misspoke joked mistakenly wrongly dubbed misidentified misnamed
    """.split()
)
COUNTERFACTUAL = frozenset("were existed".split())

# Words of leaving an office: who leaves holds it until then, so that the title is right of that day.
LEAVING = frozenset(
    """resigned resigns resign resigning resignation quit quits stepped steps stepping left leaves leaving
    ousted ouster toppled overthrown deposed dismissed sacked fired removed replaced conceded concedes
    lost defeated unseated impeached outgoing departing departure farewell abdicated abdicates succeeded
    succeeds handed handover
    """.split()
)

# A sentence with one of these may speak of someone's death.
DEATH = frozenset(
    """died dies dead death dying killed killing assassinated assassination murdered slain shot
    funeral buried burial mourning mourn coffin succumbed
    """.split()
)
