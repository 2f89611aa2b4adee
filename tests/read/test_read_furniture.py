"""What of a text dump is not the article."""

# ruff: noqa: ANN001, ANN201, ANN202 - fixtures and samples name their types themselves
# ruff: noqa: E501 - sample stories are read more easily on one line

from __future__ import annotations

from time import process_time

import pytest

from factcheck.read.furniture import find_furniture

ONE = "The council of Strelsau met again on Monday and, after a long debate that went on until late, it voted for the bridge."
TWO = "Ada Roe, the mayor, told reporters that the bridge would be built within two years and would cost less than the last one did."
THREE = "The opposition, led by Bob Poe, called the plan a dream and said that it would go to court against it before the summer."
MENU = "".join(f"  • {name}\n" for name in ("Home", "World", "Politics", "Business", "Sports", "Live TV"))


def kept(text):
    """Return what is left of a text without its furniture, in lines."""
    for span in reversed(find_furniture(text)):
        text = text[: span.start] + text[span.end :]
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_menus_above_the_story_are_furniture():
    """The site's name and its menus are cut; headline, byline and story stay."""
    text = f"The Daily\n{MENU}\nSections\n{MENU}\nBridge voted\nMay 5, 2023, 10:30 CET\n\n{ONE}\n\n{TWO}\n"
    assert kept(text) == ["Bridge voted", "May 5, 2023, 10:30 CET", ONE, TWO]


@pytest.mark.parametrize(
    "heading",
    [
        "Related Articles",
        "You Might Also Like",
        "Leave a comment",
        "Latest News",
        "Top Stories",
        "End of Article",
        "More from Politics",
    ],
)
def test_what_follows_the_story_is_furniture(heading):
    """Below such a heading come other stories, comments and the site's own affairs."""
    text = f"{ONE}\n\n{TWO}\n\n{THREE}\n\n{heading}\n\nOld king speaks in 1999\n\nSomeone said a thing about the old king...\n"
    assert kept(text) == [ONE, TWO, THREE]


def test_a_subscription_box_with_its_prose_is_furniture():
    """A site's praise of itself below the story is cut although it is in sentences."""
    text = f"{ONE}\n\n{TWO}\n\n{THREE}\n\n{TWO.replace('two', 'three')}\n\nSubscribe to The Daily\n\nGet access to the best news of all Ruritania, written by the best of its writers, every single morning of the year!\n"
    assert kept(text)[-1] == TWO.replace("two", "three")


def test_a_box_of_teasers_within_the_story_is_cut_and_the_story_goes_on():
    """Paragraphs after a box in the middle are the story again."""
    teaser = "Who is the king of Ruritania now? Who is the king of Ruritania now? Why the old king left? Why the old king left?"
    text = f"{ONE}\n\nMore from Politics\n{teaser}\n\n{TWO}\n\nRelated\nOld king speaks\nNew king is silent\n{THREE}\n"
    assert kept(text) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement",
        "STORY CONTINUES BELOW THIS AD",
        "Follow us on Google News Subscribe Join Us",
        "Whatsapp Facebook Twitter",
        "READ MORE: King Rudolf of Ruritania steps down",
        "Copyright 2024 The Daily. All rights reserved.",
        "Photo by Ada Roe on Unsplash",
        "Share this article",
    ],
)
def test_single_lines_of_a_page_are_furniture(line):
    """Such a line says nothing of the story, wherever it stands."""
    assert kept(f"{ONE}\n\n{line}\n\n{TWO}\n\n{THREE}\n") == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "line",
    ["More:King Rudolf of Ruritania steps down", "More: What King Rudolf of Ruritania said of the bridge"],
)
def test_a_line_that_leads_on_to_more_is_the_story_s_own(line):
    """ "More:" and a headline is set by the desk among the paragraphs, and what it says is the paper's."""
    assert kept(f"{ONE}\n\n{line}\n\n{TWO}\n\n{THREE}\n") == [ONE, line, TWO, THREE]


def test_a_line_printed_again_is_furniture():
    """A byline repeated between the pages of a story counts once."""
    byline = "Written by [Ada Roe](#) on May 7, 2023"
    assert kept(f"{byline}\n\n{ONE}\n\n{byline}\n\n{TWO}\n") == [byline, ONE, TWO]


@pytest.mark.parametrize(
    "part",
    [
        "Five countries will take part:\n• Ruritania\n• Graustark\n• Freedonia\n• Sylvania\n• Borduria\n• Syldavia",
        "• The bridge will cost 40 million.\n• It will open in 2025.\n• It will carry trams.",
        "Comments by the mayor were not welcome.",
        "Related parties must say so, the law of 2019 says.",
        "Top stories of the year were told at the dinner.",
        "What comes next\n\nNobody knows.",
        "More in sorrow than in anger, she left.",
        "Up next\n\nThe budget is read on Tuesday.",
    ],
)
def test_parts_of_a_story_that_look_alike_are_kept(part):
    """Lists that a sentence introduces, points in sentences and ordinary words are never cut."""
    assert find_furniture(f"{ONE}\n\n{part}\n\n{TWO}\n\n{THREE}\n") == ()


def test_a_heading_high_up_does_not_swallow_the_story():
    """The words "Latest News" above the story are a heading of the page, not the story's end."""
    assert kept(f"Latest News\n\n{ONE}\n\n{TWO}\n\n{THREE}\n")[-3:] == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    "unit", ["• a\n", "Related\n", "Copyright ", "facebook | ", "a. ", "Home\n", f"{ONE}\nRelated\n"]
)
def test_no_text_takes_long(unit):
    """Ten times the text takes about ten times as long, whatever it is made of."""

    def seconds(count):
        started = process_time()
        find_furniture(unit * count)
        return process_time() - started

    assert seconds(20_000) < 40 * seconds(2_000) + 0.5
