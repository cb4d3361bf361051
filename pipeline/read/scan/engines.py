"""The engine at hand: the one place to name another."""

from pipeline.read.recognition import Ocr
from pipeline.read.scan.engine import Engine
from pipeline.read.scan.tesseract import Tesseract, find_tesseract


def find_engine(ocr: Ocr) -> Engine | None:
    """What recognises letters on this machine; None when it is not installed."""
    program = find_tesseract()
    return Tesseract(program, ocr.page_seconds) if program else None
