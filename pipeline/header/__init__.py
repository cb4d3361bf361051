"""Header: what the head, the opening, the closing sentence and the foot of a document say of it."""

from pipeline.header.addressees import find_request
from pipeline.header.agency import agency_code, find_stated_issuer, is_of_party, read_issuer
from pipeline.header.closing import closing_sentence, date_at_the_end, end_of_opening
from pipeline.header.doc_type import code_of_type
from pipeline.header.fixed_words import with_fixed_words
from pipeline.header.foot import find_foot
from pipeline.header.head import read_head
from pipeline.header.period import find_period
from pipeline.header.province import find_province
from pipeline.header.recipients import read_foot, recipients_of
from pipeline.header.signature import read_signature
from pipeline.header.signing import grammar_of
from pipeline.header.title import read_title
from pipeline.records import Header, Text
from pipeline.rules import Rules

__all__ = ["find_header"]


def find_header(text: Text, rules: Rules) -> Header:
    """Everything a document says of itself, each value with the words that show it; what is not stated stays empty."""
    words, text = rules.header, with_fixed_words(text, rules)
    head = read_head(text, rules)
    number = head.number
    title = read_title(text, head, rules)
    grammar = grammar_of(rules, text.source.is_recognised)
    foot = find_foot(text, title.body_start, title.is_found, grammar, words)
    lines = read_foot(text, foot, grammar, words.recipients)
    date = head.date if head.date.evidence else date_at_the_end(text, title.body_start, foot, words)
    signature = read_signature(text, lines.signs)
    opening = (title.body_start, end_of_opening(text, title.body_start, foot.start, words.body))
    closing = closing_sentence(text, title.body_start, foot.start, words.body)
    issuer = read_issuer(text, head, title.start, rules) or find_stated_issuer(
        text, title, (opening, closing), signature, rules
    )
    addressees = title.addressees or find_request(text, title.doc_type, closing, rules)
    told = (opening, closing, (foot.start, foot.end), *((one.evidence.start, one.evidence.end) for one in addressees))
    return Header(
        doc_type=title.doc_type,
        doc_type_code=code_of_type(title.doc_type, number.symbol, rules),
        number=number.number,
        number_year=number.year,
        number_separator=number.separator,
        symbol=number.symbol,
        number_line=number.evidence,
        place=date.place,
        date=date.date,
        date_line=date.evidence,
        agency=issuer.agency,
        agency_code=agency_code(issuer, number.symbol, rules),
        agency_source=issuer.source,
        parent_agency=issuer.parent,
        province=find_province(text, issuer, head, title, told, foot.start, rules),
        subject=title.subject,
        period=find_period(text, title, opening, closing, rules),
        addressees=addressees,
        signature=signature,
        recipients=tuple(recipients_of(text, lines, words.recipients)),
        national_title=head.national_title,
        motto=head.motto,
        is_party=is_of_party(head, rules),
        is_draft=head.is_draft,
        body_start=title.body_start,
        opening_end=opening[1],
        body_end=foot.start,
        foot_end=foot.end,
        handwritten=(*(("number",) if number.by_hand else ()), *date.by_hand),
    )
