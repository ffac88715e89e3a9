-- titel: Alle brugere
SELECT bruger_id, navn, rolle, kilde, adgangskode IS NOT NULL AS har_kode, aktiv, senest
FROM bruger
ORDER BY bruger_id
