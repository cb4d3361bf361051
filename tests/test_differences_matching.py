"""Which words of one text are which of another, and which records are the same."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.differences.alignment import Alignment, Span
from pipeline.differences.matching import match_keys, match_spans

TEXT = "Thực hiện Nghị quyết số 05-NQ/TU\nngày 05/02/2016 của Tỉnh ủy.\nNơi nhận:"
texts = st.text(alphabet=st.sampled_from("ab \n"), max_size=40)


def moved(one: str, other: str, words: str) -> str:
    start = one.index(words)
    return other[slice(*Alignment(one, other).span(start, start + len(words)))]


def test_equal_texts_keep_their_offsets() -> None:
    assert Alignment(TEXT, TEXT).span(3, 9) == Span(3, 9)


def test_words_behind_an_added_line_are_found() -> None:
    assert moved(TEXT, f"Trang bìa\n{TEXT}", "05/02/2016") == "05/02/2016"


def test_a_letter_read_otherwise_leaves_its_words_in_place() -> None:
    assert moved(TEXT, TEXT.replace("05/02", "05/O2"), "05/02/2016") == "05/O2/2016"


def test_words_that_are_gone_have_no_width() -> None:
    assert moved(TEXT, TEXT.replace("của Tỉnh ủy", ""), "của Tỉnh ủy") == ""


@given(texts, texts)
def test_spans_stay_inside_the_other_text_and_in_order(one: str, other: str) -> None:
    aligned = Alignment(one, other)
    spans = [aligned.span(start, start + 1) for start in range(len(one))]
    assert all(0 <= span.start <= span.end <= len(other) for span in spans)
    assert spans == sorted(spans)


@given(texts)
def test_what_is_put_before_a_text_shifts_every_word(one: str) -> None:
    aligned = Alignment(one, f"xyz{one}")
    assert [aligned.span(at, at + 1) for at in range(len(one))] == [Span(at + 3, at + 4) for at in range(len(one))]


def test_a_long_text_with_nothing_in_common_is_aligned_in_time() -> None:
    assert Alignment("a" * 1_000_000, "b" * 1_000_000).span(10, 20).start >= 0


spans = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 8)).map(lambda one: Span(one[0], one[0] + one[1])))


@given(spans, spans)
def test_every_span_is_in_one_pair_and_pairs_overlap(ones: list[Span], others: list[Span]) -> None:
    pairs = match_spans(ones, others)
    assert sorted(one for one, _ in pairs if one is not None) == list(range(len(ones)))
    assert sorted(other for _, other in pairs if other is not None) == list(range(len(others)))
    for one, other in pairs:
        if one is not None and other is not None:
            assert ones[one].start < others[other].end
            assert others[other].start < ones[one].end


@given(spans)
def test_equal_lists_match_each_with_itself(ones: list[Span]) -> None:
    assert all(
        one is not None and other is not None and ones[one] == ones[other] for one, other in match_spans(ones, ones)
    )


def test_of_two_that_overlap_the_better_fit_is_taken() -> None:
    # A citation inside the words of another one: both stay what they are.
    outer, inner = Span(0, 40), Span(20, 30)
    assert match_spans([inner, outer], [outer, inner]) == [(1, 0), (0, 1)]


def test_equal_keys_are_used_once_each() -> None:
    assert match_keys(["a", "a", "b"], ["a", "c"]) == [(0, 0), (1, None), (2, None), (None, 1)]
