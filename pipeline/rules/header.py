"""Rules for the head, the foot and the signature block."""

from typing import Literal

from pipeline.rules.base import PatternRule, RuleModel


class HeadRules(RuleModel):
    """Lines of the head (NĐ 30/2020, Phụ lục I, ô số 1-5): each is found by its own pattern, wherever it stands.

    `number_line` reads `label`, `number`, `separator`, `year` and `symbol`; `date_line` reads `place`, `day`, `month`,
    `year`. Both are tried in order, and a part that was left blank before signing is simply missing. `incoming` is the
    stamp of the office that received the document: no line is looked for inside it. `detail` is what follows the name
    of an addressee (where he lives, his tax number).
    """

    national_title: PatternRule
    motto: PatternRule
    party_title: PatternRule
    number_line: tuple[PatternRule, ...]
    date_line: tuple[PatternRule, ...]
    incoming: PatternRule
    draft: PatternRule
    mark: PatternRule
    about: PatternRule
    addressed: PatternRule
    detail: PatternRule
    type_qualifiers: tuple[str, ...]
    attached_types: tuple[str, ...]


StatedPlace = Literal["authority", "subject", "body", "signature"]


class StatedAgencyRule(PatternRule):
    """A phrase that names the issuing `agency`, and where it may be trusted to."""

    places: tuple[StatedPlace, ...]


class BodyRules(RuleModel):
    """Where running text begins, how it opens and how it closes.

    `authority` is the line of a decision that names who decides ("CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH …"), `aside` a line in
    parentheses that stands under the subject but is no part of it, `adopted` what stands before the date of a
    resolution. `request` reads `who` in the closing sentence of `request_types`; `stated_agency` reads `agency` where
    no head names it.
    """

    start: PatternRule
    grounds: PatternRule
    heading: PatternRule
    authority: PatternRule
    aside: PatternRule
    adopted: PatternRule
    opening_end: PatternRule
    closing: PatternRule
    request: tuple[PatternRule, ...]
    request_types: tuple[str, ...]
    stated_agency: tuple[StatedAgencyRule, ...]


class AgencyWords(RuleModel):
    """Words that names of agencies begin with (`heads`), and of those the ones that say too little (`unfinished`).

    `central` ones and names that end in one of `central_ends` belong to no province, `local` ones to a part of one.
    `place` words stand before a place, `proper` ones keep their capitals, `expanded` writes abbreviations out.
    """

    heads: tuple[str, ...]
    unfinished: tuple[str, ...]
    central: tuple[str, ...]
    central_ends: tuple[str, ...]
    place: tuple[str, ...]
    local: tuple[str, ...]
    proper: tuple[str, ...]
    expanded: dict[str, str]


class Deputies(RuleModel):
    """Titles of those who may sign for (KT.) the head `of`."""

    of: str
    titles: tuple[str, ...]


class SignatureRules(RuleModel):
    """The signature block (NĐ 30/2020, Phụ lục I, II.7). `capacities` maps each printed form to its own.

    `short_prefixes` are prefixes that clerks shorten ("P. GIÁM ĐỐC"), with the whole word. `family_names` tell a name
    in capitals from the words of a title on the same line.
    """

    capacities: dict[str, str]
    titles: tuple[str, ...]
    title_prefixes: tuple[str, ...]
    short_prefixes: dict[str, str]
    family_names: tuple[str, ...]
    deputies: tuple[Deputies, ...]
    deputy_prefix: str
    degree: PatternRule
    name: PatternRule
    signed: PatternRule
    noise: PatternRule

    def written_out(self, title: str) -> str:
        """The title with a short prefix in full: "PHÓ GIÁM ĐỐC" for "P. GIÁM ĐỐC"."""
        for short, whole in self.short_prefixes.items():
            if title.upper().startswith(short):
                return f"{whole} {title[len(short) :].strip()}"
        return title


class RecipientRules(RuleModel):
    """The lines of "Nơi nhận" (NĐ 30/2020, Phụ lục I, II.9); `group` is a line that only says how the next are sent."""

    label: PatternRule
    group: PatternRule
    archive: PatternRule
    note: PatternRule


class AttachmentRules(RuleModel):
    """Clauses that announce an attachment of the document itself, and headings under which one stands.

    `issuing_types` are codes of types that issue what is attached, which is then commonly sent as a file of its own;
    `never_in_body` are words for attachments that a table of the body cannot be.
    """

    cues: tuple[str, ...]
    issuing_types: tuple[str, ...]
    never_in_body: tuple[str, ...]
    announced: tuple[PatternRule, ...]
    other: PatternRule
    annex: PatternRule


class HeaderRules(RuleModel):
    """rules/header.yml."""

    head: HeadRules
    body: BodyRules
    agencies: AgencyWords
    signature: SignatureRules
    recipients: RecipientRules
    attachments: AttachmentRules
