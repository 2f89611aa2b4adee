"""All rules in force: ours, then a newsroom's own; sorted by id, ids unique within a directory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.check.compiled import Compiled, compile_rule
from factcheck.check.rulefile import load_rule
from factcheck.errors import RuleError, did_you_mean
from factcheck.resources import rules_directory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path


def load_rules(extra: Sequence[Path] = ()) -> tuple[Compiled, ...]:
    """Return every rule, compiled, by id.

    Args:
        extra: rule directories of a newsroom; each may hold `checks/`, or rule files itself.

    Raises:
        RuleError: a file is malformed, or two rules have one id.
    """
    found: dict[str, Compiled] = {}
    for directory in (rules_directory() / "checks", *(checks_in(d) for d in extra)):
        for path in sorted(directory.rglob("*.yaml")):
            rule = compile_rule(load_rule(path))
            if rule.rule.id in found:
                where = found[rule.rule.id].rule.path
                raise RuleError(f"the rule '{rule.rule.id}' is already in {where}", str(path), "give it another id")
            found[rule.rule.id] = rule
    return tuple(found[id_] for id_ in sorted(found))


def checks_in(directory: Path) -> Path:
    """Return the folder of a rules directory that holds its checks."""
    return directory / "checks" if (directory / "checks").is_dir() else directory


def select_rules(
    rules: Sequence[Compiled], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Compiled, ...]:
    """Return the rules in force: stable ones, or those selected, less those ignored.

    Raises:
        RuleError: an id is unknown; names the nearest.
    """
    known = {rule.rule.id for rule in rules}
    wanted, unwanted = set(select), set(ignore)
    for id_ in sorted(wanted | unwanted):
        if id_ not in known:
            hint = did_you_mean(id_, known) or "`factcheck rules list` shows them"
            raise RuleError(f"unknown rule '{id_}'", hint=hint)
    return tuple(
        rule
        for rule in rules
        if rule.rule.id not in unwanted and (rule.rule.id in wanted if wanted else rule.rule.status == "stable")
    )
