"""All rules in force: ours, then a newsroom's own, which may override ours by id."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.check.compiled import Compiled, read_clauses
from factcheck.check.faults import Faults
from factcheck.check.rulefile import read_rule
from factcheck.errors import RuleError, did_you_mean
from factcheck.resources import rules_directory
from factcheck.yamlfile import locate

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from factcheck.records import Rule


def load_rules(extra: Sequence[Path] = ()) -> tuple[Compiled, ...]:
    """Return every rule, compiled, by id.

    Args:
        extra: rule directories of a newsroom; each may hold `checks/`, or rule files itself. A rule that
            says `overrides: true` takes the place of one of the same id in an earlier directory.

    Raises:
        RuleError: a file is malformed, or two rules have one id and the later does not say that it overrides
            the earlier; every such fault is told.
    """
    faults = Faults("")
    found: dict[str, Compiled] = {}
    for directory in (rules_directory(), *extra):
        for id_, rule in _load(directory, faults).items():
            with faults.at():
                _check_override(rule.rule, found)
                found[id_] = rule
    faults.raise_any()
    return tuple(found[id_] for id_ in sorted(found))


def _check_override(rule: Rule, earlier: Mapping[str, Compiled]) -> None:
    """Prove that a rule takes another's place if and only if it says so."""
    path = Path(rule.path)
    if rule.id in earlier and not rule.overrides:
        message = f"there is a rule '{rule.id}' already, in {earlier[rule.id].rule.path}"
        hint = "give yours another id, or write `overrides: true` to put it in that one's place"
        raise RuleError(message, locate(path, ("id",)), hint)
    if rule.overrides and rule.id not in earlier:
        hint = did_you_mean(rule.id, earlier) or "leave `overrides` out"
        raise RuleError(f"there is no rule '{rule.id}' to override", locate(path, ("overrides",)), hint)


def load_directory(directory: Path) -> tuple[Compiled, ...]:
    """Return the rules of one directory only, compiled, by id.

    Raises:
        RuleError: as `load_rules`, or it has none.
    """
    faults = Faults("")
    found = _load(directory, faults)
    faults.raise_any()
    if not found:
        raise RuleError("no rule files here", str(directory), "rules are in checks/<topic>/<id>.yaml")
    return tuple(found[id_] for id_ in sorted(found))


def _load(directory: Path, faults: Faults) -> dict[str, Compiled]:
    """Return the sound rules of a directory; what is wrong with the others goes to `faults`."""
    found: dict[str, Compiled] = {}
    first: dict[str, Path] = {}
    for path in rule_files(directory):
        if path.suffix != ".yaml":
            hint = f"call it {path.stem}.yaml"
            faults.found.append(RuleError("a rule file must end in .yaml", str(path), hint))
            continue
        with faults.at():
            own = Faults(str(path))
            rule = read_rule(path, own)
            compiled = read_clauses(rule, own) if rule is not None else None
            if rule is not None and rule.id in first:
                message = f"the rule '{rule.id}' is already in {first[rule.id]}"
                own.found.append(RuleError(message, locate(path, ("id",)), "give one of them another id"))
            own.raise_any()
            if compiled is not None:
                found[compiled.rule.id] = compiled
                first[compiled.rule.id] = path
    return found


def rule_files(directory: Path) -> Iterator[Path]:
    """Yield the rule files of a rules directory: those in `checks/`, else all but its facts and schemas.

    A rule file stands for itself.
    """
    if directory.is_file():
        yield directory
        return
    checks = directory / "checks"
    inside = checks if checks.is_dir() else directory
    for path in sorted(inside.rglob("*.y*ml")):
        if inside is checks or path.relative_to(inside).parts[0] not in {"facts", "schema"}:
            yield path


def select_rules(
    rules: Sequence[Compiled], select: Iterable[str] = (), ignore: Iterable[str] = ()
) -> tuple[Compiled, ...]:
    """Return the rules in force: stable ones, or those selected, less those ignored.

    Raises:
        RuleError: an id is unknown; names the nearest.
    """
    wanted, unwanted = set(select), set(ignore)
    check_ids(rules, wanted | unwanted)
    return tuple(
        rule
        for rule in rules
        if rule.rule.id not in unwanted
        and (rule.rule.id in wanted if wanted else rule.rule.status == "stable")
    )


def check_ids(rules: Sequence[Compiled], ids: Iterable[str], where: str = "") -> None:
    """Prove that every id is a rule's.

    Raises:
        RuleError: one is not; names the nearest.
    """
    known = {rule.rule.id for rule in rules}
    for id_ in sorted(ids):
        if id_ not in known:
            hint = did_you_mean(id_, known) or "`factcheck rules list` shows them"
            raise RuleError(f"unknown rule '{id_}'", where, hint)
