"""Which fixes are made without a person looking: safe ones, in our own words, one at a place."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rule_samples import write_rule

from factcheck.check.rulefile import load_rule
from factcheck.check.safe_fixes import apply_edits, choose_edits
from factcheck.errors import RuleError
from factcheck.pipeline import Checker, open_checker
from factcheck.records import Edit, Finding, Fix, Report, Severity, Span, Story

TEXT = 'Ada Roe said "Ada Roe is\nhere" to Ada Roe.'


@pytest.fixture(scope="module")
def checker() -> Checker:
    """Return a checker with our own rules and facts."""
    return open_checker()


def finding(*edits: Edit, safe: bool = True) -> Finding:
    """Return a finding with one fix."""
    return Finding("r", Severity.ERROR, "m", edits[0].span, fixes=(Fix("f", edits, safe),))


def edit(start: int, end: int, text: str = "Bob Poe") -> Edit:
    """Return an edit of the text."""
    return Edit(Span(start, end), text)


def chosen(text: str, *findings: Finding, furniture: tuple[Span, ...] = ()) -> str:
    """Return a text after its safe fixes."""
    report = Report(Story("s", text, furniture=furniture), findings)
    return apply_edits(text, [each for _, edits in choose_edits(report) for each in edits])


def test_only_safe_fixes_are_made() -> None:
    """A fix that a person must choose is left to them."""
    assert chosen(TEXT, finding(edit(0, 7), safe=False)) == TEXT
    assert chosen(TEXT, finding(edit(0, 7))).startswith("Bob Poe said")


def test_quoted_words_are_never_touched() -> None:
    """Inside quotation marks, on either line of a wrapped quotation, the words are someone else's."""
    inside, second = TEXT.index("Ada", 5), TEXT.index("here")
    assert chosen(TEXT, finding(edit(inside, inside + 7))) == TEXT
    assert chosen(TEXT, finding(edit(second, second + 4))) == TEXT
    assert chosen(TEXT, finding(edit(inside, inside, "former "))) == TEXT
    assert chosen(TEXT, finding(edit(8, 20))) == TEXT
    after = '"No," she said to Ada Roe.'
    assert chosen(after, finding(edit(18, 25))) == '"No," she said to Bob Poe.'


@pytest.mark.parametrize(
    "text", ["“Ada Roe is here,” he said.", "‘Ada Roe is here,’ he said.", "'Ada Roe is here,' he said."]
)
def test_every_kind_of_quotation_mark_counts(text: str) -> None:
    """Curved and straight, double and single."""
    assert chosen(text, finding(edit(1, 8))) == text


def test_furniture_is_left_alone() -> None:
    """Menus and teasers are another story's."""
    assert chosen(TEXT, finding(edit(0, 7)), furniture=(Span(0, 12),)) == TEXT


def test_of_two_edits_at_one_place_the_first_is_made() -> None:
    """The second was worked out on words that are no longer there."""
    assert chosen(TEXT, finding(edit(0, 7)), finding(edit(4, 7, "Poe"))).startswith("Bob Poe said")
    assert chosen(TEXT, finding(edit(0, 3, "Bob")), finding(edit(3, 3, "x"))).startswith("Bob Roe said")


def test_a_fix_is_made_whole_or_not_at_all() -> None:
    """One of two edits inside a quotation keeps both from being made."""
    inside = TEXT.index("Ada", 5)
    assert chosen(TEXT, finding(edit(0, 7), edit(inside, inside + 7))) == TEXT


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 6), st.text(max_size=4)), max_size=8))
def test_edits_never_overlap(drawn: list[tuple[int, int, str]]) -> None:
    """Whatever is found, no character is edited twice, and all else stays in its order."""
    text = "".join(chr(0x4E00 + number) for number in range(40))  # every character once
    report = Report(Story("s", text), tuple(finding(edit(at, at + length, new)) for at, length, new in drawn))
    spans = sorted(each.span for _, edits in choose_edits(report) for each in edits)
    assert all(one.end < other.start for one, other in pairwise(spans))
    kept = [sign for at, sign in enumerate(text) if not any(s.start <= at < s.end for s in spans)]
    after = apply_edits(text, [each for _, edits in choose_edits(report) for each in edits])
    rest = iter(after)
    assert all(sign in rest for sign in kept)


