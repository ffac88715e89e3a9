-- formål: Arbejdslisten: frister, der kan handles på, hos den, der har sagen på datadagen. De er alle observationer på en dag.
CREATE TABLE frist AS
SELECT
    o.kpi, o.k, o.b, o.genstand, o.dag, o.frist, o."start", o.vaerdi, o.tilstand, ansvar_nu.s, ansvar_nu.t
FROM observation_dag AS o
JOIN noegletal USING (kpi)
JOIN ansvar_nu USING (b)
WHERE arbejdsliste IS NOT NULL AND o.aktuel AND o.handlet IS NULL AND o.frist IS NOT NULL AND o.del IS NULL
ORDER BY o.frist, o.kpi, o.k, o.b
