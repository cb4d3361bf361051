"""Labels that open a division or an item of a list ("1.2.", "a)", "II.", "Điều 5"), in parts of verbose patterns."""

# Wingdings, which Word takes for its bullets, are in the private use area.
BULLET = r"[-–—+•●▪■◦○*·►➢✓✔❖❑❒◆➔\uf0b7\uf02d\uf0a7\uf0d8]"
# "a)", "b/", "c- ", "IV.", "B.", "[2]"; Arabic numbers are each reader's own: some sources lose the space behind them.
LETTERED = r"""(?:
      \(?[a-zđ]{1,2}(?:\.?\)|[./])\s
    | [a-zđ]-\s(?=\p{Lu})
    | [IVXLC]{1,6}(?:\s?(?:\.\)|[.)/])|-)\s
    | [A-ZĐ]\s?[.)]\s
    | \[\d{1,3}\]\s
)"""
NAMED = r"""(?:Điều|Chương|Mục|Phần|Tiêu\ chí|Nội\ dung|Phụ\ lục|ĐIỀU|CHƯƠNG|MỤC|PHẦN|TIÊU\ CHÍ|NỘI\ DUNG|PHỤ\ LỤC)
    \s+(?:[\dIVX]|thứ|THỨ)"""
