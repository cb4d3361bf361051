"""Registers of issued documents: read in any shape, held in the store, looked up for what reports cite."""

from pipeline.registers.columns import Column
from pipeline.registers.coverage import read_claim
from pipeline.registers.entries import Origin
from pipeline.registers.faults import Faults, fault_lines
from pipeline.registers.importing import (
    Imported,
    check_register,
    import_all,
    import_register,
    name_of,
    survey_all,
)
from pipeline.registers.in_force import in_force
from pipeline.registers.matching import match
from pipeline.registers.survey import Survey, survey_register

__all__ = [
    "Column",
    "Faults",
    "Imported",
    "Origin",
    "Survey",
    "check_register",
    "fault_lines",
    "import_all",
    "import_register",
    "in_force",
    "match",
    "name_of",
    "read_claim",
    "survey_all",
    "survey_register",
]
