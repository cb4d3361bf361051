"""Names of the elements and attributes of WordprocessingML that are read, in the form lxml compares fastest."""

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

NAMESPACE = _W
VAL, ID, TYPE = _W + "val", _W + "id", _W + "type"
LEVEL, START = _W + "ilvl", _W + "start"
STYLE_ID, NUM_ID, ABSTRACT_ID = _W + "styleId", _W + "numId", _W + "abstractNumId"
DEFAULT, CUSTOM_MARK, CHAR = _W + "default", _W + "customMarkFollows", _W + "char"
FIELD_TYPE, INSTRUCTION, INSTRUCTION_TEXT = _W + "fldCharType", _W + "instr", _W + "instrText"
ASCII, HIGH_ANSI, THEME_FONT = _W + "ascii", _W + "hAnsi", _W + "asciiTheme"

BODY, PARAGRAPH, TABLE, ROW, CELL = _W + "body", _W + "p", _W + "tbl", _W + "tr", _W + "tc"
RUN, TEXT, TAB, BREAK, RETURN, POSITION_TAB = _W + "r", _W + "t", _W + "tab", _W + "br", _W + "cr", _W + "ptab"
SYMBOL, NO_BREAK_HYPHEN, SOFT_HYPHEN = _W + "sym", _W + "noBreakHyphen", _W + "softHyphen"
FONT, RAISED = _W + "font", _W + "vertAlign"
FIELD_CHAR, SIMPLE_FIELD = _W + "fldChar", _W + "fldSimple"
FOOTNOTE_REFERENCE, ENDNOTE_REFERENCE = _W + "footnoteReference", _W + "endnoteReference"
FOOTNOTE, ENDNOTE = _W + "footnote", _W + "endnote"
TEXT_BOX = _W + "txbxContent"
ALTERNATIVES, CHOICE, FALLBACK = _MC + "AlternateContent", _MC + "Choice", _MC + "Fallback"
DRAWINGS = frozenset({_W + "drawing", _W + "pict", _W + "object"})
MATH_TEXT, MATH, MATH_PARAGRAPH = _M + "t", _M + "oMath", _M + "oMathPara"
DENOMINATOR, EXPONENT = _M + "den", _M + "sup"
CONTROL, PLACEHOLDER = _W + "sdt", f"{_W}sdtPr/{_W}showingPlcHdr"
STYLE_SEPARATOR = f"{_W}rPr/{_W}specVanish"
DELETED = _W + "del"

PARAGRAPH_FORMAT, RUN_FORMAT, SECTION = _W + "pPr", _W + "rPr", _W + "sectPr"
PARAGRAPH_STYLE, RUN_STYLE, TABLE_STYLE = _W + "pStyle", _W + "rStyle", _W + "tblStyle"
NUMBERING, NUM, ABSTRACT_NUM, NUM_STYLE_LINK = _W + "numPr", _W + "num", _W + "abstractNum", _W + "numStyleLink"
LEVEL_OVERRIDE, START_OVERRIDE, NUM_LEVEL = _W + "lvlOverride", _W + "startOverride", _W + "lvl"
NUM_FORMAT, LEVEL_TEXT, SUFFIX, LEGAL, RESTART = (
    _W + "numFmt", _W + "lvlText", _W + "suff", _W + "isLgl", _W + "lvlRestart",
)  # fmt: skip
OUTLINE, ALIGNMENT, BASED_ON = _W + "outlineLvl", _W + "jc", _W + "basedOn"
BOLD, ITALIC, CAPS, SMALL_CAPS, HIDDEN = _W + "b", _W + "i", _W + "caps", _W + "smallCaps", _W + "vanish"
FONTS = _W + "rFonts"
STYLE, DEFAULTS, RUN_DEFAULTS = _W + "style", _W + "docDefaults", _W + "rPrDefault"
TABLE_FORMAT, CELL_FORMAT, TABLE_BORDERS, CELL_BORDERS = _W + "tblPr", _W + "tcPr", _W + "tblBorders", _W + "tcBorders"
SPAN, MERGED, ROW_FORMAT, GRID_BEFORE = _W + "gridSpan", _W + "vMerge", _W + "trPr", _W + "gridBefore"
MERGED_ACROSS, TABLE_LOOK, STYLE_PART = _W + "hMerge", _W + "tblLook", _W + "tblStylePr"
REPEATED_ROW = _W + "tblHeader"
HEADER_REFERENCE, TITLE_PAGE = _W + "headerReference", _W + "titlePg"

# Elements that only wrap what is printed.
_WRAPPING = (
    "hyperlink",
    "smartTag",
    "ins",
    "moveTo",
    "customXml",
    "sdt",
    "sdtContent",
    "dir",
    "bdo",
    "ruby",
    "rubyBase",
)
WRAPPERS = frozenset(_W + name for name in _WRAPPING)
