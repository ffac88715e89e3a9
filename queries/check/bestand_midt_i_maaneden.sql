-- alvor: stop
-- titel: En bestand læst på en anden dag end månedens sidste
-- tekst: Sager i en bestand er talt på en anden dag end den sidste i en afsluttet måned.
-- forklaring: En bestand læses på månedens sidste dag, og kun for måneder, der er slut på datadagen.
-- gør nu: Ret nøgletallets SQL: Join tabellen maaned på slut, og kræv afsluttet.
SELECT o.k, o.t, o.s, o.b, o.genstand, o.dag
FROM observation_dag AS o
JOIN noegletal USING (kpi)
LEFT JOIN maaned ON maaned.k = o.k AND slut = o.dag AND afsluttet
WHERE art = 'bestand' AND tilstand <> 'afventer' AND maaned.k IS NULL
