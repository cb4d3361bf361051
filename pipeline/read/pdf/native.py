"""pdfium's calls for many characters of a page, made by `map` over the addresses of one buffer.

A `ctypes` call from a Python loop costs a microsecond and more; a page needs thousands. Called by `map`
with plain integers, the same functions cost a quarter of that, and the answers land in one numpy array.
"""

import ctypes
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Floats = npt.NDArray[np.float32]
_HANDLE, _INT, _SIZE, _FLOAT = ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t, ctypes.c_float


def _call(name: str, result: object, *arguments: object) -> Callable[..., int]:
    """One function of pdfium that takes its handles and addresses as plain integers."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    prototype: Callable[[int | None], Callable[..., int]] = ctypes.PYFUNCTYPE(result, *arguments)  # type: ignore[arg-type]
    return prototype(address)


_loose_box = _call("FPDFText_GetLooseCharBox", _INT, _HANDLE, _INT, _SIZE)
_object_of = _call("FPDFText_GetTextObject", _SIZE, _HANDLE, _INT)
_matrix = _call("FPDFText_GetMatrix", _INT, _HANDLE, _INT, _SIZE)
_count = _call("FPDFText_CountChars", _INT, _HANDLE)
_text = _call("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _SIZE)
_unicode = _call("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _INT)
_bounds = _call("FPDFPageObj_GetBounds", _INT, _HANDLE, _SIZE, _SIZE, _SIZE, _SIZE)
_page_object = _call("FPDFPage_GetObject", _SIZE, _HANDLE, _INT)
_form_object = _call("FPDFFormObj_GetObject", _SIZE, _HANDLE, ctypes.c_ulong)
_form_count = _call("FPDFFormObj_CountObjects", _INT, _HANDLE)
_kind = _call("FPDFPageObj_GetType", _INT, _HANDLE)
_object_matrix = _call("FPDFPageObj_GetMatrix", _INT, _HANDLE, _SIZE)

font_of = _call("FPDFTextObj_GetFont", _SIZE, _HANDLE)
font_size_of = _call("FPDFTextObj_GetFontSize", _INT, _HANDLE, _SIZE)
render_mode_of = _call("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
_font_name = _call("FPDFFont_GetBaseFontName", _SIZE, _HANDLE, _SIZE, _SIZE)


def address_of(handle: object) -> int:
    """The plain integer behind a handle of pypdfium2."""
    # `ctypes.cast` would leave a cycle for the collector with every call.
    return ctypes.addressof(handle.contents) if handle else 0  # type: ignore[attr-defined]


def characters(text_page: int) -> str:
    """Every character of the text page, one for one with its index."""
    count = max(_count(text_page), 0)
    buffer = ctypes.create_string_buffer(2 * count + 2)
    written = _text(text_page, 0, count, ctypes.addressof(buffer))
    text = buffer.raw[: 2 * max(written - 1, 0)].decode("utf-16-le", "replace")
    if len(text) == count:
        return text
    # Characters without a Unicode value are missing from the buffer: ask one by one, so that indexes agree.
    return "".join(map(_letter, map(_unicode, repeat(text_page), range(count))))


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"


def loose_boxes(text_page: int, indexes: list[int]) -> Floats:
    """Left, top, right, bottom of the given characters in the coordinates of the page."""
    boxes = np.zeros((len(indexes), 4), np.float32)
    base: int = boxes.ctypes.data
    _drain(map(_loose_box, repeat(text_page), indexes, range(base, base + 16 * len(indexes), 16)))
    return boxes


def text_objects(text_page: int, indexes: list[int]) -> npt.NDArray[np.uint64]:
    """The text objects that the given characters belong to."""
    return np.fromiter(map(_object_of, repeat(text_page), indexes), np.uint64, len(indexes))


def matrices(text_page: int, indexes: list[int]) -> Floats:
    """The text matrix of the given characters: a, b, c, d, e, f."""
    found = np.zeros((len(indexes), 6), np.float32)
    base: int = found.ctypes.data
    _drain(map(_matrix, repeat(text_page), indexes, range(base, base + 24 * len(indexes), 24)))
    return found


class Drawn(NamedTuple):
    """Handles of the objects on a page or inside a form, and what each is: text, path, image, form."""

    handles: list[int]
    kinds: list[int]

    def of_kind(self, kind: int) -> list[int]:
        """The handles of one kind."""
        if kind not in self.kinds:
            return []
        return [handle for handle, own in zip(self.handles, self.kinds, strict=True) if own == kind]


def page_objects(page: int, count: int) -> Drawn:
    """The page's own objects."""
    return with_kinds(list(map(_page_object, repeat(page), range(count))))


def form_objects(form: int) -> Drawn:
    """The objects inside a form."""
    return with_kinds(list(map(_form_object, repeat(form), range(max(_form_count(form), 0)))))


def with_kinds(handles: list[int]) -> Drawn:
    """The objects behind the handles."""
    return Drawn(handles, list(map(_kind, handles)))


def object_bounds(objects: list[int]) -> Floats:
    """Left, bottom, right, top of each object, in the coordinates of what contains it."""
    found = np.zeros((len(objects), 4), np.float32)
    base: int = found.ctypes.data
    columns = (range(base + 4 * k, base + 4 * k + 16 * len(objects), 16) for k in range(4))
    _drain(map(_bounds, objects, *columns))
    return found


def object_matrix(handle: int) -> Floats:
    """The matrix of one object: a, b, c, d, e, f."""
    found = np.array([1, 0, 0, 1, 0, 0], np.float32)
    _object_matrix(handle, found.ctypes.data)
    return found


def font_sizes(objects: list[int]) -> Floats:
    """The font size of each text object, before its matrix."""
    found = np.ones(len(objects), np.float32)
    base: int = found.ctypes.data
    _drain(map(font_size_of, objects, range(base, base + 4 * len(objects), 4)))
    return found


def font_name(font: int) -> str:
    """The base font name, with its subset mark: "BCDEEE+TimesNewRomanPS-BoldMT"."""
    buffer = ctypes.create_string_buffer(512)
    _font_name(font, ctypes.addressof(buffer), 512)
    return buffer.value.decode("utf-8", "replace")


def _drain(calls: Iterable[int]) -> None:
    sum(calls)
