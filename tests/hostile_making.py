"""Files made to harm, one for each way known to us, each with what must become of it: "read" or a failure code."""

from functools import lru_cache

from tests.hostile_packages import PACKAGES
from tests.hostile_pdfs import PDFS
from tests.hostile_pictures import PICTURES

Made = tuple[bytes, frozenset[str]]


@lru_cache(maxsize=1)
def hostile_files() -> dict[str, Made]:
    """Every file by its name."""
    return {name: (make(), frozenset(codes.split())) for name, (make, codes) in (PDFS | PICTURES | PACKAGES).items()}
