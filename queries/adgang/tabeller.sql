-- titel: Brugere, hvad de må se, og hvem der er logget ind. Tider er sekunder siden 1970 (UTC), dage ISO
CREATE TABLE IF NOT EXISTS bruger (
  bruger_id TEXT PRIMARY KEY,
  navn TEXT NOT NULL,
  rolle TEXT NOT NULL,
  kilde TEXT NOT NULL,
  adgangskode TEXT,
  aktiv INTEGER NOT NULL DEFAULT 1,
  hvem TEXT NOT NULL,
  hvornaar REAL NOT NULL,
  senest REAL
);
CREATE TABLE IF NOT EXISTS afgraensning (
  id INTEGER PRIMARY KEY,
  bruger_id TEXT NOT NULL REFERENCES bruger,
  niveau TEXT NOT NULL,
  enhed TEXT NOT NULL,
  fra TEXT NOT NULL,
  til TEXT
);
CREATE INDEX IF NOT EXISTS afgraensning_bruger ON afgraensning (bruger_id);
CREATE TABLE IF NOT EXISTS session (
  noegle TEXT PRIMARY KEY,
  bruger_id TEXT NOT NULL REFERENCES bruger,
  begyndt REAL NOT NULL,
  set_sidst REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS session_bruger ON session (bruger_id);

CREATE TABLE IF NOT EXISTS vished (
  noegle TEXT PRIMARY KEY REFERENCES session,
  id_token TEXT NOT NULL
);
CREATE TRIGGER IF NOT EXISTS vished_slut AFTER DELETE ON session BEGIN
  DELETE FROM vished WHERE noegle = OLD.noegle;
END;
CREATE TABLE IF NOT EXISTS login_begyndt (
  noegle TEXT PRIMARY KEY,
  indhold TEXT NOT NULL,
  hvornaar REAL NOT NULL
);
CREATE TABLE IF NOT EXISTS forsoeg (
  hvem TEXT NOT NULL,
  hvornaar REAL NOT NULL
);
CREATE INDEX IF NOT EXISTS forsoeg_hvem ON forsoeg (hvem, hvornaar);
