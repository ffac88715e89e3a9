-- alvor: advarsel
-- titel: Løbende sag efter død eller fraflytning
-- tekst: Borgere, der er registreret som døde eller fraflyttede, har stadig en løbende sag.
-- forklaring: En periode er afsluttet med død eller fraflytning, men en anden periode løber videre på datadagen. En borger, der er
--   flyttet tilbage og har fået en ny periode, er ikke med.
-- gør nu: Afslut den løbende periode, eller ret afgangsårsagen.
WITH
    periode AS (
        SELECT b, fra, til, afgang_til FROM ly
        UNION ALL
        SELECT b, fra, til, afgang_til FROM fleksjob
    )

SELECT ansvar_nu.k, t, s, b, CAST(NULL AS VARCHAR) AS genstand, max(ophoert.til) AS dag
FROM periode AS ophoert
JOIN periode AS loebende USING (b)
JOIN ansvar_nu USING (b)
WHERE
    ophoert.afgang_til IN ('doed', 'fraflyttet')
    AND ophoert.til < loebende.til
    AND data_pr BETWEEN loebende.fra AND loebende.til
    AND (ophoert.afgang_til = 'doed' OR loebende.fra <= ophoert.til)
GROUP BY ALL
