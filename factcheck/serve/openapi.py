"""The description of the API, and a page of it that needs nothing from elsewhere.

Source: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.0
"""

from __future__ import annotations

from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from collections.abc import Iterator


def document() -> dict[str, Any]:
    """Return the OpenAPI document."""
    text = files("factcheck.serve").joinpath("openapi.yaml").read_bytes()
    found: dict[str, Any] = msgspec.yaml.decode(text)
    return found


def page(document: dict[str, Any]) -> str:
    """Return the document as a page without scripts."""
    info = document["info"]
    parts = [
        '<!doctype html><html lang="en"><head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(info['title'])}: the API</title>",
        '<link rel="stylesheet" href="/page/docs.css"></head><body><main>',
        f"<h1>{escape(info['title'])}: the API</h1><p>{escape(info['summary'])}</p>",
        *_paragraphs(info["description"]),
        '<p><a href="/openapi.json">The same for machines</a></p>',
        *_operations(document["paths"]),
        "<h2>Forms</h2>",
        *_schemas(document["components"]["schemas"]),
        "</main></body></html>",
    ]
    return "\n".join(parts)


def _operations(paths: dict[str, Any]) -> Iterator[str]:
    for path, operations in paths.items():
        for method, operation in operations.items():
            yield f"<section><h2><code>{method.upper()} {escape(path)}</code></h2>"
            yield f"<p>{escape(operation['summary'])}.</p>"
            yield from _paragraphs(operation.get("description", ""))
            if "requestBody" in operation:
                content = operation["requestBody"]["content"]["application/json"]
                yield f"<p>For example:</p><pre>{_json(content['example'])}</pre>"
            yield "<table><caption>Answers</caption>"
            for status, answer in operation["responses"].items():
                name = answer.get("$ref", "").rpartition("/")[2]
                text = answer.get("description") or f"see {name}"
                link = f'<a href="#{escape(name)}">{escape(name)}</a>' if name else escape(text)
                yield f"<tr><th scope=row>{escape(status)}</th><td>{link}</td></tr>"
            yield "</table></section>"


def _schemas(schemas: dict[str, Any]) -> Iterator[str]:
    for name, schema in schemas.items():
        yield f'<section><h3 id="{escape(name)}">{escape(name)}</h3><pre>{_json(schema)}</pre></section>'


def _paragraphs(text: str) -> Iterator[str]:
    for paragraph in text.strip().split("\n\n"):
        if paragraph:
            yield f"<p>{escape(paragraph)}</p>"


def _json(value: object) -> str:
    return escape(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())
