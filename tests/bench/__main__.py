"""Prints every speed figure of the project, measured twice. `python -m tests.bench [FOLDER OF PDF AND DOCX]`."""

import sys
from pathlib import Path

from pipeline.rules import load_rules
from pipeline.worker import spare_collector
from tests.bench import adversarial, citations, ocr, register, start, text_stages


def main() -> None:
    """Run every benchmark in turn, with memory as a worker keeps it."""
    load_rules()
    spare_collector()
    for part in (start, text_stages, citations, adversarial, register):
        print(f"== {(part.__doc__ or '').strip().splitlines()[0]}")
        for line in part.measure():
            print(f"   {line}", flush=True)
    print("== Scans against bare Tesseract")
    for line in ocr.measure():
        print(f"   {line}", flush=True)
    if len(sys.argv) > 1:
        from tests.bench import docx_read, pdf_read

        print("== Digital PDF against pdfplumber")
        pdf_read.main(Path(sys.argv[1]))
        print("== DOCX against python-docx")
        docx_read.main(Path(sys.argv[1]))


if __name__ == "__main__":
    main()
