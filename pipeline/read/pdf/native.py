"""pdfium's calls for many characters of a page, made by `map`, with the answers in one numpy array.

A `ctypes` call from a Python loop costs a microsecond and more; a page needs thousands. By `map` it costs a quarter
of that, and half of the quarter where nothing is left to be converted: references, to the page and to the room for
each answer, are made once, and a function without argument types takes them and whole numbers as they are.
"""

import ctypes
from collections.abc import Callable, Iterable
from itertools import repeat
from typing import NamedTuple

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

Floats = npt.NDArray[np.float32]
_HANDLE, _INT, _SIZE = ctypes.c_void_p, ctypes.c_int, ctypes.c_size_t

# Room for the answers to a batch of calls, a row for each, as wide as a matrix; references to the places in a column.
_BATCH, _ROW, _NUMBER = 1024, 24, 4
_MEMORY = bytearray(_BATCH * _ROW)
_ROOM = np.frombuffer(_MEMORY, np.float32).reshape(_BATCH, -1)
_BUFFER = (ctypes.c_char * len(_MEMORY)).from_buffer(_MEMORY)
_PLACES = [[ctypes.byref(_BUFFER, at + row * _ROW) for row in range(_BATCH)] for at in range(0, 4 * _NUMBER, _NUMBER)]
_reference: Callable[[int], object] = _HANDLE.from_param


def _call(name: str, result: object, *arguments: object) -> Callable[..., int]:
    """One function of pdfium; with argument types it takes handles and addresses as plain integers, else references."""
    address = ctypes.cast(getattr(pdfium, name), ctypes.c_void_p).value
    prototype: Callable[[int | None], Callable[..., int]] = ctypes.PYFUNCTYPE(result, *arguments)  # type: ignore[arg-type]
    return prototype(address)


_loose_box = _call("FPDFText_GetLooseCharBox", _INT)
_object_of = _call("FPDFText_GetTextObject", _SIZE)
_matrix = _call("FPDFText_GetMatrix", _INT)
_bounds = _call("FPDFPageObj_GetBounds", _INT)
_page_object = _call("FPDFPage_GetObject", _SIZE)
_font_size = _call("FPDFTextObj_GetFontSize", _INT)

_count = _call("FPDFText_CountChars", _INT, _HANDLE)
_text = _call("FPDFText_GetText", _INT, _HANDLE, _INT, _INT, _SIZE)
_unicode = _call("FPDFText_GetUnicode", ctypes.c_uint, _HANDLE, _INT)
_form_object = _call("FPDFFormObj_GetObject", _SIZE, _HANDLE, ctypes.c_ulong)
_form_count = _call("FPDFFormObj_CountObjects", _INT, _HANDLE)
_kind = _call("FPDFPageObj_GetType", _INT, _HANDLE)
_object_matrix = _call("FPDFPageObj_GetMatrix", _INT, _HANDLE, _SIZE)

_font = _call("FPDFTextObj_GetFont", _SIZE, _HANDLE)
_render_mode = _call("FPDFTextObj_GetTextRenderMode", _INT, _HANDLE)
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
    page = repeat(_reference(text_page))
    return _answers(4, indexes, lambda batch: map(_loose_box, page, batch, _PLACES[0]))


def text_objects(text_page: int, indexes: list[int]) -> npt.NDArray[np.uint64]:
    """The text objects that the given characters belong to."""
    return np.fromiter(map(_object_of, repeat(_reference(text_page)), indexes), np.uint64, len(indexes))


def matrices(text_page: int, indexes: list[int]) -> Floats:
    """The text matrix of the given characters: a, b, c, d, e, f."""
    page = repeat(_reference(text_page))
    return _answers(6, indexes, lambda batch: map(_matrix, page, batch, _PLACES[0]))


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
    return with_kinds(list(map(_page_object, repeat(_reference(page)), range(count))))


def form_objects(form: int) -> Drawn:
    """The objects inside a form."""
    return with_kinds(list(map(_form_object, repeat(form), range(max(_form_count(form), 0)))))


def with_kinds(handles: list[int]) -> Drawn:
    """The objects behind the handles."""
    return Drawn(handles, list(map(_kind, handles)))


def object_bounds(objects: list[int]) -> Floats:
    """Left, bottom, right, top of each object, in the coordinates of what contains it."""
    return _answers(4, objects, lambda batch: map(_bounds, map(_reference, batch), *_PLACES))


def object_matrix(handle: int) -> Floats:
    """The matrix of one object: a, b, c, d, e, f."""
    found = np.array([1, 0, 0, 1, 0, 0], np.float32)
    _object_matrix(handle, found.ctypes.data)
    return found


def font_sizes(objects: list[int]) -> Floats:
    """The font size of each text object, before its matrix."""
    sizes = _answers(1, objects, lambda batch: map(_font_size, map(_reference, batch), _PLACES[0]), unanswered=1.0)
    return sizes[:, 0]


def fonts_of(objects: list[int]) -> npt.NDArray[np.uint64]:
    """The font of each text object."""
    return np.fromiter(map(_font, objects), np.uint64, len(objects))


def render_modes(objects: list[int]) -> npt.NDArray[np.int32]:
    """How each text object is drawn: filled, stroked, not at all."""
    return np.fromiter(map(_render_mode, objects), np.int32, len(objects))


def font_name(font: int) -> str:
    """The base font name, with its subset mark: "BCDEEE+TimesNewRomanPS-BoldMT"."""
    buffer = ctypes.create_string_buffer(512)
    _font_name(font, ctypes.addressof(buffer), 512)
    return buffer.value.decode("utf-8", "replace")


def _answers(
    width: int, asked: list[int], calls: Callable[[list[int]], Iterable[int]], unanswered: float = 0.0
) -> Floats:
    """The `width` numbers with which pdfium answers each of the calls made for what is asked."""
    found = np.empty((len(asked), width), np.float32)
    for start in range(0, len(asked), _BATCH):
        batch = asked[start : start + _BATCH]
        room = _ROOM[: len(batch), :width]
        room[:] = unanswered
        sum(calls(batch))  # Only to make the calls.
        found[start : start + len(batch)] = room
    return found
