-- titel: Giv adgang til en kommune, et team eller en sagsbehandlers sager
INSERT INTO afgraensning (bruger_id, niveau, enhed, fra, til)
VALUES (:bruger_id, :niveau, :enhed, :fra, :til)
