-- titel: Hovedet flyttes til den nye række
INSERT INTO hoved.hoved (id, nr, hash) VALUES (1, :nr, :hash)
ON CONFLICT (id) DO UPDATE SET nr = excluded.nr, hash = excluded.hash;
