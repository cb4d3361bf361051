"""The cards that go with report.html: those of documents on which reports disagree, all when there are few."""

import re
from pathlib import Path

from pipeline.cards.gather import CardMaker
from pipeline.cards.page import card_page
from pipeline.language import Language
from pipeline.store import Store

FOLDER = "cards"
# Cards of all documents, while there are no more than these; else of those with a conflict, the most cited first.
_FEW, _MOST = 200, 500
# An id is a slug; nothing else becomes the name of a file.
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,180}")
_MOST_CITED = "SELECT document_id FROM cited_documents ORDER BY mentions DESC, document_id"
# Documents of which several days are given, or against which a register speaks.
_DOUBTFUL = """
    SELECT document_id FROM cited_documents
    WHERE issued_dates_seen LIKE '%;%' OR registry_status IN ('date_differs', 'subject_differs') OR in_force = 'no'
    ORDER BY mentions DESC, document_id
"""


def write_cards(store: Store, folder: Path, language: Language) -> frozenset[str]:
    """Write cards/<document_id>.html into `folder`; the ids of the documents that have one."""
    (folder / FOLDER).mkdir()
    maker = CardMaker(store, language)
    ((documents,),) = store.select("SELECT count(*) FROM cited_documents")
    chosen = _MOST_CITED if int(documents or 0) <= _FEW else _DOUBTFUL
    written: set[str] = set()
    for (document_id,) in store.select(f"{chosen} LIMIT {_MOST}"):
        document = maker.document(str(document_id))
        if document is None or _FILE_NAME.fullmatch(document.document_id) is None:
            continue
        page = card_page(maker.card(document), language, back="../report.html")
        (folder / FOLDER / f"{document.document_id}.html").write_text(page, encoding="utf-8", newline="\n")
        written.add(document.document_id)
    return frozenset(written)
