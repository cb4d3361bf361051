"""HTML and MHTML, as many portals and Word itself save a ".doc" -> one page of HTML whose encoding is plain to see."""

import email
from email.message import Message

import regex

from pipeline.read.encoding import decode

_CHARSET = regex.compile(rb"""(?i)<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})""")
_SAID = regex.compile(r"(?i)<meta[^>]{0,200}?charset[^>]{0,200}>|<\?xml[^>]{0,200}>")


def web_page(data: bytes) -> bytes:
    """The page in UTF-8, with the mark that says so."""
    content, charset = _page_of_archive(data)
    named = _CHARSET.search(content[:4096])
    text = _decoded(content, charset or (named[1].decode("ascii") if named else ""))
    return b"\xef\xbb\xbf" + _SAID.sub("", text, count=2).encode("utf-8")


def _page_of_archive(data: bytes) -> tuple[bytes, str]:
    """The first page of an MHTML file and its encoding; the data itself when it is none."""
    if b"mime-version:" not in data[:1024].lower():
        return data, ""
    for part in email.message_from_bytes(data).walk():
        if part.get_content_type() == "text/html":
            return _payload(part), part.get_content_charset() or ""
    return data, ""


def _payload(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _decoded(content: bytes, charset: str) -> str:
    """Pages name an encoding that they do not have: what decodes without loss as UTF-8 is UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return content.decode(charset)
    except (LookupError, UnicodeDecodeError):
        found = decode(content)
        return found[0] if found else content.decode("utf-8", errors="replace")
