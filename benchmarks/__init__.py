"""Measurements that anyone can run: ``python -m benchmarks``. Ratios in one run, never a test with a clock in it."""
