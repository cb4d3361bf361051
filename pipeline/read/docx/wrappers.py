"""Elements that stand around what is printed."""

from lxml import etree

from pipeline.read.docx import names as w


def wraps(element: etree._Element) -> bool:
    """Whether an element only wraps what is printed; a control that still asks to be filled in prints nothing."""
    return element.tag in w.WRAPPERS and (element.tag != w.CONTROL or element.find(w.PLACEHOLDER) is None)
