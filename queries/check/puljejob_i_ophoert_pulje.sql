-- alvor: advarsel
-- titel: Fleksjob i en pulje, der ikke er i kraft
-- tekst: Igangværende fleksjob hører til en pulje, der ikke har pladser på datadagen.
-- forklaring: Ingen af puljens rækker dækker datadagen, så puljen har ingen belægning, og borgeren tælles ikke med i den.
-- gør nu: Forlæng puljen, eller ret jobbets pulje.
SELECT ansvar_nu.k, t, s, b, fleksjob_id AS genstand, fleksjob.fra AS dag
FROM fleksjob
JOIN ansvar_nu USING (b)
WHERE
    data_pr BETWEEN fleksjob.fra AND fleksjob.til
    AND p IS NOT NULL
    AND NOT EXISTS (
        SELECT 1 FROM pulje_periode
        WHERE pulje_periode.p = fleksjob.p AND data_pr BETWEEN pulje_periode.fra AND pulje_periode.til
    )
