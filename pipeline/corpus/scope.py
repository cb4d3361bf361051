"""Whose document it is: central, of a ministry, of a province or of a Party committee."""

from collections.abc import Iterator

from pipeline.fold import fold, fold_code, slug
from pipeline.rules import Agency, Rules
from pipeline.symbols import symbol_parts, without_term


class Scopes:
    """Scopes of documents, by the document types, agencies and provinces of the rules."""

    def __init__(self, rules: Rules) -> None:
        self._types = {fold_code(code) for one in rules.document_types for code in one.codes if code}
        self._only_central = {one.name for one in rules.document_types if one.only_central}
        self._by_code: dict[str, Agency] = {}
        self._by_name: dict[str, Agency] = {}
        for agency in rules.agencies:
            for code in (agency.code, *agency.variants):
                self._by_code.setdefault(fold_code(code), agency)
            for name in (agency.name, *agency.names):
                self._by_name.setdefault(fold(name), agency)
        # The longest slug first: an id that ends in "-quang-nam" must not be taken for one that ends in "-nam".
        names = {name for one in rules.provinces for name in (one.name, one.successor)}
        self._provinces = sorted((slug(name) for name in names), key=lambda one: (-len(one), one))

    def of(self, name: str, type_name: str | None, symbol: str | None, issuer: str | None) -> str | None:
        """`central`, `ministry`, `province:<slug>` or `party:<slug>`; None where nothing printed tells.

        `name` ends with the place: a series whose parts are joined by hyphens, or an id without a day behind it.
        """
        agency = next(self._agencies(symbol or "", issuer or ""), None)
        if agency is None:
            return "central" if type_name in self._only_central else None
        match agency.level:
            case "central_state" | "central_agency" | "mass_org":
                return "central"
            case "ministry":
                return "ministry"
            case "party":
                return f"party:{self._province(name) or slug(agency.code)}"
            case "province" | "district_commune":
                province = self._province(name)
                return f"province:{province}" if province else None

    def _agencies(self, symbol: str, issuer: str) -> Iterator[Agency]:
        """The agencies that the symbol names, then the one printed as issuer."""
        parts = [fold_code(part) for part in symbol_parts(symbol)]
        if len(parts) > 1 and parts[0] in self._types:
            parts = parts[1:]  # "CT/TW" is a Chỉ thị of the Party's centre; CT is also an agency's code.
        for part in parts:
            agency = self._by_code.get(part) or self._by_code.get(without_term(part))
            if agency is not None:
                yield agency
        named = self._by_name.get(fold(issuer))
        if named is not None:
            yield named

    def _province(self, name: str) -> str:
        return next((one for one in self._provinces if name.endswith(f"-{one}")), "")
