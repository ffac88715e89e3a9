-- titel: Hvor borgerne går hen efter et puljefleksjob
-- tema: Puljefleksjob
-- art: forløb
-- mål: andel
-- definition: Af de puljefleksjob, der sluttede i måneden, den andel, hvor borgeren inden for 31 dage var i et fleksjob uden for en
--   pulje. De øvrige er fordelt på, hvad der ellers fulgte: ledighedsydelse, pension, et nyt puljefleksjob, en anden registreret
--   afgang, eller intet kendt.
-- hvorfor: Puljefleksjob er de fleste steder tænkt som et skridt på vejen. Tallet viser, om de fører til et job uden for puljen
--   eller tilbage til ledighed, især hvor pladserne kun gives for et år.
-- tæller: Sluttede puljefleksjob, hvor borgeren mindst én dag inden for 31 dage var i et fleksjob uden for en pulje
-- nævner: Puljefleksjob, der sluttede i måneden, når de 31 dage er gået på datadagen
-- enhed: andel
-- god retning: op
-- kategorier: fleksjob uden for pulje, ledighedsydelse, pension, nyt puljefleksjob, andet, intet kendt
-- kilde: Kommunernes brug af fleksjob på få timer (DISCUS og COWI for STAR, 2015)
-- tabeller: fleksjob, puljer, ledighedsydelse
-- niveauer: kommune, team, sagsbehandler, pulje
-- dimensioner: ordning, koen, aldersgruppe, sektor, timer_nu, anciennitet, pulje
-- parametre: overgang_dage
-- valg: De 31 dage regnes fra dagen efter jobbets sidste dag og gælder, som parameteren var på den. Det, der fulgte, er det, borgeren
--   var i på mindst én af dagene, også når det begyndte, før puljejobbet sluttede. Passer flere, gælder det første i rækkefølgen
--   ovenfor. Pension er den afgang, der er registreret på puljejobbet (førtidspension, seniorpension, efterløn eller folkepension);
--   andet er ordinært arbejde, fraflytning, død og andet samme sted. En registreret afgang til fleksjob eller ledighedsydelse, som
--   ikke findes i de 31 dage, er intet kendt. Hvert job tæller, så en forlænget ansættelse under nyt nummer er et nyt puljefleksjob.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    sluttet AS (
        SELECT
            fleksjob.*,
            data_pr,
            fleksjob.til + CAST(parameter('overgang_dage', k, fleksjob.til) AS INTEGER) AS senest
        FROM fleksjob
        JOIN kommune USING (k)
        WHERE pulje_id IS NOT NULL AND fleksjob.til <= data_pr
    ),

    -- What the borger was in on a day after the job's last and no later than senest, with the first such day.
    fulgte AS (
        SELECT sluttet.j, CASE WHEN andet.pulje_id IS NULL THEN 1 ELSE 4 END AS rang, greatest(andet.fra, sluttet.til + 1) AS dag
        FROM sluttet
        JOIN fleksjob AS andet
            ON andet.b = sluttet.b AND andet.j <> sluttet.j AND andet.fra <= sluttet.senest AND andet.til > sluttet.til
        UNION ALL
        SELECT j, 2, greatest(ly.fra, sluttet.til + 1)
        FROM sluttet
        JOIN ly ON ly.b = sluttet.b AND ly.fra <= sluttet.senest AND ly.til > sluttet.til
        UNION ALL
        SELECT j, CASE WHEN afgang_til IN ('ordinaer', 'fraflyttet', 'doed', 'andet') THEN 5 ELSE 3 END, NULL
        FROM sluttet
        WHERE afgang_til NOT IN ('fleksjob', 'ledighedsydelse')
    ),

    foerste AS (
        SELECT j, rang, dag
        FROM fulgte
        QUALIFY row_number() OVER (PARTITION BY j ORDER BY rang, dag) = 1
    )

SELECT
    b,
    til AS dag,
    fra AS start,
    fleksjob_id AS genstand,
    CASE WHEN senest <= data_pr THEN coalesce(rang, 6) = 1 END AS udfald,
    CASE
        WHEN senest > data_pr THEN NULL
        WHEN rang = 1 THEN 'fleksjob uden for pulje'
        WHEN rang = 2 THEN 'ledighedsydelse'
        WHEN rang = 3 THEN 'pension'
        WHEN rang = 4 THEN 'nyt puljefleksjob'
        WHEN rang = 5 THEN 'andet'
        ELSE 'intet kendt'
    END AS kategori,
    foerste.dag AS handlet,
    CASE WHEN senest <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand,
    timer_interval(jobtimer.timer) AS timer_nu,
    anciennitet(fra, til) AS anciennitet,
    sektor,
    p AS pulje_nr
FROM sluttet
LEFT JOIN foerste USING (j)
LEFT JOIN (SELECT j, fra AS timer_fra, til AS timer_til, timer FROM jobtimer) AS jobtimer
    ON jobtimer.j = sluttet.j AND sluttet.til BETWEEN jobtimer.timer_fra AND jobtimer.timer_til
