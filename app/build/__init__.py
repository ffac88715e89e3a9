"""Staged tables made into a published snapshot: model, § 74 c, observations, checks, publication, rollback."""

from app.build.building import Building, building, rebuild, rollback
from app.build.check import Finding, run_checks

__all__ = ["Building", "Finding", "building", "rebuild", "rollback", "run_checks"]
