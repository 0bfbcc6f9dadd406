"""Chunks: what they hold together, how full they are, and that nothing is lost between them."""

from __future__ import annotations

import json
import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.errors import UsageError
from summarizer.reading.folding import simplify
from summarizer.reading.offsets import OffsetMap
from summarizer.reading.restoration import Restored, restore_text
from summarizer.structure.chunking import ChunkPart, chunk_reports
from summarizer.structure.outlining import outline_text
from summarizer.structure.parts import Report, Section, Sentence
from summarizer.structure.sentences import split_sentences
from summarizer.structure.tokens import count_tokens

CASES = Path(__file__).parent / "cases" / "chunks"
SIGNS = "办结率群众满意共有aBc's123.5%。，,;\n \t\u3000“”👨\u200d👩e\u0301①"


def cases(name: str) -> list[Any]:
    found: list[Any] = json.loads((CASES / name).read_text(encoding="utf-8"))
    return [pytest.param(case, id=case["name"]) for case in found]


def as_report(
    text: str, sections: tuple[Section, ...] = (), *, is_container: bool = False
) -> tuple[Restored, Report]:
    """Make one report of a whole text, nothing restored."""
    plain = simplify(text)
    restored = Restored(text, text, plain, (), OffsetMap.identity(len(text)))
    sentences = tuple(
        Sentence(start, end, "background", 1.0, -1) for start, end in split_sentences(plain)
    )
    return restored, Report(
        "01", None, "", None, None, "", "none", 0, len(text), sections, sentences, is_container
    )


def chunk_text(text: str, budget: int) -> list[str]:
    restored, report = as_report(text)
    return [text[one.start : one.end] for one in chunk_reports(restored, [report], budget)]


def chunk_outlined(text: str, budget: int) -> tuple[Restored, tuple[ChunkPart, ...]]:
    restored = restore_text(text)
    return restored, chunk_reports(restored, outline_text(restored), budget)


def running_text(characters: int) -> str:
    """Make up sentences of the length that reports have, four or five to a paragraph."""
    chance = random.Random(7)
    stock = ["全县", "窗口", "群众", "建设", "推进", "完善", "公路", "养护", "1460件", "3.2亿元"]
    text = ""
    while len(text) < characters:
        clauses = ("".join(chance.choices(stock, k=4)) for _ in range(chance.randint(2, 6)))
        text += ",".join(clauses) + chance.choice(["。", "。", "。", ";", "。\n"])
    return text


@pytest.mark.parametrize("case", cases("ends.json"))
def test_chunks_end_where_a_reader_would_pause(case: dict[str, Any]) -> None:
    restored, chunks = chunk_outlined(case["text"], case["budget"])
    found = [restored.text[one.start : one.end] for one in chunks]
    assert len(found) == len(case["ends"]), found
    for chunk, end in zip(found, case["ends"], strict=True):
        assert chunk.endswith(end), found


@pytest.mark.parametrize("case", cases("whole.json"))
@pytest.mark.parametrize("budget", range(16, 44, 3))
def test_a_cut_inside_a_long_sentence_parts_nothing_that_belongs_together(
    case: dict[str, Any], budget: int
) -> None:
    chunks = chunk_text(case["text"], budget)
    for whole in case["whole"]:
        kept = sum(chunk.count(whole) for chunk in chunks)
        assert kept == case["text"].count(whole), chunks


@pytest.mark.parametrize("budget", [500, 1000, 2000, 4000])
def test_chunks_of_running_text_are_full(budget: int) -> None:
    restored, report = as_report(running_text(40_000))
    fills = [one.tokens / budget for one in chunk_reports(restored, [report], budget)[:-1]]
    assert sum(fills) / len(fills) >= 0.93
    assert sum(fill >= 0.93 for fill in fills) >= 0.75 * len(fills)


@given(st.text(alphabet=SIGNS, min_size=1, max_size=300), st.integers(16, 60))
def test_chunks_join_to_the_report_and_keep_to_the_budget(text: str, budget: int) -> None:
    restored, report = as_report(text)
    chunks = chunk_reports(restored, [report], budget)
    assert "".join(text[one.start : one.end] for one in chunks) == text
    assert [one.index for one in chunks] == list(range(len(chunks)))
    for one in chunks:
        assert one.tokens == count_tokens(text[one.start : one.end]) <= budget


@given(st.text(alphabet=SIGNS, max_size=200))
def test_chunks_of_any_outlined_text_cover_its_reports(text: str) -> None:
    restored = restore_text(text)
    reports = outline_text(restored)
    chunks = chunk_reports(restored, reports, 16)
    for report in reports:
        own = [one for one in chunks if one.report == report.number]
        joined = "".join(restored.text[one.start : one.end] for one in own)
        assert joined == ("" if report.is_container else restored.text[report.start : report.end])


def test_the_same_text_is_cut_the_same_way_each_time() -> None:
    text = running_text(5_000)
    assert chunk_outlined(text, 300)[1] == chunk_outlined(text, 300)[1]


@pytest.mark.parametrize(
    "flood",
    [
        "农村公路养护完成投资三千万元" * 30_000,
        " " * 400_000,
        "\n" * 400_000,
        "1" * 400_000,
        "😀" * 100_000,
        "👨\u200d" * 50_000,
        "\u0301" * 100_000,
        "。" * 200_000,
        "," * 200_000,
    ],
    ids=["han", "blanks", "lines", "digits", "emoji", "joined", "accents", "stops", "commas"],
)
def test_floods_are_cut_to_the_budget(flood: str) -> None:
    restored, report = as_report(flood)
    chunks = chunk_reports(restored, [report], 1000)
    assert chunks[0].start == 0
    assert chunks[-1].end == len(flood)
    for one, following in pairwise(chunks):
        assert one.end == following.start
        assert 900 <= one.tokens <= 1000


def test_chunks_carry_the_heading_path_of_their_first_words() -> None:
    body = "窗口全年受理申请三百件。" * 12
    text = f"一、办件\n{body}\n（一）受理\n{body}\n二、问题\n{body}\n"
    starts = [text.index(mark) for mark in ("一、", "（一）", "二、")]
    sections = (
        Section("办件", None, 1, starts[0], starts[0] + 4, starts[2]),
        Section("受理", None, 2, starts[1], starts[1] + 5, starts[2]),
        Section("问题", None, 1, starts[2], starts[2] + 4, len(text)),
    )
    restored, report = as_report(text, sections)
    for one in chunk_reports(restored, [report], 60):
        path = tuple(s.title for s in sections if s.start <= one.start < s.end)
        assert one.headings == path


def test_a_container_is_left_to_its_parts() -> None:
    restored, container = as_report("情况汇报。", is_container=True)
    assert chunk_reports(restored, [container]) == ()


def test_a_budget_too_small_for_any_text_is_refused() -> None:
    restored, report = as_report("情况汇报。")
    with pytest.raises(UsageError, match="at least 16"):
        chunk_reports(restored, [report], 15)


@pytest.mark.parametrize("budget", [500, 1000, 2000, 4000])
def test_chunks_of_the_archive_end_with_sentences_and_count_exactly(
    archive_text: str, budget: int
) -> None:
    restored = restore_text(archive_text)
    reports = outline_text(restored)
    ends = {sentence.end for report in reports for sentence in report.sentences}
    for one in chunk_reports(restored, reports, budget):
        text = restored.text[one.start : one.end]
        assert one.tokens == count_tokens(text) <= budget
        assert one.start + len(text.rstrip()) in ends
