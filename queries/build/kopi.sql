-- formål: En tabels rækker i det tidligere øjebliksbillede.
SELECT raekke.*
FROM foer.{skema}.{tabel} AS raekke
