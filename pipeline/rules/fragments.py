"""Named parts of patterns: what stands under `fragments` in a rule file fills `<<name>>` in its patterns."""

from collections.abc import Mapping
from typing import Any

from pipeline.errors import RuleError


def fill_fragments(raw: Mapping[str, Any], file: str) -> dict[str, Any]:
    """A rule file as read from YAML, its fragments filled in and gone. Raises RuleError that names the fragment."""
    filled = {key: value for key, value in raw.items() if key != "fragments"}
    if "fragments" in raw:
        fragments = _settled(raw["fragments"], file)
        filled = {key: _expand(value, fragments) for key, value in filled.items()}
    return filled


def _settled(fragments: object, file: str) -> dict[str, str]:
    """Fragments with the fragments they name filled in; a ring of names is an error."""
    if not isinstance(fragments, dict):
        raise RuleError(file, "fragments", "phải gồm các cặp tên: mẫu", "must be a mapping of names to patterns")
    for name, body in fragments.items():
        if not isinstance(body, str):
            raise RuleError(file, f"fragments.{name}", "phải là chữ, đặt trong dấu nháy", "must be text, in quotes")
    settled: dict[str, str] = dict(fragments)
    for _ in range(len(settled)):
        settled = {name: _fill(body, settled) for name, body in settled.items()}
    for name, body in settled.items():
        if "<<" in body:
            raise RuleError(
                file,
                f"fragments.{name}",
                "dùng <<tên>> của một mảnh không có hoặc gọi lại chính nó",
                "names a fragment that does not exist or that leads back to itself",
            )
    return settled


def _expand(value: Any, fragments: dict[str, str]) -> Any:
    """Fill `<<name>>` in every pattern of a rule file, however deep."""
    if isinstance(value, dict):
        return {
            key: _fill(item, fragments) if key == "pattern" and isinstance(item, str) else _expand(item, fragments)
            for key, item in value.items()
        }
    if isinstance(value, list):
        return [_expand(item, fragments) for item in value]
    return value


def _fill(text: str, fragments: dict[str, str]) -> str:
    for name, body in fragments.items():
        text = text.replace(f"<<{name}>>", f"(?:{body})" if not body.startswith("(?") else body)
    return text
