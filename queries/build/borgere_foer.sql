-- formål: Borgerne i en tabel i det tidligere øjebliksbillede.
SELECT DISTINCT borger_id
FROM foer.{skema}.{tabel}
WHERE borger_id IS NOT NULL
