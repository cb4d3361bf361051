"""Citation stage alone against eyecite, on text of the same citation density."""

from collections.abc import Iterator
from itertools import cycle

from pipeline.citations import find_citations
from pipeline.header import find_header
from pipeline.normalise import normalise
from pipeline.rules import load_rules
from tests.bench.reports import sources
from tests.bench.timing import best_seconds

_PROSE = """the court held that the agency had not followed its own procedure and that the record before it did not
support the finding which the parties had asked it to review under the statute"""
_CASES = ("Smith v. Jones, 410 U.S. 113 (1973)", "Doe v. Roe, 123 F.3d 456 (9th Cir. 1997)", "5 U.S.C. § 552")


def measure() -> Iterator[str]:
    """Megabytes of UTF-8 a second; the peers are eyecite whole and its default tokenizer alone."""
    from eyecite import get_citations
    from eyecite.tokenizers import default_tokenizer

    rules = load_rules()
    texts = [normalise(one, rules.characters) for one in sources()]
    given = [(text, find_header(text, rules), rules) for text in texts]

    def ours() -> int:
        return sum(len(find_citations(*one)) for one in given)

    size = sum(len(text.value.encode()) for text in texts)
    found = ours()
    english = _english(size, found)
    for _ in range(2):
        seconds = best_seconds(ours, rounds=15)
        speed = size / 1e6 / seconds
        stage = len(english) / 1e6 / best_seconds(lambda: get_citations(english), rounds=3)
        tokenizer = len(english) / 1e6 / best_seconds(lambda: default_tokenizer.tokenize(english), rounds=3)
        yield (
            f"{speed:.2f} MB/s, {seconds / found * 1e6:.0f} µs a citation ({found} in {size} bytes); "
            f"eyecite {stage:.2f} MB/s, ratio {speed / stage:.1f}; "
            f"its tokenizer alone {tokenizer:.2f} MB/s, ratio {speed / tokenizer:.1f}"
        )


def _english(size: int, citations: int) -> str:
    """English prose of `size` characters with `citations` spread evenly."""
    words, cases = cycle(_PROSE.split()), cycle(_CASES)
    between = size // citations
    pieces, length = [], 0
    while length < size:
        passage = ""
        while len(passage) < between - 40:
            passage += next(words) + " "
        passage += f"See {next(cases)}. "
        pieces.append(passage)
        length += len(passage)
    return "".join(pieces)
