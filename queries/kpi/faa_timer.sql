-- titel: Fleksjob på ti timer eller færre
-- tema: Fleksjob og timer
-- art: bestand
-- mål: andel
-- definition: Andelen af igangværende fleksjob under ny ordning, hvor borgeren arbejder ti timer om ugen eller færre på månedens
--   sidste dag. Job, hvor timerne ikke er oplyst, er med i nævneren, men ikke i tælleren, som i den offentliggjorte opgørelse.
-- hvorfor: Ordningen blev i 2013 åbnet for job på få timer. Fordelingen viser, hvem ordningen når, og hvor der kan være plads til
--   udvikling i timer.
-- tæller: Fleksjob med ti timer om ugen eller færre
-- nævner: Fleksjob under ny ordning (startet 1. januar 2013 eller senere), der løber på månedens sidste dag
-- enhed: andel
-- god retning: ingen
-- værdi: Timer om ugen på månedens sidste dag
-- værdi enhed: time, timer
-- kategorier: 1-5, 6-10, 11-15, 16-20, 21-25, 26-30, over 30, uoplyst
-- kilde: Fokusrevision 2021, Fleksjobordningen, tabel 3
-- sammenligning: faa_timer_2021
-- tabeller: fleksjob, fleksjobtimer
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, sektor, timer_nu, anciennitet, pulje
-- valg: Et interval rummer timer til og med sin øvre grænse, så 10 timer hører til 6-10 og 10,5 til 11-15. En borger med to fleksjob
--   tæller to gange.
-- tæller anderledes: Job, hvor timerne ikke er oplyst, er med i nævneren her og i Fokusrevisionens tabel 3. Opgørelser, der kun
--   tager job med oplyste timer, får en højere andel. Tabellen tæller job, der løb en dag i måneden; her løber de på den sidste.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    jobperiode.fra,
    jobperiode.til,
    fleksjob.fra AS start,
    fleksjob_id AS genstand,
    coalesce(timer <= 10, false) AS udfald,
    timer AS vaerdi,
    timer_interval(timer) AS kategori,
    timer_interval(timer) AS timer_nu,
    anciennitet,
    sektor,
    p AS pulje_nr
FROM jobperiode
JOIN fleksjob USING (j)
WHERE ny_ordning
