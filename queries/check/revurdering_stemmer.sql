-- alvor: stop
-- titel: Revurderingernes tal stemmer ikke med hinanden
-- tekst: »Revurdering til tiden« og »Revurdering afsluttet til tiden« tæller ikke de samme sager.
-- forklaring: De to har samme nævner, og den, der er til tiden, er også afsluttet til tiden.
-- gør nu: Ret de to nøgletals SQL.
SELECT
    coalesce(rettidig.k, afsluttet.k) AS k,
    CAST(NULL AS INTEGER) AS t,
    CAST(NULL AS INTEGER) AS s,
    coalesce(rettidig.b, afsluttet.b) AS b,
    coalesce(rettidig.genstand, afsluttet.genstand) AS genstand,
    coalesce(rettidig.dag, afsluttet.dag) AS dag
FROM (SELECT * FROM observation WHERE kpi = 'revurdering_rettidig') AS rettidig
FULL JOIN (SELECT * FROM observation WHERE kpi = 'revurdering_afsluttet' AND tilstand = 'talt') AS afsluttet
    USING (b, genstand, dag)
WHERE
    (SELECT count(*) FROM noegletal WHERE kpi IN ('revurdering_rettidig', 'revurdering_afsluttet')) = 2
    AND (rettidig.k IS NULL OR afsluttet.k IS NULL OR (rettidig.udfald AND NOT afsluttet.udfald))
