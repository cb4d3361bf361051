"""Names under which no document lies."""

# Files that programs leave beside documents: thumbnails, folder settings, resource forks of another system.
_LEFT_BY_PROGRAMS = frozenset({"thumbs.db", "desktop.ini", "__macosx"})


def is_skipped(path: str) -> bool:
    """Hidden files and folders, locks of documents that are open in Word ("~$x.docx") and the like."""
    parts = [part for part in path.split("/") if part not in (".", "..")]
    return any(part.startswith((".", "~$")) or part.lower() in _LEFT_BY_PROGRAMS for part in parts)
