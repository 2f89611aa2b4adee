"""XML parsed safely, with the way back from every text to its place in the file.

lxml, hardened: no entities of the document's own, no DTD, no network, libxml2's limits on depth and size left
on. It tells no offsets. So the source, well formed once lxml has read it, is cut into its marks again, and
the n-th start tag is the n-th element.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape
from typing import TYPE_CHECKING

from lxml import etree

from factcheck.errors import ReadError

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from factcheck.read.mapped import MappedText

# What XML 1.0 has, section 2. Possessive, so that a hostile file takes one pass.
_MARK = re.compile(
    r"""<!--(?P<comment>.*?)-->
    | <!\[CDATA\[(?P<cdata>.*?)\]\]>
    | <\?.*?\?>
    | <!DOCTYPE(?:[^>"']|"[^"]*+"|'[^']*+')*+>
    | <(?P<closing>/?)(?P<name>[^\s/>]++)(?:[^>"']|"[^"]*+"|'[^']*+')*+>""",
    re.VERBOSE | re.DOTALL,
)
# Looked for before anything is parsed, wherever it stands: entities that grow live nowhere else.
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,2000}\[")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#x[0-9a-fA-F]{1,6}|[A-Za-z][\w.-]{0,31});")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text in the source; in a CDATA section nothing is an entity."""

    start: int
    end: int
    is_raw: bool = False


@dataclass(slots=True)
class Node:
    """An element: its name without a prefix, its attributes, its children and the text between them."""

    name: str
    space: str
    attributes: dict[str, str]
    parts: list[Node | Run] = field(default_factory=list)

    def children(self, *names: str) -> Iterator[Node]:
        """Yield the child elements of these names, or all."""
        for part in self.parts:
            if isinstance(part, Node) and (not names or part.name in names):
                yield part

    def first(self, *path: str) -> Node | None:
        """Return the first element down a path of child names."""
        here: Node | None = self
        for name in path:
            here = next(here.children(name), None) if here is not None else None
        return here

    def walk(self) -> Iterator[Node]:
        """Yield this element and all below it, in document order."""
        stack = [self]
        while stack:
            node = stack.pop()
            yield node
            stack.extend(reversed(list(node.children())))


@dataclass(frozen=True, slots=True)
class Document:
    """An XML file: its text, its root element, and its comments with their offsets."""

    source: str
    root: Node
    comments: tuple[tuple[int, str], ...]

    def words(self, node: Node | None) -> str:
        """Return the text of an element and all below it, white space folded."""
        if node is None:
            return ""
        said = (self.decoded(part) for each in node.walk() for part in each.parts if isinstance(part, Run))
        return " ".join("".join(said).split())

    def decoded(self, run: Run) -> str:
        """Return a stretch of text as it reads."""
        text = self.source[run.start : run.end]
        return text if run.is_raw else _ENTITY.sub(lambda found: unescape(found.group()), text)

    def write(
        self, node: Node, into: MappedText, blocks: Collection[str], skip: Callable[[Node], bool]
    ) -> None:
        """Append an element's text to a field, each block element a paragraph, without what is skipped."""
        stack: list[Node | Run | str] = [node]
        while stack:
            part = stack.pop()
            if isinstance(part, str):
                into.add_break()
            elif isinstance(part, Run):
                self._write_run(part, into)
            elif part is node or not skip(part):
                if part.name == "br":
                    into.add_break("\n")
                if part.name in blocks:
                    into.add_break()
                    stack.append("end of paragraph")
                stack.extend(reversed(part.parts))

    def write_plain(self, node: Node, into: MappedText) -> None:
        """Append an element's text as it is, line ends and all."""
        for part in node.parts:
            if isinstance(part, Run):
                self._write_run(part, into, exactly=True)

    def _write_run(self, run: Run, into: MappedText, *, exactly: bool = False) -> None:
        add = into.add_exactly if exactly else into.add
        place = run.start
        for entity in () if run.is_raw else _ENTITY.finditer(self.source, run.start, run.end):
            add(self.source[place : entity.start()], place)
            into.add_decoded(unescape(entity.group()), entity.start())
            place = entity.end()
        add(self.source[place : run.end], place)


def parse_xml(source: str, path: str) -> Document:
    """Return an XML document.

    Raises:
        ReadError: it is not well formed, or declares entities of its own.
    """
    found = _SUBSET.search(source)
    if found:
        line = source.count("\n", 0, found.start()) + 1
        message = "the document declares entities or elements of its own, which are not read"
        raise ReadError(message, f"{path}:{line}", "take the [...] out of its DOCTYPE")
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, dtd_validation=False, no_network=True, huge_tree=False,
        attribute_defaults=False, remove_comments=True, remove_pis=True, encoding="utf-8",
    )  # fmt: skip
    try:
        root = etree.fromstring(source.encode("utf-8"), parser)
    except etree.XMLSyntaxError as fault:
        line, column = fault.position
        raise ReadError(f"broken XML: {_short(fault)}", f"{path}:{line}:{column}", "mend it there") from None
    return _match(source, root, path)


def _match(source: str, root: etree._Element, path: str) -> Document:
    """Match the marks of the source with the elements of the tree."""
    elements = root.iter("*")
    stack: list[Node] = []
    top: Node | None = None
    comments: list[tuple[int, str]] = []
    place = 0
    for mark in _MARK.finditer(source):
        if stack and mark.start() > place:
            stack[-1].parts.append(Run(place, mark.start()))
        place = mark.end()
        if mark["comment"] is not None:
            comments.append((mark.start(), mark["comment"]))
        elif mark["cdata"] is not None and stack:
            stack[-1].parts.append(Run(*mark.span("cdata"), is_raw=True))
        elif mark["name"] is not None and mark["closing"]:
            stack.pop()
        elif mark["name"] is not None:
            node = _node(next(elements, None), mark["name"], path)
            if stack:
                stack[-1].parts.append(node)
            top = top or node
            if not mark.group().endswith("/>"):
                stack.append(node)
    if top is None or stack or next(elements, None) is not None:
        raise ReadError("its marks could not be told apart", path, "give the story as text")
    return Document(source, top, tuple(comments))


def _node(element: etree._Element | None, written: str, path: str) -> Node:
    name = etree.QName(element) if element is not None else None
    if element is None or name is None or name.localname != written.rpartition(":")[2]:
        raise ReadError("its marks could not be told apart", path, "give the story as text")
    attributes = {etree.QName(str(key)).localname: str(value) for key, value in element.attrib.items()}
    return Node(name.localname, name.namespace or "", attributes)


def _short(fault: etree.XMLSyntaxError) -> str:
    message = str(fault.msg or "not well formed").partition(", line")[0]
    return message[:1].lower() + message[1:120]
