-- titel: Revisionssporet: hvem gjorde hvad hvornår, og hvem det handlede om
-- forklaring: En række tilføjes og ændres aldrig. Kun rækker, som en oprydning i sporet selv nævner, kan slettes. Hovedet
--   (den seneste rækkes nummer og hash) ligger i en fil for sig, hoved, og skrives i samme transaktion.
CREATE TABLE IF NOT EXISTS haendelse (
  nr INTEGER PRIMARY KEY,
  hvornaar TEXT NOT NULL,
  hvem TEXT NOT NULL,
  rolle TEXT NOT NULL,
  handling TEXT NOT NULL,
  genstand TEXT NOT NULL,
  filter TEXT NOT NULL,
  antal INTEGER,
  snapshot TEXT NOT NULL,
  forrige TEXT NOT NULL,
  hash TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS person (id INTEGER PRIMARY KEY, borger_id TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS vist (nr INTEGER NOT NULL, person INTEGER NOT NULL, PRIMARY KEY (nr, person)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS vist_person ON vist (person);
CREATE TABLE IF NOT EXISTS hoved.hoved (id INTEGER PRIMARY KEY CHECK (id = 1), nr INTEGER NOT NULL, hash TEXT NOT NULL);
CREATE TRIGGER IF NOT EXISTS haendelse_rettes_ikke BEFORE UPDATE ON haendelse
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke rettes'); END;
CREATE TRIGGER IF NOT EXISTS person_rettes_ikke BEFORE UPDATE ON person
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke rettes'); END;
CREATE TRIGGER IF NOT EXISTS vist_rettes_ikke BEFORE UPDATE ON vist
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke rettes'); END;
CREATE TRIGGER IF NOT EXISTS haendelse_slettes_ikke BEFORE DELETE ON haendelse
WHEN NOT EXISTS (SELECT 1 FROM haendelse WHERE handling = 'oprydning' AND CAST(genstand AS INTEGER) >= old.nr)
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke slettes'); END;
CREATE TRIGGER IF NOT EXISTS vist_slettes_ikke BEFORE DELETE ON vist
WHEN EXISTS (SELECT 1 FROM haendelse WHERE nr = old.nr)
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke slettes'); END;
CREATE TRIGGER IF NOT EXISTS person_slettes_ikke BEFORE DELETE ON person
WHEN EXISTS (SELECT 1 FROM vist WHERE person = old.id)
BEGIN SELECT RAISE(ABORT, 'Revisionssporet kan ikke slettes'); END;
