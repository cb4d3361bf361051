"""Vietnamese or English: which one the user gets, and how a sentence is given in both."""

import locale
import os
from collections.abc import Sequence
from typing import Literal

Language = Literal["vi", "en"]


def choose_language(arguments: Sequence[str]) -> Language:
    """`--lang` decides; else Vietnamese when the locale is Vietnamese, else English."""
    for position, argument in enumerate(arguments):
        name, _, value = argument.partition("=")
        if name == "--lang":
            value = value or (arguments[position + 1] if position + 1 < len(arguments) else "")
            return "en" if value == "en" else "vi"
    named = next((os.environ[key] for key in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(key)), "")
    named = named or (locale.getlocale()[0] or "")
    return "vi" if named.lower().startswith(("vi", "vietnam")) else "en"


def pick(language: Language, vietnamese: str, english: str) -> str:
    """The sentence in the user's language."""
    return vietnamese if language == "vi" else english