NAMES = ["Swaziland", "Macedonia"]
SENTENCES = [
    "The king of {} will attend the coronation on Friday.",
    "Talks between {} and Bulgaria stalled, officials said.",
    'A minister said: "{} is a friend of ours."',
    "Nobody was hurt when a shed burned down on the fairground.",
]


@settings(max_examples=40)  # each checks two whole stories
@given(st.lists(st.tuples(st.sampled_from(SENTENCES), st.sampled_from(NAMES)), min_size=1, max_size=5))
def test_a_mended_story_has_no_such_finding(checker: Checker, drawn: list[tuple[str, str]]) -> None:
    """After the safe fixes only what a person must settle is left, and what was quoted reads as it did."""
    text = "\n\n".join(sentence.format(name) for sentence, name in drawn)
    report = checker.check(Story("s", text, "", date(2023, 6, 1)))
    found = choose_edits(report)
    after = apply_edits(text, [each for _, edits in found for each in edits])
    again = checker.check(Story("s", after, "", date(2023, 6, 1)))
    assert choose_edits(again) == ()
    assert len(again.findings) == len(report.findings) - len(found)
    for sentence, name in drawn:
        if '"' in sentence:
            assert sentence.format(name) in after


SAFE = [
    "The king of Swaziland will attend the coronation on Friday.",
    "Police in Swaziland said on Thursday that two men had been freed.",
    "The envoy flew to Swaziland on Wednesday.",
]
UNSAFE = [
    "Talks between Macedonia and Bulgaria stalled on Monday.",
    "Doctors in Bombay said on Wednesday that the twins were well.",
    "A book about the king of Swaziland is out.",
    "Swaziland police said on Wednesday that two men had been freed.",
    "Shares of Facebook Inc rose on Monday.",
]


@pytest.mark.parametrize("text", SAFE)
def test_a_country_renamed_of_late_is_changed_unseen(checker: Checker, text: str) -> None:
    """In news of these days, where something is in it or comes from it, nothing else can be meant."""
    report = checker.check(Story("s", text, "", date(2023, 6, 1)))
    assert apply_edits(text, [e for _, edits in choose_edits(report) for e in edits]) == text.replace(
        "Swaziland", "Eswatini"
    )


@pytest.mark.parametrize("text", UNSAFE)
def test_a_name_that_may_be_historys_is_left_to_a_person(checker: Checker, text: str) -> None:
    """It is told, and its fix offered, but nobody's Bombay or Macedonia is rewritten behind the desk."""
    report = checker.check(Story("s", text, "", date(2023, 6, 1)))
    assert [f.rule for f in report.findings] == ["outdated-name"]
    assert report.findings[0].fixes
    assert choose_edits(report) == ()


def test_a_rule_marks_its_safe_fix(tmp_path) -> None:  # noqa: ANN001 - a path
    """`safe:` before a fix, of one of them at most."""
    fix = "  - replace {weekday} with {right}"
    path = write_rule(tmp_path, (fix, "  - safe: replace {weekday} with {right}"))
    rule = load_rule(path)
    assert (rule.fixes, rule.safe) == (("replace {weekday} with {right}",), "replace {weekday} with {right}")
    path = write_rule(tmp_path, (fix, "  - safe: replace {weekday} with {right}\n  - safe: delete {weekday}"))
    with pytest.raises(RuleError, match="a rule has one safe fix at most\n  where either side can be wrong"):
        load_rule(path)
    path = write_rule(tmp_path, (fix, "  - saef: replace {weekday} with {right}"))
    with pytest.raises(RuleError, match="saef"):
        load_rule(path)
    path = write_rule(tmp_path, (fix, "  - safe: replace {weekday} with {right}\n    unless: [qouted]"))
    with pytest.raises(RuleError, match="unknown mark 'qouted' of a safe fix\n  did you mean 'quoted'"):
        load_rule(path)
