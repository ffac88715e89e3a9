-- formål: Månedernes summer i én orden, når de er lagt sammen i flere omgange; se maanedssum.sql.
CREATE OR REPLACE TABLE maanedssum AS
SELECT * FROM maanedssum ORDER BY niveau, k, enhed, kpi, maaned, del
