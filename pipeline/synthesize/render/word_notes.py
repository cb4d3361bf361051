"""Real footnotes of a Word file: a part of their own, and a reference where each stands."""

from xml.sax.saxutils import escape

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph as WordParagraph

from pipeline.synthesize.phrase import Phrase

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_RULES = ("separator", "continuationSeparator")


class Footnotes:
    """The notes of one file, numbered from 2 on: 0 and 1 are the rules above them."""

    def __init__(self) -> None:
        self._notes: list[str] = []

    def refer(self, paragraph: WordParagraph, note: Phrase) -> None:
        """Set the mark of a new note at the end of the paragraph as it now is."""
        run = paragraph.add_run()
        run.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(len(self._notes) + 2))
        run._r.append(reference)
        self._notes.append("".join(_run(piece.text, piece.bold) for piece in note))

    def bind(self, word: WordDocument) -> None:
        """Put the part into the package; a file without notes has none."""
        if not self._notes:
            return
        rules = [
            f'<w:footnote w:type="{name}" w:id="{number}"><w:p><w:r><w:{name}/></w:r></w:p></w:footnote>'
            for number, name in enumerate(_RULES)
        ]
        mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
        notes = [
            f'<w:footnote w:id="{number}"><w:p>{mark}{_run(" ", False)}{runs}</w:p></w:footnote>'
            for number, runs in enumerate(self._notes, 2)
        ]
        body = f"<w:footnotes {nsdecls('w')}>{''.join(rules + notes)}</w:footnotes>"
        package = word.part.package
        assert package is not None
        part = Part(PackURI("/word/footnotes.xml"), _TYPE, body.encode(), package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _run(text: str, bold: bool) -> str:
    look = "<w:rPr><w:b/></w:rPr>" if bold else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
