"""What is wrong with a mention when others speak of its document: day, title, issuer, force, or that there is none.

Each is true of one mention in the report; other reports or the register say how it really is.
"""

import datetime
from collections.abc import Callable
from dataclasses import replace

from pipeline.synthesize.documents import Cited
from pipeline.synthesize.draft import Draft, acted
from pipeline.synthesize.misdates import SLIPS, miswritten
from pipeline.synthesize.phrase import Mention, Phrase
from pipeline.synthesize.twins import replaced_pair
from pipeline.synthesize.words import words

Fault = Callable[[Draft], Phrase | None]

_RANKS = ("central", "ministry", "province", "province", "party_central", "party_province")


def plant_faults(draft: Draft, share_of_errors: float) -> None:
    """With the chance of `share_of_errors`, let one or two mentions say something wrong."""
    chance = draft.author.chance
    if not chance.maybe(share_of_errors) or not draft.places():
        return
    for fault in chance.choices(list(_FAULTS), list(_FAULTS.values()), k=chance.randint(1, 2)):
        mention = fault(draft)
        if mention is not None:
            draft.insert(acted(draft, mention))


def _date(draft: Draft) -> Phrase | None:
    """A wrong day of a document that this report may also name rightly."""
    author = draft.author
    again = [one for one in author.world.known if one.implements is None and one.listed and one.by.rank != "own"]
    cited = author.chance.choice(again) if again and author.chance.maybe(0.4) else _other(draft)
    slip = author.chance.choice(SLIPS)
    wrong = miswritten(cited.day, slip, author.today - datetime.timedelta(days=1), author.chance)
    # The year inside a code says which year is right.
    if wrong is None or (cited.year and slip == "year"):
        return None
    return author.citing.misdated(cited, wrong, slip, subject=None)


def _title(draft: Draft) -> Phrase:
    """The subject of another document."""
    author = draft.author
    cited = _other(draft)
    topic = author.chance.choice([one for one in words("subjects", "topics") if one not in cited.subject])
    wrong = replace(cited, lead="về", subject=f"đổi mới phương thức chỉ đạo {topic}")
    return _marked(author.citing.full(wrong, "thuc_hien", subject=True), "title", cited.subject)


def _issuer(draft: Draft) -> Phrase:
    """The Politburo for the Secretariat, or the other way round: both issue under one symbol."""
    author = draft.author
    cited = author.world.new("party_central", types=("Chỉ thị", "Kết luận", "Quy định"), plain=True)
    author.world.known.remove(cited)
    other = "Ban Bí thư" if cited.issuer == "Bộ Chính trị" else "Bộ Chính trị"
    return _marked(author.citing.full(replace(cited, issuer=other), "thuc_hien"), "issuer", cited.issuer)


def _repealed(draft: Draft) -> Phrase | None:
    """A document that another one had replaced long before the report and the period that it speaks of."""
    author = draft.author
    pair = replaced_pair(author.world, 3)
    if pair is None:
        return None
    return _marked(author.citing.full(pair[0], "thuc_hien"), "repealed", pair[1].code)


def _unregistered(draft: Draft) -> Phrase:
    """A document that its issuer never issued."""
    author = draft.author
    model = _other(draft)
    none = author.world.made(model.type, model.shape, model.day, by=model.by, issuer=model.issuer, listed=False)
    return author.citing.full(none, "thuc_hien")


def _other(draft: Draft) -> Cited:
    """A document that the report does not name elsewhere."""
    world = draft.author.world
    cited = world.new(draft.author.chance.choice(_RANKS), plain=True)
    world.known.remove(cited)
    return cited


def _marked(phrase: Phrase, fault: str, truly: str) -> Phrase:
    truth = phrase[0].truth
    assert isinstance(truth, Mention)
    return (replace(phrase[0], truth=replace(truth, fault=fault, truly=truly)), *phrase[1:])


_FAULTS: dict[Fault, float] = {_date: 5, _title: 1, _issuer: 1, _repealed: 1, _unregistered: 1}
