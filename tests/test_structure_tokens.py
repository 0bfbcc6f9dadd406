"""Token counts: the shipped vocabulary, and exact counts of stretches from one pass."""

import hashlib
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summarizer.eval.training.vocabulary import PUBLISHED_SHA256, pack, write_published
from summarizer.structure.tokens import count_tokens, map_tokens
from summarizer.structure.vocabulary import VocabularyError, load_encoding, read_tokens, unpack

SIGNS = (
    "办结率群众满意共有aBc's123.5%。，,;！!\n\r \t\u3000“”👨\u200d👩e\u0301①㎡<|endoftext|>/\ufffd"
)
texts = st.text(alphabet=SIGNS, max_size=120)


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout.strip()


def test_the_shipped_vocabulary_is_the_published_one() -> None:
    published = write_published(read_tokens())
    assert hashlib.sha256(published).hexdigest() == PUBLISHED_SHA256


@pytest.mark.parametrize(
    "packed", [b"", b"not compressed", pack([b"a", b"b"])], ids=["empty", "other", "wrong"]
)
def test_a_damaged_vocabulary_is_named_with_what_to_do(packed: bytes) -> None:
    with pytest.raises(VocabularyError, match=r"o200k_base.*install summarizer again"):
        unpack(packed)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("hello world", 2), ("办结率98%", 5), ("<|endoftext|>", 7), ("\ud800", 1)],
)
def test_known_texts_have_known_counts(text: str, tokens: int) -> None:
    assert count_tokens(text) == tokens


def test_a_flood_of_blanks_is_counted() -> None:
    assert 9_000 < count_tokens("办结" + " " * 1_200_000 + "满意") < 10_000


def test_counting_opens_no_connection() -> None:
    code = """
import sys
def refuse(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {arguments}")
sys.addaudithook(refuse)
from summarizer.structure.tokens import count_tokens
print(count_tokens("hello world"))
"""
    assert run(code) == "2"


def test_the_vocabulary_is_loaded_only_when_needed() -> None:
    code = "import sys, summarizer.structure.chunking; print('tiktoken' in sys.modules)"
    assert run(code) == "False"


@given(texts, st.data())
def test_a_stretch_counts_as_if_it_stood_alone(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    alone = len(load_encoding().encode_ordinary(text[start:end]))
    assert map_tokens(text).count(start, end) == alone


@given(texts, st.integers(0, 200))
def test_places_and_counts_lead_to_each_other(text: str, tokens: int) -> None:
    mapped = map_tokens(text)
    place = mapped.place_after(tokens)
    assert mapped.before(place) <= tokens
    assert place == len(text) or mapped.before(place + 1) > tokens
    assert mapped.before_each([place]) == [mapped.before(place)]
