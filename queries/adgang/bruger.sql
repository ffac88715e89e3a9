-- titel: En bruger
SELECT bruger_id, navn, rolle, kilde, adgangskode IS NOT NULL AS har_kode, aktiv, senest
FROM bruger
WHERE bruger_id = :bruger_id
