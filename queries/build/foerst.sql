-- formål: Tallene for de måneder, der vises for første gang i $snapshot. Summerne er de samme som i shape/aggregat;
--   medianen er med, hvor den er tallet.
INSERT INTO historik.foerst
SELECT
    udgivet.kommune_kode,
    o.kpi,
    o.del,
    o.maaned,
    CASE WHEN grouping(o.t) = 1 THEN 'kommune' ELSE 'team' END,
    CASE WHEN grouping(o.t) = 0 THEN any_value(team.team_id) END,
    coalesce(sum(o.taeller) FILTER (o.tilstand = 'talt'), 0),
    coalesce(sum(o.naevner) FILTER (o.tilstand = 'talt'), 0),
    count(*) FILTER (o.tilstand = 'uoplyst'),
    avg(o.vaerdi) FILTER (o.tilstand = 'talt'),
    quantile_cont(o.vaerdi, 0.5) FILTER (o.tilstand = 'talt' AND noegletal.maal = 'median')
FROM observation AS o
JOIN kommune USING (k)
JOIN noegletal ON noegletal.kpi = o.kpi
JOIN historik.udgivet
    ON udgivet.kommune_kode = kommune.kommune_kode AND udgivet.kpi = o.kpi AND udgivet.maaned = o.maaned
LEFT JOIN team ON team.t = o.t
WHERE udgivet.snapshot = $snapshot AND o.tilstand <> 'afventer'
GROUP BY GROUPING SETS (
    (udgivet.kommune_kode, o.kpi, o.del, o.maaned),
    (udgivet.kommune_kode, o.kpi, o.del, o.maaned, o.t)
)
