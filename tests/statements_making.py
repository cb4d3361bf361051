"""What is said of documents, for tests."""

from pipeline.citations import find_citations
from pipeline.records import Header, Statement
from pipeline.rules import load_rules
from pipeline.statements import statements
from tests.making import make_text

Said = tuple[str, str, str]


def said(content: str) -> list[Said]:
    """(acting, relation, acted on) by code, or by the words where a mention has none."""
    rules, text = load_rules(), make_text(content)
    citations = find_citations(text, Header(), rules)
    names = [one.code or one.raw for one in citations]
    return [(names[one.acting], one.relation, names[one.acted_on]) for one in statements(citations, text, rules)]


def found(content: str) -> tuple[Statement, ...]:
    rules, text = load_rules(), make_text(content)
    return statements(find_citations(text, Header(), rules), text, rules)
