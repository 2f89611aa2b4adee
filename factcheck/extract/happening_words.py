"""Words of events and of what is said of them: closed classes the grammar of `happenings` turns on."""

from __future__ import annotations

NOUNS = frozenset(
    """
    vote election referendum summit meeting conference hearing trial ceremony funeral wedding festival
    concert launch opening premiere inauguration auction inquest gala parade marathon race final debate
    rally strike walkout talks forum congress convention ballot plebiscite deadline workshop exhibition
    fair carnival match game verdict sentencing coronation merger closure announcement march protest crash
    fire explosion collision derailment shooting robbery arraignment inquiry seminar symposium tournament
    championship regatta expo celebration dinner reception lecture tour session by-election byelection
    runoff
    """.split()
)
VERBS = {
    "vote": "vote", "votes": "vote", "voted": "vote", "voting": "vote", "meet": "meeting", "meets": "meeting",
    "met": "meeting", "meeting": "meeting", "opens": "opening", "open": "opening", "opened": "opening",
    "arrested": "arrested", "born": "born", "died": "died", "resigned": "resigned", "resign": "resigned",
    "sworn": "sworn in", "elected": "elected", "appointed": "appointed", "married": "married",
    "charged": "charged", "sentenced": "sentenced", "convicted": "convicted", "signed": "signed",
    "buried": "buried", "retire": "retired", "retires": "retired", "retired": "retired", "closes": "closing",
    "close": "closing", "closed": "closing", "launched": "launched", "launch": "launched",
    "begins": "beginning",
    "begin": "beginning", "began": "beginning", "starts": "beginning", "start": "beginning",
    "started": "beginning", "ends": "end", "ended": "end", "expires": "expires", "expire": "expires",
    "premieres": "premiere", "premiered": "premiere", "vanished": "vanished", "disappeared": "vanished",
    "crashed": "crash", "sank": "sank", "collapsed": "collapsed", "killed": "killed", "founded": "founded",
    "approved": "approved", "passed": "approved", "published": "published", "returns": "returns",
    "return": "returns", "takes": "takes", "take": "takes", "took": "takes", "publish": "published",
    "publishes": "published", "arrive": "arrives", "arrives": "arrives", "arrived": "arrives",
}  # fmt: skip
PLACED = {
    "born": "born",
    "died": "died",
    "buried": "buried",
    "headquartered": "based",
    "based": "based",
    "meet": "meeting",
    "met": "meeting",
}
AUX = frozenset(
    """will would was were is are be been being has had have to due set scheduled expected planned both all
    also then
    """.split()
)
BETWEEN = frozenset(
    """
    held being been be is was are were to will taking takes took take place set scheduled due slated
    planned which that opens opened begins began starts started kicks kicked off for from on the happen
    happens happened there here has had have now began open begin start run runs ran
    """.split()
)
STOP = frozenset(
    """
    of in on at and to for from with by as but or after during when while that which before near said
    """.split()
)
DETERMINED = frozenset("the this that its his her their".split())
PARTS = frozenset(
    "round phase stage day part leg half session start end beginning eve close anniversary".split()
)
GAP, MODIFIERS, SUBJECT = 11, 4, 12
AGAIN = frozenset(
    "again also twice either respectively times series monthly weekly annually every each".split()
)
FURTHER = frozenset("second third fourth another further separate".split())
INCIDENTS = frozenset(
    """
    crash fire explosion collision derailment shooting robbery strike walkout protest rally march match
    game verdict sentencing debate closure race marathon regatta tour session lecture workshop hearing vote
    """.split()
)
OPENING = frozenset("opens open opened begins begin began starts start started kicks".split())
HELD = frozenset("be set scheduled due will takes take".split())
# One such meeting may go on for days: two days of it are no contradiction, two openings are.
LONG = frozenset(
    """
    summit conference congress convention forum festival fair expo exhibition championship tournament
    carnival symposium seminar talks trial
    """.split()
)
