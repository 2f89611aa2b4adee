"""Archives of every form, read as a stream; what is damaged is told, and the rest is read."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from archive_samples import story, write_archive
from input_samples import ATOM, BOMB, WXR, packed, page, record, records

from factcheck.audit import inputs
from factcheck.audit.inputs import INPUTS, InputOptions, find_files, read_inputs, size_of_inputs
from factcheck.read import ReadOptions
from factcheck.records import Failure, Story

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def read(*paths: Path, **options: object) -> tuple[list[Story], list[Failure]]:
    """Return the stories and the failures of some inputs."""
    items = list(read_inputs(paths, InputOptions(**options)))  # type: ignore[arg-type]
    return [i for i in items if isinstance(i, Story)], [i for i in items if isinstance(i, Failure)]


def lines(count: int) -> bytes:
    """Return stories as JSON lines."""
    return b"".join(json.dumps(story(n)).encode() + b"\n" for n in range(count))


def write(path: Path, data: bytes | str) -> Path:
    """Write a file."""
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def test_every_reader_is_in_the_registry() -> None:
    """Each format's module is in the registry, and each entry has its module."""
    from pathlib import Path as _Path  # noqa: PLC0415

    here = _Path(inputs.__file__).parent
    modules = {path.stem for path in here.glob("*.py")} - {"__init__", "options", "streams"}
    assert modules == set(INPUTS.values())


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("a.jsonl", bytes),
        ("a.jsonl.gz", gzip.compress),
        ("a.ndjson.zst", zstandard.ZstdCompressor().compress),
        (
            "a.jsonl.zst",
            lambda b: b"".join(zstandard.ZstdCompressor().compress(p) for p in (b[:900], b[900:])),
        ),
    ],
)
def test_lines_plain_or_packed_are_the_same_stories(
    tmp_path: Path, name: str, pack: Callable[[bytes], bytes]
) -> None:
    """JSON lines, plain, in gzip or zstd of one frame or several, are the same stories; bytes are counted."""
    told: list[int] = []
    path = write(tmp_path / name, pack(lines(20)))
    found, failures = read(path, progressed=told.append)
    assert [s.id for s in found] == [f"story-{n:05}" for n in range(20)]
    assert [s.section for s in found[:3]] == ["news", "world", "sport"]
    assert failures == []
    assert sum(told) == path.stat().st_size == size_of_inputs([path])


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_packed_file_cut_short_is_told_after_its_stories(tmp_path: Path, name: str) -> None:
    """A download that broke off gives the stories it has, and one failure that says so."""
    whole = lines(4000)
    data = gzip.compress(whole) if name.endswith("gz") else zstandard.ZstdCompressor().compress(whole)
    found, failures = read(write(tmp_path / name, data[: len(data) // 2]))
    assert 100 < len(found) < 4000
    (failure,) = [f for f in failures if f.source == str(tmp_path / name)]
    assert failure.message.startswith("the compressed data ends before its time after ")


@pytest.mark.parametrize("name", ["a.jsonl.gz", "a.jsonl.zst"])
def test_a_damaged_packed_file_is_told(tmp_path: Path, name: str) -> None:
    """A file that is not what its name says is one failure, and the rest of the archive goes on."""
    write(tmp_path / name, b"no such thing" * 10)
    write_archive(tmp_path / "b.jsonl", range(2))
    found, failures = read(tmp_path)
    assert len(found) == 2
    assert "damaged" in failures[0].message


def test_a_line_without_end_is_passed_over_without_being_held(tmp_path: Path) -> None:
    """A line of 60 MB is one failure; no more than the limit is ever held of it."""
    path = tmp_path / "a.jsonl"
    with path.open("wb") as out:
        out.write(lines(1) + b'{"text": "')
        for _ in range(60):
            out.write(b"a" * 1_000_000)
        out.write(b'"}\n' + lines(1))
    tracemalloc.start()
    found, failures = read(path, read=ReadOptions(limit=1_000_000))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found) == 2
    assert [f.message for f in failures] == ["the line is over 1,000,000 bytes"]
    assert peak < 8_000_000


def test_folders_are_read_in_order_with_what_check_reads(tmp_path: Path) -> None:
    """A folder holds files of all kinds; hidden files, others and links to folders are passed over."""
    (tmp_path / "b").mkdir()
    write(tmp_path / "b" / "one.txt", "The mill reopened on Friday.")
    write(tmp_path / "a.html", page(1))
    write(tmp_path / "c.jpg", "x")
    write(tmp_path / ".hidden.txt", "x")
    (tmp_path / "b" / "loop").symlink_to(tmp_path)
    assert [path.name for path in find_files(tmp_path)] == ["a.html", "one.txt"]
    found, failures = read(tmp_path)
    assert [s.id.rpartition("/")[2] for s in found] == ["a.html", "one.txt"]
    assert failures == []
    (tmp_path / "empty").mkdir()
    assert read(tmp_path / "empty", tmp_path / "gone.jsonl")[1] != []


def test_columns_of_parquet_are_told_by_name_or_option(tmp_path: Path) -> None:
    """A row is a story; days may be dates or texts; a wrong name lists the columns there are."""
    table = pa.table(
        {
            "body": ["The mill reopened.", None, "The weir is dry."],
            "title": ["Mill", "None", "Weir"],
            "day": [dt.date(2024, 5, 1), None, dt.date(2024, 5, 3)],
        }
    )
    pq.write_table(table, tmp_path / "a.parquet")
    found, failures = read(tmp_path / "a.parquet", columns={"text": "body", "published": "day"})
    assert [(s.title, s.published) for s in found] == [
        ("Mill", dt.date(2024, 5, 1)),
        ("Weir", dt.date(2024, 5, 3)),
    ]
    assert [f.message for f in failures] == ["the story has no text"]
    (failure,) = read(tmp_path / "a.parquet")[1]
    assert failure.message == "there is no column 'text'"
    assert failure.hint == "name it: --columns text=COLUMN; columns: body, title, day"
    damaged = write(tmp_path / "b.parquet", (tmp_path / "a.parquet").read_bytes()[:-30])
    assert "a damaged Parquet file" in read(damaged)[1][0].message


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_pages_of_a_web_archive_are_stories(tmp_path: Path, name: str) -> None:
    """Pages of status 200 are stories, unpacked as their response says; the rest is not counted."""
    parts = [
        *records(1),
        record("https://post.example/logo", b"\x89PNG", kind=b"image/png"),
        record("https://post.example/gone", page(2), status=b"404 Not Found"),
        record("https://post.example/gz", gzip.compress(page(3)), b"Content-Encoding: gzip\r\n"),
        record(
            "https://post.example/latin",
            page(4).decode().encode("latin-1"),
            kind=b"text/html; charset=latin-1",
        ),
    ]
    path = write(tmp_path / name, b"".join(packed(parts) if name.endswith("gz") else parts))
    found, failures = read(path)
    assert failures == []
    assert [s.id for s in found] == [f"https://post.example/{n}" for n in ("1", "gz", "latin")]
    assert [s.published for s in found] == [dt.date(2024, 5, d) for d in (1, 3, 4)]
    assert all("Buses go round by the mill." in s.text and "café" in s.text for s in found)
    assert all("All rights reserved" not in s.text and s.source == str(path) for s in found)


def test_a_damaged_record_costs_one_story_only(tmp_path: Path) -> None:
    """Bytes turned over in one record: it is told, and reading goes on at the next."""
    parts = packed(records())
    broken = bytearray(parts[1])
    for at in range(60, 120):
        broken[at] ^= 0xFF
    parts[1] = bytes(broken)
    found, failures = read(write(tmp_path / "a.warc.gz", b"".join(parts)))
    assert [s.id[-1] for s in found] == ["1", "3", "4"]
    assert len(failures) == 1


def test_a_record_that_misstates_its_length_costs_one_story_only(tmp_path: Path) -> None:
    """A record longer or shorter than it says, in a plain archive: reading goes on at the next sound one."""
    parts = records()
    for length in (b"50000", b"200"):
        bad = record("https://post.example/bad", page(9), length=length)
        found, failures = read(write(tmp_path / "a.warc", parts[0] + bad + b"".join(parts[1:])))
        assert [s.id[-1] for s in found if s.id[-1] != "d"] == ["1", "2", "3", "4"], length
        assert len(failures) <= 2


def test_a_web_archive_cut_short_is_told(tmp_path: Path) -> None:
    """The last record of a crawl that was stopped is a failure, not half a story."""
    for name, parts in (("a.warc.gz", packed(records(3))), ("a.warc", records(3))):
        found, failures = read(write(tmp_path / name, b"".join(parts)[:-200]))
        assert [s.id[-1] for s in found] == ["1", "2"], name
        assert len(failures) == 1, name


def test_a_package_of_web_archives_is_read(tmp_path: Path) -> None:
    """WACZ is a ZIP; web archives under archive/ are read, and a damaged package is told."""
    with zipfile.ZipFile(tmp_path / "a.wacz", "w") as package:
        package.writestr("datapackage.json", "{}")
        package.writestr("archive/data.warc.gz", b"".join(packed(records(2))))
    found, failures = read(tmp_path / "a.wacz")
    assert [s.id[-1] for s in found] == ["1", "2"]
    assert failures == []
    assert "a damaged package" in read(write(tmp_path / "b.wacz", b"PK no"))[1][0].message


def test_posts_of_wordpress_are_stories(tmp_path: Path) -> None:
    """Published posts and pages: drafts and pictures are not counted; the day is the one on the post."""
    found, failures = read(write(tmp_path / "export.xml", WXR))
    (post,) = found
    assert post.title == "Bridge closes & opens"
    assert post.text == "The bridge closes on Monday.\n\nBuses go by the mill."
    assert (post.published, post.section, post.url) == (
        dt.date(2024, 5, 2),
        "City",
        "https://post.example/bridge",
    )
    assert [f.source for f in failures] == ["https://post.example/nothing"]


def test_entries_of_feeds_are_stories(tmp_path: Path) -> None:
    """Atom with HTML as text or as XHTML; the first publication is the day."""
    found, failures = read(write(tmp_path / "feed.atom", ATOM))
    assert [s.text for s in found] == ["The mill reopened on Friday.", "The weir is dry."]
    assert [s.published for s in found] == [dt.date(2024, 5, 3), dt.date(2024, 5, 4)]
    assert (found[0].section, found[0].url) == ("World", "https://post.example/mill")
    assert failures == []


def test_xml_is_read_without_entities_or_files(tmp_path: Path) -> None:
    """An entity is not resolved: neither a file of this machine nor a bomb of jokes enters a story."""
    found, _ = read(write(tmp_path / "a.xml", BOMB))
    assert "haha" not in found[0].text
    assert len(found[0].text) < 100


def test_a_feed_that_breaks_off_is_told(tmp_path: Path) -> None:
    """Broken XML names its line; the items before it are stories."""
    found, failures = read(write(tmp_path / "a.xml", WXR[: WXR.index("<item><title>A draft")]))
    assert len(found) == 1
    assert failures[0].message.startswith("broken XML")
