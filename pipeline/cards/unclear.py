"""What a person is told whose words mean no document, or several."""

from collections.abc import Iterator

from pipeline.cards.find import Answer, Candidate
from pipeline.cards.wording import day_words
from pipeline.language import Language, pick

_LISTED = 30


def unclear_words(words: str, answer: Answer, language: Language) -> str:
    """What to do when words mean no document, or several: the documents among which to choose."""
    if answer.meant:
        lead = pick(
            language,
            f"“{words}” có thể là {len(answer.meant)} văn bản; gọi lại bằng mã ở đầu dòng, ví dụ:"
            f" doichieu show {answer.meant[0].document_id}",
            f"“{words}” may mean {len(answer.meant)} documents; call again with the id that begins a line, such as:"
            f" doichieu show {answer.meant[0].document_id}",
        )
        return "\n".join((lead, *_candidate_lines(answer.meant[:_LISTED], language)))
    lead = pick(language, f"Không có văn bản nào là “{words}”.", f"There is no document “{words}”.")
    if not answer.close:
        return lead
    return "\n".join((f"{lead} {pick(language, 'Gần giống:', 'Alike:')}", *_candidate_lines(answer.close, language)))


def _candidate_lines(found: tuple[Candidate, ...], language: Language) -> Iterator[str]:
    for one in found:
        name = " ".join(filter(None, (one.type, one.code)))
        about = "; ".join(filter(None, (name, day_words(one.issued_date), one.issuer)))
        times = pick(language, f"{one.mentions} lần", f"{one.mentions} times")
        yield f"  {one.document_id}  ({about}; {times})" if about else f"  {one.document_id}  ({times})"
