"""What an author is told of a rule file that cannot be read: the place, the fault, the nearest word."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rule_samples import write_rule

from factcheck.check.ruleset import load_directory, load_rules, select_rules
from factcheck.errors import RuleError

if TYPE_CHECKING:
    from pathlib import Path


def told(directory: Path) -> str:
    """Return the text of the error that a rules directory gives, its own path left out."""
    with pytest.raises(RuleError) as error:
        load_directory(directory)
    return str(error.value).replace(f"{directory}/checks/calendar/", "")


def fault_of(directory: Path, *changes: tuple[str, str]) -> str:
    """Return the text of the error that the sample rule gives when it is changed."""
    write_rule(directory, *changes)
    return told(directory)


def test_a_sound_rule_loads(tmp_path: Path) -> None:
    """The sample that the other tests spoil is itself in order."""
    write_rule(tmp_path)
    assert [rule.rule.id for rule in load_directory(tmp_path)] == ["sample-rule"]


def test_an_unknown_key_names_the_keys_and_the_nearest(tmp_path: Path) -> None:
    """A misspelt key is one fault, not also a missing one."""
    assert fault_of(tmp_path, ("severity:", "severty:")) == (
        "sample-rule.yaml:4:1: unknown key 'severty'\n"
        "  known keys: id, title, why, severity, match, require, message, cases, status, overrides, known,"
        " unless, let, at, fixes, source, limits; did you mean 'severity'?"
    )


def test_an_unknown_key_of_a_case_is_told_at_its_own_line(tmp_path: Path) -> None:
    """A case is checked as strictly as the rule around it."""
    assert fault_of(tmp_path, ("says:", "sais:")) == (
        "sample-rule.yaml:19:7: unknown key 'sais'\n"
        "  known keys: text, published, title, says, because, as_of, stories; did you mean 'says'?"
    )


def test_a_duplicate_key_is_refused(tmp_path: Path) -> None:
    """Of two equal keys plain YAML would keep the last and tell nobody."""
    assert fault_of(tmp_path, ("severity: error\n", "severity: error\nseverity: info\n")) == (
        "sample-rule.yaml:5:1: duplicate key 'severity'\n  keep one of the two"
    )


def test_a_missing_key_is_named(tmp_path: Path) -> None:
    """A rule without its reason is no rule."""
    assert fault_of(tmp_path, ("why: Readers come on the wrong day.\n", "")) == (
        "sample-rule.yaml:1:1: the key 'why' is missing"
    )


def test_an_unknown_severity_names_the_nearest(tmp_path: Path) -> None:
    """Severities are three words."""
    assert fault_of(tmp_path, ("severity: error", "severity: eror")) == (
        "sample-rule.yaml:4:1: unknown severity 'eror'\n  known: error, warning, info; did you mean 'error'?"
    )


def test_a_value_of_the_wrong_sort_is_told_in_words(tmp_path: Path) -> None:
    """A list where a text belongs is told without the words of a programmer."""
    assert fault_of(tmp_path, ("title: The weekday", "title: [The weekday]\n#")) == (
        "sample-rule.yaml:2:1: 'title' must be text, not a list"
    )


def test_an_unknown_phrase_names_its_line_and_the_nearest(tmp_path: Path) -> None:
    """A clause that is none of the phrases never runs."""
    assert fault_of(tmp_path, ("is said of ?date", "is sayd of ?date")) == (
        "sample-rule.yaml:5:8: unknown phrase '?weekday is sayd of ?date'\n"
        "  did you mean '{weekday} is said of {date}'?"
    )


def test_an_unknown_mark_names_the_nearest(tmp_path: Path) -> None:
    """A misspelt exception is one fault, though a case names it by its right name."""
    assert fault_of(tmp_path, ("  - quoted", "  - qouted")) == (
        "sample-rule.yaml:11:5: unknown mark 'qouted' under `unless`\n  did you mean 'quoted'?"
    )


def test_an_unbound_variable_names_the_nearest(tmp_path: Path) -> None:
    """What nothing binds can never be compared."""
    assert fault_of(tmp_path, ("is ?weekday\n", "is ?weekdy\n")) == (
        "sample-rule.yaml:8:10: ?weekdy is used before anything binds it\n  did you mean 'weekday'?"
    )


def test_a_slot_that_nothing_binds_is_told(tmp_path: Path) -> None:
    """A message never shows a question mark in the place of a name."""
    assert fault_of(tmp_path, ("not a {weekday}.", "not a {weekdays}.")) == (
        "sample-rule.yaml:12:10: the message names {weekdays}, which nothing binds\n  did you mean 'weekday'?"
    )


def test_a_part_that_nothing_has_is_told(tmp_path: Path) -> None:
    """A slot may name a part of a value, and parts are few."""
    assert fault_of(tmp_path, ("{right}, not", "{right.until}, not")).startswith(
        "sample-rule.yaml:12:10: the message names {right.until}: nothing has a part 'until'\n"
        "  known parts: from,"
    )


def test_a_literal_in_a_pattern_is_refused(tmp_path: Path) -> None:
    """A pattern binds variables; a value in it would be passed over."""
    assert fault_of(tmp_path, ("match: ?weekday is", "match: ?weekday.name is")) == (
        "sample-rule.yaml:5:8: a `match` pattern takes whole variables only\n"
        "  compare it under `require` or `unless`"
    )


@pytest.mark.parametrize(
    ("marked", "fault"),
    [
        ("{Monday", "a brace is not closed"),
        ("Monday}", "a brace is closed that was not opened"),
        ("{{Monday}}", "a brace within braces"),
        ("{}Monday", "the braces mark nothing"),
    ],
)
def test_unbalanced_braces_are_told(tmp_path: Path, marked: str, fault: str) -> None:
    """Braces that do not balance would mark nothing, and the case would assert nothing."""
    assert fault_of(tmp_path, ("{Monday}", marked)).startswith(f"sample-rule.yaml:17:7: {fault}\n  near '")


def test_a_fail_case_must_mark_words(tmp_path: Path) -> None:
    """A failing example says exactly which words are wrong."""
    assert fault_of(tmp_path, ("{Monday}", "Monday")) == (
        "sample-rule.yaml:17:7: a fail case marks no words\n"
        "  put {braces} around the words that must be found"
    )


def test_a_fail_case_must_say_something(tmp_path: Path) -> None:
    """A failing example quotes the message, so that a message about something else is seen."""
    assert fault_of(tmp_path, ("      says: is a Wednesday\n", "")) == (
        "sample-rule.yaml:17:7: a fail case needs `says`\n  quote the part of the message that matters"
    )


def test_a_pass_case_finds_nothing(tmp_path: Path) -> None:
    """Marks in a passing example are a failing one in the wrong list."""
    assert fault_of(tmp_path, ("on Wednesday, 5", "on {Wednesday}, 5")) == (
        "sample-rule.yaml:21:7: a pass case has no {braces}\n"
        "  it finds nothing; move it to `fail` if it must fire"
    )


def test_because_must_name_what_can_stop_the_rule(tmp_path: Path) -> None:
    """An exception that the rule does not have cannot be what keeps it quiet."""
    assert fault_of(tmp_path, ("because: quoted", "because: qouted")) == (
        "sample-rule.yaml:23:7: 'qouted' is nothing that can stop this rule\n  did you mean 'quoted'?"
    )


def test_a_case_is_judged_on_a_day(tmp_path: Path) -> None:
    """A month would leave open on which day an example is judged."""
    assert fault_of(tmp_path, ("fail:\n    - published: 2024-06-03", "fail:\n    - published: 2024-06")) == (
        "sample-rule.yaml:17:7: `published` is no day: '2024-06'\n  write it as 2023-05-24"
    )


def test_the_id_is_the_name_of_the_file(tmp_path: Path) -> None:
    """Whoever reads an id in a report finds the file by it."""
    assert fault_of(tmp_path, ("id: sample-rule", "id: simple-rule")) == (
        "sample-rule.yaml:1:1: the id 'simple-rule' is not the file's name\n"
        "  call the rule 'sample-rule' or the file 'simple-rule.yaml'"
    )


def test_two_rules_of_one_directory_with_one_id_are_refused(tmp_path: Path) -> None:
    """Which of the two was meant cannot be known."""
    path = write_rule(tmp_path)
    other = tmp_path / "checks" / "desk" / path.name
    other.parent.mkdir()
    other.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert told(tmp_path) == (
        f"{other}:1:1: the rule 'sample-rule' is already in sample-rule.yaml\n  give one of them another id"
    )


def test_a_yaml_slip_is_told_with_a_remedy(tmp_path: Path) -> None:
    """Prose with a colon in it is the commonest slip."""
    assert fault_of(tmp_path, ("why: Readers", "why: Look: readers")) == (
        "sample-rule.yaml:3:10: mapping values are not allowed in this context\n"
        '  a text with ": " in it needs quotation marks around it'
    )


def test_an_empty_file_is_no_rule(tmp_path: Path) -> None:
    """A file that was emptied by mistake is not passed over."""
    write_rule(tmp_path).write_text("", encoding="utf-8")
    assert told(tmp_path) == "sample-rule.yaml: the file must be a mapping, not nothing"


def test_a_rule_file_with_another_ending_is_not_passed_over(tmp_path: Path) -> None:
    """A rule that is quietly not read checks quietly less."""
    write_rule(tmp_path).rename(tmp_path / "checks" / "calendar" / "sample-rule.yml")
    assert told(tmp_path) == "sample-rule.yml: a rule file must end in .yaml\n  call it sample-rule.yaml"


def test_every_fault_of_every_file_is_told_in_order(tmp_path: Path) -> None:
    """Whoever mends rules sees all that is to be mended, file by file and line by line."""
    write_rule(
        tmp_path, ("id: sample-rule", "id: another-rule"), ("is said of", "is sayd of"), name="another-rule"
    )
    write_rule(
        tmp_path, ("  - quoted", "  - qouted"), ("{Monday}", "Monday"), ("is ?weekday\n", "iz ?weekday\n")
    )
    lines = told(tmp_path).splitlines()
    assert lines[0] == "4 faults in the rule files: nothing was checked"
    assert [line.split(": ")[0] for line in lines[1:] if not line.startswith("  ")] == [
        "another-rule.yaml:5:8",
        "sample-rule.yaml:8:10",
        "sample-rule.yaml:11:5",
        "sample-rule.yaml:17:7",
    ]


def test_a_directory_without_rules_is_an_error(tmp_path: Path) -> None:
    """A mistyped path does not pass as a directory where all holds."""
    assert told(tmp_path) == f"{tmp_path}: no rule files here\n  rules are in checks/<topic>/<id>.yaml"


def test_a_misspelt_known_variable_is_told(tmp_path: Path) -> None:
    """A lookup may bind a new name, but one that looks like another and is used once is a slip."""
    fault = fault_of(
        tmp_path,
        ("match: ?weekday is said of ?date", "match: ?person holds ?office at ?when"),
        (
            "require: weekday of ?date is ?weekday",
            "known: not ?persn held ?office before ?when\nrequire: ?when is ?when",
        ),
        ("  right: weekday of ?date", "  right: the day of publication"),
        ("at: weekday", "at: person"),
        ('message: "{date} is a {right}, not a {weekday}."', "message: A {person} of {right}."),
        ("replace {weekday} with", "replace {person} with"),
    )
    assert fault == "sample-rule.yaml:8:8: ?persn is bound nowhere else\n  did you mean 'person'?"


def test_an_unknown_id_to_select_names_the_nearest() -> None:
    """A rule that was selected by a misspelt name would leave nothing to check."""
    with pytest.raises(RuleError) as error:
        select_rules(load_rules(), ["weekday-date-missmatch"])
    assert str(error.value) == (
        "unknown rule 'weekday-date-missmatch'\n  did you mean 'weekday-date-mismatch'?"
    )


OVERRIDE = ("id: sample-rule", "id: weekday-date-mismatch\noverrides: true")


def test_a_newsrooms_rule_may_override_ours(tmp_path: Path) -> None:
    """A rule that says so takes the place of one of ours; the others stay."""
    write_rule(tmp_path, OVERRIDE, name="weekday-date-mismatch")
    ours = {rule.rule.id for rule in load_rules()}
    rules = {rule.rule.id: rule.rule for rule in load_rules([tmp_path])}
    assert set(rules) == ours
    assert rules["weekday-date-mismatch"].path.startswith(str(tmp_path))


def test_two_rules_of_one_id_must_mean_it(tmp_path: Path) -> None:
    """A rule of ours does not vanish because a newsroom happened on its name."""
    path = write_rule(tmp_path, ("sample-rule", "weekday-date-mismatch"), name="weekday-date-mismatch")
    with pytest.raises(RuleError) as error:
        load_rules([tmp_path])
    assert str(error.value).startswith(f"{path}:1:1: there is a rule 'weekday-date-mismatch' already, in ")
    assert str(error.value).endswith("write `overrides: true` to put it in that one's place")


def test_an_override_of_nothing_names_the_nearest(tmp_path: Path) -> None:
    """A misspelt id would leave our rule in force and add another."""
    change = ("id: sample-rule", "id: weekday-date-mismach\noverrides: true")
    path = write_rule(tmp_path, change, name="weekday-date-mismach")
    with pytest.raises(RuleError) as error:
        load_rules([tmp_path])
    assert str(error.value) == (
        f"{path}:2:1: there is no rule 'weekday-date-mismach' to override\n"
        "  did you mean 'weekday-date-mismatch'?"
    )


def test_a_directory_of_facts_alone_holds_no_rules(tmp_path: Path) -> None:
    """A newsroom may correct the record without adding a rule."""
    facts = tmp_path / "facts" / "people"
    facts.mkdir(parents=True)
    (facts / "desk.yaml").write_text("people: []\n", encoding="utf-8")
    assert len(load_rules([tmp_path])) == len(load_rules())
