"""Mapping profiles: a source of another shape, declared into the tables of the format before they are judged."""
