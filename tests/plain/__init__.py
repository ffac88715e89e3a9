"""Boring second implementations: each nøgletal counted day by day in plain Python, to hold the SQL against.

A delivery is what ``tests.deliveries.complete_tables`` returns; dates in it are ``date``.
"""
