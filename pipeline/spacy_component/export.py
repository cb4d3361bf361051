"""Reports as a DocBin: Vietnamese words, records as span groups, the header as user data."""

from collections.abc import Sequence
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from pipeline.errors import DocumentError
from pipeline.normalise import normalise
from pipeline.read import read
from pipeline.read.inputs import find_inputs
from pipeline.records import Failure
from pipeline.rules import load_rules
from pipeline.spacy_component.words import VietnameseWords


def write_docbin(inputs: Sequence[str], file: Path) -> tuple[int, tuple[Failure, ...]]:
    """Write every readable report of `inputs` to `file`; returns how many, and what failed.

    A Doc's text is the report's normalised text, so its offsets are those of the tables.
    """
    nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    nlp.tokenizer = VietnameseWords(nlp.vocab)
    nlp.add_pipe("doichieu")
    rules = load_rules()
    docs = DocBin(store_user_data=True)
    failures = []
    for one in find_inputs(inputs):
        try:
            source = read(one.load(), one.name)
        except DocumentError as error:
            failures.append(Failure(one.name, "", error.stage, error.code, error.vietnamese, error.english))
            continue
        doc = nlp(normalise(source, rules.characters).value)
        doc.user_data["source"] = source.name
        docs.add(doc)
    docs.to_disk(file)
    return len(docs), tuple(failures)
