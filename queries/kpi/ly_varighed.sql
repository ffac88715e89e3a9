-- titel: Varighed af igangværende ledighedsydelse
-- tema: Ledighed og varighed
-- art: bestand
-- mål: median
-- definition: Hvor længe de borgere, der får ledighedsydelse på månedens sidste dag, har været i deres nuværende forløb: hele uger
--   siden forløbets første dag. Tallet er medianen, så halvdelen har ventet længere og halvdelen kortere. Rækker med
--   ledighedsydelse, der overlapper eller følger dag på dag, er ét forløb; en enkelt dags ophold giver to.
-- hvorfor: Jo længere et forløb varer, jo sværere bliver vejen til et fleksjob, og jo lavere er kommunens refusion. Medianen og
--   andelene over 26, 52 og 78 uger viser, om ventetiden er ved at vokse.
-- tæller: Hele uger siden forløbets start
-- nævner: Borgere på ledighedsydelse på månedens sidste dag
-- enhed: uger
-- god retning: ned
-- værdi: Hele uger siden forløbets første dag
-- værdi enhed: uge, uger
-- fordeling: 0-26, 27-52, 53-78, 79-104, 105-
-- over: 26, 52, 78
-- kilde: Lov om aktiv socialpolitik, kapitel 7; Fokusrevision 2021, Fleksjobordningen
-- tabeller: ledighedsydelse
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: Uger er hele uger (dage delt med syv, rundet ned), og »over 26 uger« er 27 hele uger eller mere. Varigheden er det
--   igangværende forløbs alder, ikke de opsamlede måneder efter § 74 c.
-- tæller anderledes: Her deler en enkelt dags ophold et forløb, som ved lovens frister. I Jobindsats slutter et forløb først, når
--   der er gået en hel kalendermåned uden ydelsen, så varigheden dér er længere.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    fra,
    til,
    fra AS start,
    fra AS vaerdi_fra,
    'uger' AS vaerdi_regel
FROM ly_forloeb
