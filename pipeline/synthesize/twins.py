"""Pairs of documents: such as only look the same, and such as replaced one another."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from pipeline.synthesize.documents import Cited
from pipeline.synthesize.issuers import Issuer
from pipeline.synthesize.words import issues
from pipeline.synthesize.world import World

_DAY = datetime.timedelta(days=1)
_YEAR_AGO = _DAY * 380
_TRIES = 30


def twins_in_time(world: World) -> tuple[Cited, ...]:
    """Two documents of one issuer with one number, of two years or terms."""
    code = world.chance.choice(["{n}/KH-UBND", "{n}/QĐ-UBND", "{n}-NQ/TU", "{n}/CT-TTg", "{n}-KL/TW"])
    issuer = _issuer_of_shape(world, code)
    years = 5 if issuer.of_party else world.chance.choice([1, 1, 2])
    days = (world.today - _YEAR_AGO - _DAY * 365 * back for back in (0, years))
    return _both_told(world, [world.registers.recurring(issuer, code, day) for day in days])


def twins_in_space(world: World) -> tuple[Cited, ...]:
    """Two documents of two provinces with one number and one year."""
    code = world.chance.choice(["{n}/KH-UBND", "{n}/QĐ-UBND", "{n}/NQ-HĐND", "{n}-KH/TU"])
    issuer = _issuer_of_shape(world, code)
    both = (issuer, replace(issuer, place=world.other_place()))
    return _both_told(world, [world.registers.recurring(one, code, world.today - _YEAR_AGO) for one in both])


def twins_in_kind(world: World) -> tuple[Cited, ...]:
    """A normative document and a plain one with one number and one year."""
    symbol, rank = world.chance.choice([("QĐ-UBND", "province"), ("NQ-HĐND", "province"), ("QĐ-TTg", "central")])
    issuer = world.issuer_for(rank, world.today)
    codes = (f"{{n}}/{{year}}/{symbol}", f"{{n}}/{symbol}")
    return _both_told(world, [world.registers.recurring(issuer, code, world.today - _YEAR_AGO) for code in codes])


def replaced_pair(world: World, years: int) -> tuple[Cited, Cited] | None:
    """A document that was replaced at least so many calendar years ago, and the one that replaced it."""
    for _ in range(_TRIES):
        day = world.today - _DAY * (365 * (years + 3) + world.chance.randint(0, 1500))
        issuer = world.issuer_for(world.chance.choice(["central", "ministry", "province"]), day)
        for cited in world.registers.documents(issuer, day - _DAY * 400, day):
            later = world.registers.replacement(cited)
            if later is None or later.day.year > world.today.year - years or later.number == cited.number:
                continue
            if world.take(cited.number, later.number):
                return world.told(cited), world.told(later)
    return None


def _issuer_of_shape(world: World, code: str) -> Issuer:
    return world.issuer_for(next(one.rank for one in issues() if one.code == code), world.today)


def _both_told(world: World, pair: Sequence[Cited | None]) -> tuple[Cited, ...]:
    """Both as this writer names them, if both are there, of before the report, and no other here has the number."""
    found = [one for one in pair if one is not None and one.day < world.today and one.implements is None]
    if len(found) < 2 or found[0].key == found[1].key or not world.take(found[0].number):
        return ()
    return tuple(world.told(one) for one in found)
