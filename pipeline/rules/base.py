"""How a rule file becomes frozen models: strict YAML, unknown keys refused, each pattern proved by its examples."""

import hashlib
import re
import unicodedata
from collections.abc import Hashable, Iterable, Iterator
from pathlib import Path
from typing import Annotated, Any, Self, TypeVar

import regex
import yaml
from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, model_validator

from pipeline.errors import RuleError
from pipeline.rules.fragments import fill_fragments
from pipeline.rules.problems import EntryError, first_problem, yaml_problem

Model = TypeVar("Model", bound=BaseModel)


def _compile(pattern: object) -> object:
    if not isinstance(pattern, str):
        return pattern
    try:
        return regex.compile(pattern, regex.VERSION1)
    except regex.error as error:
        raise EntryError(f"biểu thức mẫu viết sai: {error}", f"bad regular expression: {error}") from error


Pattern = Annotated[regex.Pattern[str], BeforeValidator(_compile)]


class RuleModel(BaseModel):
    """Root of all rule models: frozen, and a key that is not known is an error, not a silence.

    Rules are loaded once a process, so they are compared and hashed by identity: caches may be keyed by them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)

    def __eq__(self, other: object) -> bool:
        return self is other

    def __hash__(self) -> int:
        return id(self)


class PatternRule(RuleModel):
    """A pattern that proves itself when it is loaded: it reads all its examples and none of its counter-examples.

    `source` names the legal text or the kind of document that made the rule necessary.
    """

    id: str
    pattern: Pattern
    examples: tuple[str, ...]
    not_examples: tuple[str, ...] = ()
    source: str

    @model_validator(mode="after")
    def _prove(self) -> Self:
        if not self.examples:
            raise EntryError("mỗi mẫu cần ít nhất một ví dụ (examples)", "a rule needs at least one example")
        for example in self.examples:
            if not self.pattern.search(example):
                raise EntryError(
                    f"mẫu không đọc được ví dụ của chính nó: “{example}”", f"does not read its own example: “{example}”"
                )
        for example in self.not_examples:
            if self.pattern.search(example):
                raise EntryError(
                    f"mẫu đọc cả ví dụ không được đọc (not_examples): “{example}”",
                    f"reads its counter-example: “{example}”",
                )
        return self


class _StrictLoader(yaml.CSafeLoader):
    """A YAML loader that refuses a key given twice, where YAML would let the last one win in silence.

    Only `true` and `false` are no words: `off`, the name of a key, and `no`, a Vietnamese syllable, stay as written.
    """


def _strict_mapping(loader: _StrictLoader, node: yaml.MappingNode) -> dict[Hashable, Any]:
    seen: set[Hashable] = set()
    for key_node, _ in node.value:
        key = loader.construct_object(key_node, deep=True)
        if key in seen:
            raise yaml.constructor.ConstructorError(None, None, f"key {key!r} is given twice", key_node.start_mark)
        seen.add(key)
    return loader.construct_mapping(node, deep=True)


_StrictLoader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, _strict_mapping)
_BOOLEAN = "tag:yaml.org,2002:bool"
_StrictLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOLEAN]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
_StrictLoader.add_implicit_resolver(_BOOLEAN, re.compile("^(?:true|false)$"), list("tf"))


def load_file(file: Path, model: type[Model]) -> Model:
    """Read one rule file into its model, its `fragments` filled in. Raises RuleError that names the file and entry."""
    try:
        # Rule files pass the same Unicode form as the texts they are held against.
        raw = yaml.load(unicodedata.normalize("NFC", file.read_text(encoding="utf-8")), Loader=_StrictLoader)
    except FileNotFoundError as error:
        raise RuleError(file.name, "", "thiếu tệp quy tắc này", "this rule file is missing") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise RuleError(file.name, "", *yaml_problem(error)) from error
    if not isinstance(raw, dict):
        raise RuleError(file.name, "", "phải gồm các cặp khóa: giá trị", "must be a mapping of keys to values")
    raw = fill_fragments(raw, file.name)
    refuse_double_ids(file, _ids(raw))
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        location, vietnamese, english = first_problem(error)
        raise RuleError(file.name, _entry(raw, location), vietnamese, english) from error


def refuse_double_ids(file: Path, ids: Iterable[str]) -> None:
    """Raise RuleError when an id is used twice."""
    seen: set[str] = set()
    for one in ids:
        if one in seen:
            raise RuleError(
                file.name, one, "mã hoặc tên này đã có ở mục khác", "this id or name stands in another entry too"
            )
        seen.add(one)


def fingerprint(folder: Path) -> str:
    """12 hex digits that change with any rule file: the `rules_version` of the tables."""
    digest = hashlib.sha256()
    for file in sorted(folder.rglob("*.yml")):
        digest.update(file.relative_to(folder).as_posix().encode())
        digest.update(file.read_bytes())
    return digest.hexdigest()[:12]


def _ids(raw: Any) -> Iterator[str]:
    """The id of every entry of a rule file, however deep."""
    if isinstance(raw, dict):
        if isinstance(raw.get("id"), str):
            yield raw["id"]
        raw = list(raw.values())
    if isinstance(raw, list):
        for item in raw:
            yield from _ids(item)


def _entry(raw: Any, location: tuple[int | str, ...]) -> str:
    """The place of an error in words: list positions replaced by the id of the entry where it has one."""
    names: list[str] = []
    for step in location:
        try:
            raw = raw[step]
        except (KeyError, IndexError, TypeError):
            raw = None
        named = raw.get("id") if isinstance(raw, dict) else None
        names.append(str(named or step))
    return ".".join(names)
