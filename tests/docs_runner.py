"""A page of documentation, run: its files written, its commands typed, in the order of the page."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

_BLOCK = re.compile(r"(?:<!-- file: (?P<file>\S+) -->\n)?```(?P<kind>\w+)\n(?P<body>.*?)```", re.DOTALL)


@dataclass(frozen=True)
class Typed:
    """A command of a page, what the page prints of it, and what came."""

    command: str
    expected: str
    came: str


def run_page(page: Path, directory: Path) -> list[Typed]:
    """Write a page's files into a directory and run its commands there."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": beside, "COLUMNS": "80", "NO_COLOR": "1"}
    typed: list[Typed] = []
    for block in _BLOCK.finditer(page.read_text(encoding="utf-8")):
        if block["file"]:
            path = directory / block["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block["body"], encoding="utf-8")
        elif block["kind"] == "console":
            for command, expected in re.findall(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", block["body"], re.MULTILINE):
                ended = subprocess.run(
                    shlex.split(command), cwd=directory, env=environment, capture_output=True, text=True,
                    check=False,
                )  # fmt: skip
                typed.append(Typed(command, expected, ended.stdout + ended.stderr))
    return typed


def update_page(page: Path, typed: list[Typed]) -> None:
    """Put what came in the place of what the page prints; UPDATE_GOLDEN=1 asks for it."""
    text = page.read_text(encoding="utf-8")
    at = 0
    for each in typed:
        old = f"$ {each.command}\n{each.expected}"
        at = text.index(old, at)
        new = f"$ {each.command}\n{each.came}"
        text = text[:at] + new + text[at + len(old) :]
        at += len(new)
    page.write_text(text, encoding="utf-8")
