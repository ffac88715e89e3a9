"""Snapshots: SQL in, frame out."""
