-- titel: Arbejdsevnen er udnyttet fuldt ud
-- tema: Progression
-- art: bestand
-- mål: andel
-- definition: Andelen af igangværende fleksjob på månedens sidste dag, hvor det er registreret, at borgeren udnytter sin
--   arbejdsevne fuldt ud i jobbet. Ved siden af vises, hvor mange timer om ugen der er tilbage: den vurderede arbejdsevne i
--   timer minus timerne i jobbet.
-- hvorfor: Timer, som borgeren kunne arbejde, men ikke har, er den nærmeste mulighed for flere timer, i jobbet eller i et nyt.
-- tæller: Fleksjob, hvor arbejdsevnen er udnyttet fuldt ud
-- nævner: Fleksjob, der løber på månedens sidste dag, hvor det er registreret, om arbejdsevnen er udnyttet
-- enhed: andel
-- god retning: op
-- værdi: Timer om ugen tilbage (den vurderede arbejdsevne minus timerne nu)
-- værdi enhed: time, timer
-- delmål: hoejst_10_timer = Højst 10 timer; over_10_timer = Over 10 timer
-- kilde: Kommunernes brug af fleksjob på få timer (DISCUS og COWI for STAR, 2015), afsnit 3.3 og bilag 1
-- sammenligning: arbejdsevne_udnyttet_hoejst_10_timer_2014, arbejdsevne_udnyttet_over_10_timer_2014
-- tabeller: fleksjob, fleksjobtimer
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, branche, timer_nu, anciennitet, pulje
-- valg: Er det ikke registreret, om arbejdsevnen er udnyttet, er jobbet ikke med i andelen, men tælles ved siden af, også når
--   timerne er kendt. Timer tilbage er uden værdi, når den vurderede arbejdsevne eller jobbets timer ikke er registreret, og er
--   negative, når borgeren arbejder mere end vurderet. Job uden timer er i ingen af de to delmål. En borger med to fleksjob
--   tæller to gange.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    job AS (
        SELECT
            fleksjob.*,
            jobperiode.fra AS periode_fra,
            jobperiode.til AS periode_til,
            timer,
            anciennitet,
            unnest([NULL, CASE WHEN timer <= 10 THEN 'hoejst_10_timer' WHEN timer > 10 THEN 'over_10_timer' ELSE '' END]) AS del
        FROM jobperiode
        JOIN fleksjob USING (j)
    )

SELECT
    b,
    periode_fra AS fra,
    periode_til AS til,
    fra AS start,
    fleksjob_id AS genstand,
    del,
    arbejdsevne_udnyttet AS udfald,
    CASE WHEN arbejdsevne_udnyttet IS NULL THEN 'uoplyst' ELSE 'talt' END AS tilstand,
    arbejdsevne_timer - timer AS vaerdi,
    timer_interval(timer) AS timer_nu,
    anciennitet,
    sektor,
    branche,
    p AS pulje_nr
FROM job
WHERE del IS DISTINCT FROM ''
