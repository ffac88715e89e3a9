-- titel: Indholdet i rehabiliteringssagerne
-- tema: Rehabilitering
-- art: forløb
-- mål: dele
-- definition: Hvor stor en del af de sager, der er behandlet på et møde i måneden, der har hvert af de tolv træk, som sagerne
--   er blevet målt på: fra lægeerklæringen før mødet til overvejelser om udvikling i arbejdsevnen. Hvert træk er sin egen
--   andel.
-- hvorfor: Indstillingen er det, som alle senere led bygger på. Er jobmål, skånehensyn, timer og indsats ikke beskrevet, må de
--   findes igen, når borgeren skal i job, og der er intet at holde udviklingen op imod.
-- tæller: Sager med det pågældende træk
-- nævner: Rehabiliteringssager behandlet på et møde i måneden, hvor trækket er registreret med ja eller nej
-- enhed: andel
-- god retning: ingen
-- delmål: le265 = LÆ 265 indhentet; konkret_fleksjob = Konkret fleksjob foreligger; virksomhedskonsulent = Virksomhedskonsulent
--   deltog; skaanehensyn = Skånehensyn beskrevet; jobmaal = Klart jobmål; borgerperspektiv = Borgerens perspektiv fremgår;
--   egen_soegning_vurderet = Egen søgning vurderet; arbejdsevne_timer = Arbejdsevne vurderet i timer; udvikling_estimat =
--   Estimat for udvikling; indsats_beskrevet = Indsats beskrevet; handicapordning_vurderet = Handicapkompenserende ordninger
--   vurderet; progression_overvejet = Progression overvejet
-- kilde: Fokusrevision 2021, Fleksjobordningen, kapitel 3, 4 og 6
-- sammenligning: rehab_indstilling_le265_2021, rehab_indstilling_konkret_fleksjob_2021,
--   rehab_indstilling_virksomhedskonsulent_2021, rehab_indstilling_skaanehensyn_2021, rehab_indstilling_jobmaal_2021,
--   rehab_indstilling_borgerperspektiv_2021, rehab_indstilling_egen_soegning_vurderet_2021,
--   rehab_indstilling_arbejdsevne_timer_2021, rehab_indstilling_udvikling_estimat_2021,
--   rehab_indstilling_indsats_beskrevet_2021, rehab_indstilling_handicapordning_vurderet_2021,
--   rehab_indstilling_progression_overvejet_2021
-- tabeller: rehabsager
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Arbejdsevnen er vurderet i timer, når der er registreret et timetal; det træk kan derfor ikke være uoplyst. Er et andet
--   træk ikke registreret, er sagen ikke med i den andel, men tælles ved siden af.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    dele AS (
        SELECT
            b,
            moede_dato,
            forberedelse_start,
            nr,
            unnest(
                [
                    {'del': NULL, 'udfald': NULL},
                    {'del': 'le265', 'udfald': le265},
                    {'del': 'konkret_fleksjob', 'udfald': konkret_fleksjob},
                    {'del': 'virksomhedskonsulent', 'udfald': virksomhedskonsulent},
                    {'del': 'skaanehensyn', 'udfald': skaanehensyn},
                    {'del': 'jobmaal', 'udfald': jobmaal},
                    {'del': 'borgerperspektiv', 'udfald': borgerperspektiv},
                    {'del': 'egen_soegning_vurderet', 'udfald': egen_soegning_vurderet},
                    {'del': 'arbejdsevne_timer', 'udfald': arbejdsevne_angivet},
                    {'del': 'udvikling_estimat', 'udfald': udvikling_estimat},
                    {'del': 'indsats_beskrevet', 'udfald': indsats_beskrevet},
                    {'del': 'handicapordning_vurderet', 'udfald': handicapordning_vurderet},
                    {'del': 'progression_overvejet', 'udfald': progression_overvejet}
                ],
                recursive := true
            )
        FROM rehabsag
        WHERE moede_dato IS NOT NULL
    )

SELECT
    b,
    moede_dato AS dag,
    forberedelse_start AS start,
    CAST(nr AS VARCHAR) AS genstand,
    del,
    udfald,
    CASE WHEN del IS NOT NULL AND udfald IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM dele
