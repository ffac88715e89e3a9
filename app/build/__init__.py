"""Staged tables made into a published snapshot: model, § 74 c, observations, checks, publication, rollback."""

from app.build.beside import beside
from app.build.building import Building, before, building, rebuild, rollback
from app.build.check import Finding, run_checks
from app.build.content import content_hash
from app.build.publication import withdraw_earlier
from app.build.version import built_by_this_house, is_of_this_house

__all__ = [
    "Building",
    "Finding",
    "before",
    "beside",
    "building",
    "built_by_this_house",
    "content_hash",
    "is_of_this_house",
    "rebuild",
    "rollback",
    "run_checks",
    "withdraw_earlier",
]
