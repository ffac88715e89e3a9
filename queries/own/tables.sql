-- titel: Det, som brugerne selv skriver
CREATE TABLE IF NOT EXISTS aendring (
  id INTEGER PRIMARY KEY,
  hvad TEXT NOT NULL,
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE TABLE IF NOT EXISTS maal (
  id INTEGER PRIMARY KEY,
  kpi TEXT NOT NULL,
  kommune_kode TEXT,
  team_id TEXT,
  fra TEXT NOT NULL,
  til TEXT,
  vaerdi REAL NOT NULL,
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE TABLE IF NOT EXISTS parameter (
  id INTEGER PRIMARY KEY,
  navn TEXT NOT NULL,
  kommune_kode TEXT,
  fra TEXT NOT NULL,
  til TEXT,
  vaerdi REAL NOT NULL,
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE TABLE IF NOT EXISTS opskrift (
  id INTEGER PRIMARY KEY,
  navn TEXT NOT NULL,
  indhold TEXT,  -- JSON; empty: taken away
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE TABLE IF NOT EXISTS udgivet (
  id INTEGER PRIMARY KEY,
  rapport TEXT NOT NULL,
  kpi TEXT NOT NULL,
  kommune_kode TEXT NOT NULL,
  niveau TEXT NOT NULL,
  enhed TEXT NOT NULL,
  snit TEXT NOT NULL,  -- JSON: what the figures were narrowed to
  fra TEXT NOT NULL,
  til TEXT NOT NULL,
  tal TEXT NOT NULL,  -- JSON: each figure with its value and whether it stood in the report
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
CREATE INDEX IF NOT EXISTS udgivet_kpi ON udgivet (kommune_kode, kpi);
CREATE TABLE IF NOT EXISTS omdoebt (gammel TEXT PRIMARY KEY, ny TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS rapport (
  id INTEGER PRIMARY KEY,
  titel TEXT NOT NULL,
  kommune_kode TEXT NOT NULL,
  maaned TEXT NOT NULL,
  snapshot TEXT NOT NULL,
  filer TEXT NOT NULL,  -- JSON: form → the file's name
  hvem TEXT NOT NULL,
  hvornaar TEXT NOT NULL DEFAULT (datetime('now'))
);
