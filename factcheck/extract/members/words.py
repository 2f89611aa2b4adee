"""The words that speak of membership."""

from __future__ import annotations

ONE = frozenset("member country nation state".split())
MANY = frozenset("members countries nations states".split())
# Before the organisation or the word "member", these make it something else.
COUNTABLE = ONE | MANY | frozenset("ally allies leaders governments capitals".split())
"""What a number of members counts."""
NOT_YET = frozenset(
    """former ex non aspiring candidate applicant prospective potential future possible then observer
    associate dialogue would-be would incoming hopeful wannabe onetime eventual longtime-aspirant
    nonmember not no never partner suspended another permanent nonpermanent elected rotating
    temporary becoming become
    """.split()
)
DENIED = frozenset("not never neither nor t isn aren".split())
ARTICLES = frozenset("a an the".split())
GROUPING = frozenset(
    """links linking groups grouping comprises comprising unites uniting includes joins brings bringing
    consists consisting binds binding
    """.split()
)
MADE_UP = frozenset("composed made up of together".split())
"""Words that may follow a verb of grouping, or begin it: "is made up of", "brings together"."""
ENDS = frozenset(",.;:—–)!?")
"""Marks at which the words that describe a country may end."""
SUPPOSING = frozenset("if whether unless suppose imagine were should hypothetical".split())
GOING_ON = frozenset("since by and that with for but which or though although while until".split())
CHARTERED = frozenset("joined entered".split())
INSIDE = frozenset("is remains lies being stays".split())
RANKED = frozenset("economy economies producer exporter power state member country nation".split())
"""What a superlative makes of a member: "the euro zone's sixth-biggest economy"."""
