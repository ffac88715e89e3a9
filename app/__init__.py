"""Fleksoverblik: management information for Danish municipalities on the fleksjob scheme."""
