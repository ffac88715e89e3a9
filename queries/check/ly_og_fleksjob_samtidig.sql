-- alvor: advarsel
-- titel: Ledighedsydelse og fleksjob på samme tid
-- tekst: Borgere er registreret både på ledighedsydelse og i et fleksjob på samme dag.
-- forklaring: Perioderne overlapper mindst én dag. I fleksjobledighed regnes borgeren som i job, men dagene tæller også som
--   ledighedsydelse, blandt andet efter § 74 c. Ofte er den ene periode ikke afsluttet.
-- gør nu: Ret slutdatoen på ledighedsydelsen eller startdatoen på fleksjobbet.
SELECT k, t, s, b, fleksjob_id AS genstand, greatest(ly_forloeb.fra, fleksjob.fra) AS dag
FROM ly_forloeb
JOIN fleksjob USING (b)
JOIN ansvar_nu USING (b, k)
WHERE ly_forloeb.fra <= fleksjob.til AND ly_forloeb.til >= fleksjob.fra
