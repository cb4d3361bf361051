"""Registers of issued documents: read in any shape, held in the store, looked up for what reports cite."""

from pipeline.registers.columns import Column
from pipeline.registers.coverage import read_claim
from pipeline.registers.entries import Origin
from pipeline.registers.faults import Faults, fault_lines
from pipeline.registers.importing import Imported, check_register, import_all, import_register, survey_all
from pipeline.registers.listing import column_lines, register_line
from pipeline.registers.matching import match
from pipeline.registers.survey import Survey, survey_register
from pipeline.registers.told import columns_told, origin_told

__all__ = [
    "Column",
    "Faults",
    "Imported",
    "Origin",
    "Survey",
    "check_register",
    "column_lines",
    "columns_told",
    "fault_lines",
    "import_all",
    "import_register",
    "match",
    "origin_told",
    "read_claim",
    "register_line",
    "survey_all",
    "survey_register",
]
