-- titel: Et pseudonym, som sporet ikke har nævnt før
INSERT INTO person (borger_id) VALUES (:borger_id) ON CONFLICT DO NOTHING;
