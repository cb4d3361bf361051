"""Identity of cited documents: which series a code belongs to, which mentions mean one document, what it is called."""

from pipeline.identity.claims import Claim, Document, Grouping, Joined
from pipeline.identity.compared_dates import differ_in_one_digit
from pipeline.identity.grouping import documents_of
from pipeline.identity.issuers import issuers_differ
from pipeline.identity.judgement import Attestation, Judgement, Sameness, judge, sameness
from pipeline.identity.naming import name_of, names_of
from pipeline.identity.series import Series, is_central, names_place, series_of
from pipeline.identity.subjects import subjects_agree

__all__ = [
    "Attestation",
    "Claim",
    "Document",
    "Grouping",
    "Joined",
    "Judgement",
    "Sameness",
    "Series",
    "differ_in_one_digit",
    "documents_of",
    "is_central",
    "issuers_differ",
    "judge",
    "name_of",
    "names_of",
    "names_place",
    "sameness",
    "series_of",
    "subjects_agree",
]
