-- titel: Nummeret på den seneste ændring
SELECT coalesce(max(id), 0) FROM aendring
