"""What is written: the kinds of documents, their codes, who writes them and how they begin and end."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of document.

    `about` is the word list of its subjects; `articles` make a decision or a resolution; `results`: it tells what was
    done; `periodic`: its subject names the period that it is for; `regulation`: chapters and articles, no opening.
    """

    name: str
    code: str
    share: float
    families: frozenset[str]
    about: str = "reported"
    addressed: bool = False
    articles: bool = False
    periodic: bool = True
    results: bool = True
    regulation: bool = False


_STATE = frozenset({"department", "province", "district", "commune", "ministry", "bureau"})
_PARTY = frozenset({"board", "party", "district_party"})

KINDS = (
    Kind("Báo cáo", "BC", 60, _STATE | _PARTY | {"council"}),
    Kind("Công văn", "CV", 12, _STATE | _PARTY, about="asked", addressed=True, periodic=False),
    Kind("Kế hoạch", "KH", 12, _STATE | _PARTY, about="planned", results=False),
    Kind(
        "Tờ trình",
        "TTr",
        5,
        frozenset({"department", "district", "bureau", "commune"}),
        about="planned",
        addressed=True,
        periodic=False,
        results=False,
    ),
    Kind("Thông báo", "TB", 4, _STATE | _PARTY, about="reported", periodic=False),
    Kind("Hướng dẫn", "HD", 3, frozenset({"department", "ministry"}) | _PARTY, about="planned", results=False),
    Kind("Chỉ thị", "CT", 3, frozenset({"province", "party"}), about="asked", periodic=False, results=False),
    Kind(
        "Quyết định",
        "QĐ",
        9,
        frozenset({"province", "district", "department", "ministry"}),
        about="decided",
        articles=True,
        periodic=False,
    ),
    Kind("Nghị quyết", "NQ", 60, frozenset({"council"}), about="decided", articles=True, periodic=False),
    Kind(
        "Quy chế",
        "QC",
        3,
        frozenset({"department", "board", "bureau"}),
        about="regulated",
        periodic=False,
        results=False,
        regulation=True,
    ),
)
