"""The words by which a page's furniture is known. Each list is matched against one whole line."""

from __future__ import annotations

import re

_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"

# After these no article goes on; what follows is other stories, comments, the site's own affairs.
_CLOSERS = re.compile(
    r"""^\W*(?:
      end\s+of\s+(?:article|story)
    | leave\s+a\s+(?:comment|reply)
    | (?:post|add)\s+a\s+comment
    | (?:view\s+|show\s+|all\s+|\d+\s+)?comments?(?:\s*\(\d+\))?
    | your\s+email\s+address\s+will\s+not\s+be\s+published.{0,60}
    | (?:subscribe|sign\s+up|log\s+in|register)\s+(?:to|for|now|today|here)\b[^.]{0,60}
    | about\s+the\s+authors?
    | (?:©|\(c\)|copyright)\s.{0,120}
    | .{0,80}\ball\s+rights\s+reserved.{0,60}
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# These head a list of other stories, below an article or within one; their teasers may be sentences.
_LIST_HEADS = re.compile(
    r"""^\W*(?:
      (?:latest|breaking|trending|top|popular)\s+(?:news|stories|headlines|posts|videos|shows|articles)
    | most\s+(?:read|popular|viewed|shared|commented|searched)
      (?:\s+(?:stories|news|articles|categories|today))?
    | (?:related|recommended|similar|more|other)
      \s+(?:articles|stories|posts|news|content|videos|links|topics|coverage|reading)
    | you\s+(?:might|may)\s+also\s+(?:like|enjoy|be\s+interested\s+in)
    | (?:recommended|suggested)\s+for\s+you | what\s+to\s+read\s+next
    | sponsored\s+content | around\s+the\s+web
    )\s*:?\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
# These may be words of the article's own: they count if no running text follows before the next paragraph.
_BOX_HEADS = re.compile(
    r"""^\W*(?:
      related(?:\s+(?:article|story|post|video))? | recommended | trending(?:\s+now)?
    | sponsored | tags | read\s+next
    | more\s+(?:from|in|on|about)\s+[^.?!,;]{1,40} | also\s+(?:read|on)(?:\s+\w+){0,2}
    | editors?['’]?s?\s+picks? | don['’]t\s+miss | in\s+case\s+you\s+missed\s+it
    )\s*:?[^\w.?!]*$""",
    re.IGNORECASE | re.VERBOSE,
)
# One line that says nothing of the story.
_BOILERPLATE = re.compile(
    r"""^\W*(?:
      advertisements? | ad | (?:story|article)\s+continues\s+(?:below|after)\b.{0,40}
    | scroll\s+to\s+continue.{0,40}
    | continue\s+reading.{0,60} | (?:skip|jump)\s+to\s+(?:main\s+)?(?:content|navigation|comments)
    | (?:follow|find|like|join)\s+us\s+on\s.{1,80}
    | (?:share|print|save|email|copy\s+link|listen|subscribe|menu|search|sections|tags|loading)\W*
    | share\s+(?:this|on|via)\b.{0,60} | (?:click|tap)\s+(?:here|to)\b.{0,80}
    | (?:(?:facebook|twitter|whatsapp|linkedin|reddit|pinterest|instagram|telegram|youtube|tiktok|threads|x
        |e-?mail|print|copy\s+link)\b[\s|,/•·]*){2,12}
    | (?:also\s+read|read\s+also|read\s+more|related|see\s+also|watch|recommended)\s*[:|>»]\s*\S.{0,200}
    | (?:sign\s+up|subscribe)\s+(?:to|for|here)\b.{0,120}newsletters?\b.{0,80}
    | (?:get|receive)\s.{1,60}(?:in|to|into)\s+your\s+inbox.{0,60}
    | (?:we|this\s+(?:web)?site)\s+uses?\s+cookies.{0,200} | (?:accept|reject|manage)\s+(?:all\s+)?cookies
    | (?:©|\(c\)|copyright)\s.{0,120} | .{0,80}\ball\s+rights\s+reserved.{0,60}
    | photo(?:graph)?\s+by\s+[^.]{1,60}\s+on\s+(?:unsplash|pexels|pixabay)
    | \d+\s+(?:min(?:ute)?s?\s+read|comments?|shares?|views?)
    )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)
_BARE_DATE = re.compile(
    rf"^{_WEEKDAY}\s?,?\s{{0,2}}(?:\d{{1,2}}\s+[a-z]{{3,9}}\.?|[a-z]{{3,9}}\.?\s+\d{{1,2}})\s?,?\s{{0,2}}\d{{4}}\W*$",
    re.IGNORECASE,
)
# The longest line any of the lists can match; longer ones are not looked at.
_LONGEST = 300


def closes_article(line: str) -> bool:
    """Whether no article goes on after this line."""
    return len(line) <= _LONGEST and bool(_CLOSERS.match(line))


def opens_tail(line: str) -> bool:
    """Whether this line heads a list of other stories."""
    return len(line) <= _LONGEST and bool(_LIST_HEADS.match(line)) and not line.endswith(".")


def opens_box(line: str) -> bool:
    """Whether this line heads a list of other stories, or may head a box of teasers."""
    return opens_tail(line) or (len(line) <= _LONGEST and bool(_BOX_HEADS.match(line)))


def is_boilerplate(line: str) -> bool:
    """Whether this line alone is furniture."""
    return len(line) <= _LONGEST and bool(_BOILERPLATE.match(line))


def stands_alone(line: str) -> bool:
    """Whether this line is a weekday and a date and nothing else, as above a web page."""
    return len(line) <= _LONGEST and bool(_BARE_DATE.match(line))
