"""Whether the text layer of a page is what the page shows, decided by its words and by what is drawn beside them."""

from typing import Literal, NamedTuple

from pipeline.read.quality import WordCount

Doubt = Literal["blank", "sparse", "recognised", "garbled", "lost_letters"]

MOSTLY_PICTURE = 0.5
# Good pages have 0.96 and more, also tables and lists; mojibake, and letters without a meaning, below 0.4.
_GARBLED = 0.6
# What another program recognised is used as it is when it is about as good as what we would recognise.
_WELL_RECOGNISED = 0.93
_FEW_WORDS, _JUDGED_WORDS = 40, 8
# Recognition spoils about as many letters: a few lost ones are the lesser evil.
_LOST, _LOST_SHARE = 3, 0.02


class Evidence(NamedTuple):
    """What is known of a text layer.

    `words` are those of the document, on a scan without captions of signatures; `under_pictures` is the share of the
    page, `unseen` says that most letters on it are invisible, `lost_letters` how many were given as spaces, `drawn`
    that something beside the text layer may show letters.
    """

    words: WordCount
    under_pictures: float = 0.0
    unseen: bool = False
    lost_letters: int = 0
    drawn: bool = False

    @property
    def is_recognised(self) -> bool:
        """Whether the layer is what another program recognised on a scan."""
        return self.unseen and self.words.total > 0

    @property
    def quality(self) -> float:
        """How far the layer can be trusted: a page without words is trusted when nothing is drawn on it."""
        if not self.words.total:
            return 0.0 if self.drawn else 1.0
        return round(self.words.quality * self.words.total / (self.words.total + self.lost_letters), 3)


def doubt_in(evidence: Evidence) -> Doubt | None:
    """Why the page should rather be read by its picture; None for a layer that can be trusted."""
    words, covered = evidence.words, evidence.under_pictures >= MOSTLY_PICTURE
    if not words.total:
        return "blank" if evidence.drawn else None
    if evidence.unseen and words.quality < _WELL_RECOGNISED:
        return "recognised"
    if covered and words.total < _FEW_WORDS:
        return "sparse"
    if words.total >= _JUDGED_WORDS and words.quality < _GARBLED:
        return "garbled"
    return "lost_letters" if evidence.lost_letters >= max(_LOST, _LOST_SHARE * words.total) else None
