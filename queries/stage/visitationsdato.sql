-- formål: Borgere, hvis visitationsdato er starten på et senere fleksjob: noget i ordningen begyndte før den (Fokusrevision 2021, afsnit 7.1).

WITH begyndt AS (
    SELECT borger_id, fra_dato FROM stage.fleksjob WHERE kommune_kode = $kommune
    UNION ALL
    SELECT borger_id, fra_dato FROM stage.ledighedsydelse WHERE kommune_kode = $kommune
)

SELECT count(*)::INTEGER AS antal
FROM stage.borgere AS borger
WHERE kommune_kode = $kommune
    AND EXISTS (
        FROM stage.fleksjob AS job
        WHERE job.kommune_kode = $kommune AND job.borger_id = borger.borger_id AND job.fra_dato = borger.visitationsdato
    )
    AND EXISTS (FROM begyndt WHERE begyndt.borger_id = borger.borger_id AND begyndt.fra_dato < borger.visitationsdato)
