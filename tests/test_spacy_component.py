from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import DocBin

from pipeline.cli import main
from pipeline.spacy_component.words import VietnameseWords
from tests.running import CORPUS

TEXT = """SỞ NỘI VỤ

Số: 12/BC-SNV

BÁO CÁO

Kết quả cải cách hành chính quý I năm 2021

I. KẾT QUẢ

Thực hiện Quyết định số 436/QĐ-UBND ngày 11/6/2019, của UBND tỉnh, Sở đã tiếp nhận **22** hồ sơ.
"""


@pytest.fixture(scope="module")
def nlp() -> Language:
    made = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    made.tokenizer = VietnameseWords(made.vocab)
    made.add_pipe("doichieu")
    return made


def test_a_blank_pipeline_with_the_component_by_entry_point() -> None:
    made = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
    made.add_pipe("doichieu")
    doc = made(TEXT)
    assert [span.label_ for span in doc.spans["citations"]] == ["full"]
    assert doc.spans["citations"][0].id_ == "436/QĐ-UBND"
    assert doc._.header["code"] == "12/BC-SNV"


def test_a_text_without_words_has_empty_groups(nlp: Language) -> None:
    doc = nlp("123 456")
    assert {name: len(group) for name, group in doc.spans.items()} == {"citations": 0, "statistics": 0, "sections": 0}


def test_spans_stand_where_the_words_stand(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert [span.text for span in doc.spans["citations"]] == ["Quyết định số 436/QĐ-UBND ngày 11/6/2019"]
    (statistic,) = doc.spans["statistics"]
    assert statistic.text.replace("*", "") == "22 hồ sơ"
    assert doc.spans["sections"][0].text.startswith("I. KẾT QUẢ")


def test_line_ends_of_other_systems_do_not_shift_spans(nlp: Language) -> None:
    doc = nlp(TEXT.replace("\n", "\r\n"))
    assert [span.text for span in doc.spans["citations"]] == ["Quyết định số 436/QĐ-UBND ngày 11/6/2019"]


def test_tokens_are_vietnamese_words_and_the_text_is_unchanged(nlp: Language) -> None:
    text = "Sở đã  báo cáo kết quả\n\n cải cách hành chính, ngày 11/6/2019. "
    doc = nlp.make_doc(text)
    assert doc.text == text
    assert "báo cáo" in [token.text for token in doc]


def test_export_writes_a_docbin_with_spans_and_header(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "reports.spacy"
    assert main(["export", "spacy", str(CORPUS / "reports"), "--out", str(file), "--lang", "en"]) == 0
    docs = list(
        DocBin().from_disk(file).get_docs(spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}}).vocab)
    )
    assert len(docs) == 3
    assert all(len(doc.spans["citations"]) > 5 for doc in docs)
    assert all(doc._.header["doc_type"] == "Báo cáo" for doc in docs)
    assert "3 reports" in capsys.readouterr().out


def test_export_names_what_could_not_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "a.txt").write_text("BÁO CÁO\n\nNội dung.\n", encoding="utf-8")
    assert main(["export", "spacy", str(tmp_path), "--out", str(tmp_path / "x.spacy")]) == 1
    assert "empty.txt" in capsys.readouterr().err
