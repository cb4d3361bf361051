"""Small pictures of the pages, round the words that flags compare: what an auditor trusts of a scan.

Here stands how much room they may take, which the command line asks for; `crops.cut` makes them.
"""

# In report.html, all together; and how much of it one report may take.
CROP_MEGABYTES = 40.0
_MOST_OF_A_REPORT = 2 << 20


def share_of(megabytes: float, files: int) -> int:
    """The bytes of pictures that one of so many files may have; the page writes three of them in four letters."""
    return min(int(megabytes * (1 << 20) * 3 / 4) // max(files, 1), _MOST_OF_A_REPORT)
