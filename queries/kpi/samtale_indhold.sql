-- titel: Indholdet i den seneste jobsamtale
-- tema: Indsats og samtaler
-- art: bestand
-- mål: dele
-- definition: Af de borgere, der får ledighedsydelse på månedens sidste dag, og som har haft en jobsamtale: hvor stor en del
--   der ved den seneste samtale fik fulgt op på jobsøgningen, fik lavet nye aftaler, fik sat dato for næste samtale, fik deres
--   eget perspektiv beskrevet, og fik fulgt op på det tilbud, de var i gang med. Hver er sin egen andel.
-- hvorfor: Antallet af samtaler siger intet om, hvad de bruges til. En samtale uden opfølgning og uden nye aftaler flytter
--   sjældent noget.
-- tæller: Borgere, hvor det pågældende indgik i den seneste jobsamtale
-- nævner: Borgere på ledighedsydelse på månedens sidste dag med en jobsamtale, hvor det er registreret med ja eller nej
-- enhed: andel
-- god retning: op
-- værdi: Dage siden den seneste jobsamtale
-- værdi enhed: dag, dage
-- fordeling: 0-45, 46-90, 91-180, 181-365, 366-
-- delmål: jobsoegning_fulgt_op = Jobsøgning fulgt op; nye_aftaler = Nye aftaler; naeste_dato = Næste dato sat; borgerperspektiv
--   = Borgerens perspektiv fremgår; tilbud_fulgt_op = Tilbud fulgt op
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 5.3 og 6.3, figur 36, 39 og 49
-- sammenligning: samtale_indhold_jobsoegning_fulgt_op_2021, samtale_indhold_nye_aftaler_2021, samtale_indhold_naeste_dato_2021,
--   samtale_indhold_borgerperspektiv_2021, samtale_indhold_tilbud_fulgt_op_2021
-- tabeller: ledighedsydelse, samtaler
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Den seneste jobsamtale er den seneste til og med månedens sidste dag, også når den er fra et tidligere forløb. Næste
--   dato er sat, når der er registreret en dato; det kan derfor ikke være uoplyst. »Tilbud fulgt op« tæller kun borgere, der på
--   dagen for samtalen var i gang med en indsats efter tabellen indsatser. Er andet ikke registreret, er borgeren ikke med i
--   den andel, men tælles ved siden af. Er der to jobsamtaler samme dag, er et ja i den ene nok.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    jobsamtale AS (
        SELECT
            samtale.b,
            dato,
            bool_or(jobsoegning_fulgt_op) AS jobsoegning_fulgt_op,
            bool_or(nye_aftaler) AS nye_aftaler,
            bool_or(naeste_aftalt) AS naeste_dato,
            bool_or(borgerperspektiv) AS borgerperspektiv,
            bool_or(tilbud_fulgt_op) AS tilbud_fulgt_op,
            bool_or(indsats.b IS NOT NULL) AS i_tilbud
        FROM samtale
        LEFT JOIN indsats ON indsats.b = samtale.b AND dato BETWEEN indsats.fra AND indsats.til
        WHERE samtale.type = 'jobsamtale'
        GROUP BY samtale.b, dato
    ),

    -- The days on which each talk is the latest.
    seneste AS (
        SELECT *, coalesce(lead(dato) OVER (PARTITION BY b ORDER BY dato) - 1, DATE '9999-12-31') AS til
        FROM jobsamtale
    ),

    dele AS (
        SELECT
            b,
            greatest(fra, dato) AS fra,
            least(ly_forloeb.til, seneste.til) AS til,
            fra AS start,
            dato,
            i_tilbud,
            unnest(
                [
                    {'del': NULL, 'udfald': NULL},
                    {'del': 'jobsoegning_fulgt_op', 'udfald': jobsoegning_fulgt_op},
                    {'del': 'nye_aftaler', 'udfald': nye_aftaler},
                    {'del': 'naeste_dato', 'udfald': naeste_dato},
                    {'del': 'borgerperspektiv', 'udfald': borgerperspektiv},
                    {'del': 'tilbud_fulgt_op', 'udfald': tilbud_fulgt_op}
                ],
                recursive := true
            )
        FROM ly_forloeb
        JOIN seneste USING (b)
        WHERE dato <= ly_forloeb.til AND seneste.til >= fra
    )

SELECT
    b,
    fra,
    til,
    start,
    dato AS handlet,
    dato AS vaerdi_fra,
    'dage' AS vaerdi_regel,
    del,
    udfald,
    CASE WHEN del IS NOT NULL AND udfald IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM dele
WHERE i_tilbud OR coalesce(del <> 'tilbud_fulgt_op', true)
