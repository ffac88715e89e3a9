-- titel: Ventetid til mødet i rehabiliteringsteamet
-- tema: Rehabilitering
-- art: forløb
-- mål: median
-- definition: Hvor mange hele uger der går, fra den forberedende del af rehabiliteringsplanen påbegyndes, til sagen behandles
--   på mødet. Tallet er medianen, så halvdelen har ventet længere og halvdelen kortere. Desuden vises, hvor stor en del af
--   sagerne der kommer på mødet inden for fire måneder, og hvor stor en del der venter mere end seks. Sagen hører til den
--   måned, hvor mødet holdes.
-- hvorfor: Så længe sagen forberedes, er borgeren uafklaret og kan ikke visiteres. Lange forberedelser skyldes ofte ventetid på
--   oplysninger, og den ventetid kan der gøres noget ved.
-- tæller: Hele uger fra forberedelsens start til mødet
-- nævner: Rehabiliteringssager, der er behandlet på et møde i måneden
-- enhed: uger
-- god retning: ned
-- værdi: Hele uger fra forberedelsens start til mødet
-- værdi enhed: uge, uger
-- fordeling: 0-8, 9-17, 18-26, 27-39, 40-
-- delmål: inden_4_mdr = Inden 4 måneder; over_6_mdr = Over 6 måneder
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 3, figur 21
-- sammenligning: rehab_varighed_uden_konkret_fleksjob_2021, rehab_varighed_med_konkret_fleksjob_2021,
--   rehab_varighed_over_6_maaneder_2021
-- tabeller: rehabsager
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: »Inden fire måneder« er til og med den samme dato fire måneder efter, og »over seks måneder« er senere end den samme
--   dato seks måneder efter. En sag, hvor mødet er registreret før forberedelsens start, har en forkert dato; den er ikke med,
--   men tælles ved siden af. De offentliggjorte uger er gennemsnit.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    moede_dato AS dag,
    forberedelse_start AS start,
    CAST(nr AS VARCHAR) AS genstand,
    CASE WHEN moede_dato >= forberedelse_start THEN (moede_dato - forberedelse_start) // 7 END AS vaerdi,
    CASE WHEN moede_dato >= forberedelse_start THEN 'talt' ELSE 'uoplyst' END AS tilstand,
    unnest(
        [
            {'del': NULL, 'udfald': NULL},
            {'del': 'inden_4_mdr', 'udfald': moede_dato <= add_months(forberedelse_start, 4)},
            {'del': 'over_6_mdr', 'udfald': moede_dato > add_months(forberedelse_start, 6)}
        ],
        recursive := true
    )
FROM rehabsag
WHERE moede_dato IS NOT NULL
