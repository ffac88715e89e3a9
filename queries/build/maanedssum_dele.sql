-- formål: Månedernes summer, mens de lægges sammen i flere omgange. Den er midlertidig: en tabel, der skrives om, efterlader huller
--   i øjebliksbilledets fil.
CREATE TEMP TABLE maanedssum_dele AS
FROM maanedssum
LIMIT 0
