-- titel: Sanktioner
-- tema: Indsats og samtaler
-- art: forløb
-- mål: antal
-- definition: Hvor mange sanktioner der er givet i måneden, og hvor stor en del af dem der er registreret en begrundelse for.
-- hvorfor: En sanktion er et indgreb i borgerens forsørgelse og skal kunne forklares. Kan begrundelsen ikke trækkes frem, kan
--   ledelsen ikke se, om sanktionerne gives ens.
-- tæller: Sanktioner i måneden
-- enhed: sanktioner
-- god retning: ingen
-- delmål: begrundelse = Med begrundelse
-- kilde: Lov om aktiv socialpolitik, kapitel 7; Fokusrevision 2021, Fleksjobordningen, kapitel 8
-- tabeller: sanktioner
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: En sanktion, hvor feltet til begrundelse er tomt, er uden begrundelse.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    dato AS dag,
    CAST(nr AS VARCHAR) AS genstand,
    unnest(
        [
            {'del': NULL, 'udfald': NULL, 'taeller': 1, 'tilstand': 'talt'},
            {
                'del': 'begrundelse', 'udfald': begrundet, 'taeller': NULL,
                'tilstand': CASE WHEN begrundet IS NULL THEN 'uoplyst' ELSE 'talt' END
            }
        ],
        recursive := true
    )
FROM sanktion
