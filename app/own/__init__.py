"""What users write themselves: it lives apart from snapshots and survives every import."""
