-- titel: Dage til borgeren er orienteret om indstillingen
-- tema: Rehabilitering
-- art: forløb
-- mål: median
-- definition: Hvor mange dage der går, fra sagen er behandlet på mødet i rehabiliteringsteamet, til indstillingen er sendt til
--   borgeren. Tallet er medianen. Desuden vises, hvor stor en del der er orienteret inden for fire dage, og hvor stor en del
--   der venter mere end 14 dage. Sagen hører til den måned, hvor mødet er holdt.
-- hvorfor: Borgeren skal kende indstillingen for at kunne svare på den, og først da kan kommunen træffe afgørelse. Dagene er
--   korte at spare og lange at vente.
-- tæller: Dage fra mødet, til indstillingen er sendt
-- nævner: Rehabiliteringssager, der er behandlet på et møde i måneden, og hvor det er registreret, hvornår indstillingen er
--   sendt
-- enhed: dage
-- god retning: ned
-- værdi: Dage fra mødet, til indstillingen er sendt
-- værdi enhed: dag, dage
-- fordeling: 0-0, 1-4, 5-14, 15-30, 31-
-- delmål: inden_4_dage = Inden 4 dage; over_14_dage = Over 14 dage
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 4.4, figur 29
-- sammenligning: rehab_orientering_inden_4_dage_2021, rehab_orientering_over_14_dage_2021
-- tabeller: rehabsager
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: En sag tæller, når der er gået 14 dage siden mødet (i »Inden 4 dage«: fire dage), så de hurtigt orienterede ikke tæller
--   før de andre. Er det derefter ikke registreret, hvornår indstillingen er sendt, er sagen ikke med, men tælles ved siden af;
--   det samme gælder, når den er registreret som sendt før mødet.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    sag AS (
        SELECT
            b,
            nr,
            moede_dato,
            data_pr,
            CASE WHEN indstilling_sendt >= moede_dato THEN indstilling_sendt END AS sendt
        FROM rehabsag
        JOIN borger USING (b)
        JOIN kommune USING (k)
        WHERE moede_dato IS NOT NULL
    ),

    dele AS (
        SELECT
            *,
            unnest(
                [
                    {'del': NULL, 'udfald': NULL, 'ventetid': 14},
                    {'del': 'inden_4_dage', 'udfald': sendt - moede_dato <= 4, 'ventetid': 4},
                    {'del': 'over_14_dage', 'udfald': sendt - moede_dato > 14, 'ventetid': 14}
                ],
                recursive := true
            )
        FROM sag
    )

SELECT
    b,
    moede_dato AS dag,
    sendt AS handlet,
    CAST(nr AS VARCHAR) AS genstand,
    sendt - moede_dato AS vaerdi,
    del,
    CASE WHEN moede_dato + ventetid <= data_pr THEN udfald END AS udfald,
    CASE
        WHEN moede_dato + ventetid > data_pr THEN 'afventer'
        WHEN sendt IS NULL THEN 'uoplyst'
        ELSE 'talt'
    END AS tilstand
FROM dele
