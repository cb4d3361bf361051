"""Whose document it is: central, of a ministry, of a province or of a Party committee."""

import regex

from pipeline.fold import fold, fold_code, slug
from pipeline.rules import Agency, Rules

_CODE_PARTS = regex.compile(r"[/\-]")


class Scopes:
    """Scopes of documents, by the agencies and provinces of the rules."""

    def __init__(self, rules: Rules) -> None:
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

    def of(self, document_id: str, symbol: str | None, issuer: str | None) -> str | None:
        """`central`, `ministry`, `province:<slug>` or `party:<slug>`; None where nothing printed tells."""
        agency = self._agency(symbol or "", issuer or "")
        if agency is None:
            return None
        match agency.level:
            case "central_state" | "central_agency" | "mass_org":
                return "central"
            case "ministry":
                return "ministry"
            case "party":
                return f"party:{self._province(document_id) or slug(agency.code)}"
            case "province" | "district_commune":
                province = self._province(document_id)
                return f"province:{province}" if province else None

    def _agency(self, symbol: str, issuer: str) -> Agency | None:
        for part in _CODE_PARTS.split(symbol):
            agency = self._by_code.get(fold_code(part))
            if agency is not None:
                return agency
        return self._by_name.get(fold(issuer))

    def _province(self, document_id: str) -> str:
        return next((one for one in self._provinces if document_id.endswith(f"-{one}")), "")
