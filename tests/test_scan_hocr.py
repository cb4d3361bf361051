"""When an answer of the engine is whole, however it comes in parts."""

import pytest

from pipeline.read.scan.hocr import is_whole

HEAD = b"<html>\n <body>\n"
CAREA = b"   <div class='ocr_carea'>\n   </div>\n"
PAGE = b"  <div class='ocr_page'>\n" + 2 * CAREA + b"  </div>\n"


def test_an_answer_is_whole_at_the_end_of_its_page_and_not_before() -> None:
    end = len(HEAD) + PAGE.rindex(b"</div>") + len(b"</div>")
    answer = HEAD + PAGE
    assert [is_whole(answer[:length]) for length in range(len(answer) + 1)] == [
        length >= end for length in range(len(answer) + 1)
    ]


@pytest.mark.parametrize("answer", [PAGE, HEAD + PAGE + b" </body>\n</html>\n"])
def test_what_stands_round_a_page_does_not_matter(answer: bytes) -> None:
    assert is_whole(answer)
