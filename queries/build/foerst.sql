-- formål: Tallene for de måneder, der vises for første gang i $snapshot, som maanedssum har lagt dem sammen; medianen er med, hvor
--   den er tallet.
INSERT INTO historik.foerst
SELECT
    udgivet.kommune_kode,
    sum.kpi,
    sum.del,
    sum.maaned,
    sum.niveau,
    team.team_id,
    coalesce(sum.numerator, 0),
    sum.denominator,
    sum.unknown,
    sum.mean,
    CASE WHEN noegletal.maal = 'median' THEN sum.median END
FROM maanedssum AS sum
JOIN kommune USING (k)
JOIN noegletal ON noegletal.kpi = sum.kpi
JOIN historik.udgivet
    ON udgivet.kommune_kode = kommune.kommune_kode AND udgivet.kpi = sum.kpi AND udgivet.maaned = sum.maaned
LEFT JOIN team ON sum.niveau = 'team' AND team.t = sum.enhed
WHERE udgivet.snapshot = $snapshot
