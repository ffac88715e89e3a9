-- titel: Hovedet skrives, som det er (og tages tilbage): kan det ikke, kan intet skrives
INSERT INTO hoved.hoved (id, nr, hash) VALUES (1, 0, '') ON CONFLICT (id) DO UPDATE SET nr = nr;
