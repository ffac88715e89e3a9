-- alvor: stop
-- titel: Samme sag talt to gange
-- tekst: Sager er talt med to gange samme dag i samme nøgletal.
-- forklaring: Et nøgletal må have én række pr. borger, dag og genstand (job, frist, pulje).
-- gør nu: Ret nøgletallets SQL; oftest er to perioder, der overlapper, lagt sammen uden at blive slået sammen.
SELECT k, any_value(t) AS t, any_value(s) AS s, b, genstand, dag
FROM observation
WHERE tilstand <> 'afventer'
GROUP BY kpi, del, k, b, genstand, pulje_nr, dag, "start"
HAVING count(*) > 1
