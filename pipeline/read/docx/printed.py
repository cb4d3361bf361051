"""One printed line of a DOCX paragraph."""

from dataclasses import dataclass, field

from pipeline.ranges import add_range
from pipeline.read.docx.numbering import Label
from pipeline.read.docx.styles import Toggles


@dataclass(slots=True)
class Printed:
    """One printed line of a paragraph."""

    text: str = ""
    bold: list[tuple[int, int]] = field(default_factory=list)
    italic: list[tuple[int, int]] = field(default_factory=list)
    marks: list[tuple[int, str]] = field(default_factory=list)

    def put(self, text: str, toggles: Toggles) -> None:
        """Append characters set as `toggles` say."""
        if toggles.caps:
            text = "".join(one.upper() if len(one.upper()) == 1 else one for one in text)
        start = len(self.text)
        self.text += text
        if toggles.bold:
            add_range(self.bold, start, len(self.text))
        if toggles.italic:
            add_range(self.italic, start, len(self.text))

    def labelled(self, label: Label, mark: Toggles) -> "Printed":
        """The line with a label before it, set as the level of the list says, else as the paragraph's own mark."""
        labelled = Printed()
        labelled.put(label.text, label.toggles.over(mark))
        width = len(label.text)
        labelled.text += self.text
        for ranges, more in ((labelled.bold, self.bold), (labelled.italic, self.italic)):
            for start, end in more:
                add_range(ranges, start + width, end + width)
        labelled.marks = [(offset + width, mark) for offset, mark in self.marks]
        return labelled
