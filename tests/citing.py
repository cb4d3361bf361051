"""Citations for tests, from a few lines of text."""

from pipeline.citations import find_citations
from pipeline.records import Citation, Header
from pipeline.rules import load_rules
from tests.making import make_text


def cite(content: str, header: Header | None = None) -> tuple[Citation, ...]:
    """The citations of a text, each proved to stand where it says."""
    text = make_text(content)
    found = find_citations(text, header or Header(), load_rules())
    for one in found:
        assert one.raw == text.value[one.start : one.end]
        assert one.code_raw == text.value[one.code_start : one.code_end]
        assert one.subject == text.value[one.subject_start : one.subject_end]
        assert one.rule
        assert 0 < one.confidence <= 1
        assert one.whole_end >= one.end
    return found
