-- formål: Rækker, hvis visitationsdato er starten på et senere fleksjob: noget i ordningen begyndte før den.
--   Det sker, når datoen i fagsystemet skrives over ved et nyt fleksjob (Fokusrevision 2021, afsnit 7.1).

WITH begyndt AS (
    SELECT borger_id, min(fra_dato) AS foerst
    FROM (
        SELECT borger_id, fra_dato FROM stage.fleksjob WHERE kommune_kode = $kommune
        UNION ALL
        SELECT borger_id, fra_dato FROM stage.ledighedsydelse WHERE kommune_kode = $kommune
    )
    GROUP BY borger_id
)

SELECT count(*)::INTEGER AS antal
FROM stage.{tabel} AS leveret
JOIN begyndt ON begyndt.borger_id = leveret.borger_id AND begyndt.foerst < leveret.{felt}
WHERE leveret.kommune_kode = $kommune
    AND EXISTS (
        FROM stage.fleksjob AS job
        WHERE job.kommune_kode = $kommune
            AND job.borger_id = leveret.borger_id
            AND job.fra_dato = leveret.{felt}
    )
