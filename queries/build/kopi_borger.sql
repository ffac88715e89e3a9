-- formål: En tabels rækker i det tidligere øjebliksbillede, hvor borgere, der skifter pseudonym, har fået det nye.
SELECT raekke.* REPLACE (coalesce(omdannet.ny, raekke.borger_id) AS borger_id)
FROM foer.{skema}.{tabel} AS raekke
LEFT JOIN omdannet ON omdannet.gammel = raekke.borger_id
