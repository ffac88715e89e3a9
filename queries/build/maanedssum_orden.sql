-- formål: Månedernes summer i én orden, når de er lagt sammen i flere omgange; se maanedssum.sql.
INSERT INTO maanedssum
FROM maanedssum_dele
ORDER BY niveau, k, enhed, kpi, maaned, del;

DROP TABLE maanedssum_dele
