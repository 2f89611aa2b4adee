"""JSON Schemas of rule and facts files, so that editors complete and validate while a person types."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from factcheck.check.rulefile import RuleForm
from factcheck.check.vocabulary import MARKS
from factcheck.knowledge.forms import FactsFile

_DIALECT = "https://json-schema.org/draft/2020-12/schema"  # the one msgspec writes
SCHEMAS = ("rules", "facts")


def schema_text(name: str) -> str:
    """Return the JSON Schema of `rules` or `facts` files, as text to be committed."""
    made = _rules() if name == "rules" else msgspec.json.schema(FactsFile)
    title = "A rule of factcheck" if name == "rules" else "Facts of factcheck"
    whole = {"$schema": _DIALECT, "title": title, **made}
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _rules() -> dict[str, Any]:
    schema = msgspec.json.schema(RuleForm)
    # a mark is one of a few words; anything else must be a clause, which has a variable
    exceptions = schema["$defs"]["RuleForm"]["properties"]["unless"]
    exceptions["items"] = {"anyOf": [{"enum": list(MARKS)}, {"type": "string", "pattern": r"\?"}]}
    return schema
