-- alvor: advarsel
-- titel: Visitationsdato lig med et senere fleksjobs start
-- tekst: Borgere har en visitationsdato, der er den samme som startdatoen på et senere fleksjob.
-- forklaring: Borgeren var i ordningen før den dag, så datoen kan ikke være visitationen. Den er formentlig overskrevet, da
--   fleksjobbet blev oprettet, og så kan sagen lande forkert på refusionstrappen (Fokusrevision 2021, afsnit 7.1).
-- gør nu: Find den oprindelige visitationsdato i sagen, og ret den i fagsystemet.
SELECT DISTINCT k, t, s, b, fleksjob_id AS genstand, fleksjob.fra AS dag
FROM borger
JOIN fleksjob USING (b, k)
JOIN ansvar_nu USING (b, k)
WHERE
    borger.visitationsdato = fleksjob.fra
    AND (
        EXISTS (SELECT 1 FROM ly WHERE ly.b = borger.b AND ly.fra < fleksjob.fra)
        OR EXISTS (SELECT 1 FROM fleksjob AS foer WHERE foer.b = borger.b AND foer.fra < fleksjob.fra)
    )
