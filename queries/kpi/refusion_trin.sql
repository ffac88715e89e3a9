-- titel: Uger på refusionstrappen
-- tema: Økonomi
-- art: forløb
-- mål: antal
-- definition: Hvor mange uger med ledighedsydelse og fleksjob der er hjemtaget refusion for på hvert trin af refusionstrappen:
--   80, 40, 30 og 20 procent. Ved siden af vises, hvor mange kroner af udgiften på hvert trin der er refunderet. En uge hører
--   til den måned, som ugens torsdag ligger i.
-- hvorfor: Trinnet følger af, hvor længe borgeren har fået offentlige ydelser. Jo flere uger på de lave trin, jo mere betaler
--   kommunen selv.
-- tæller: Uger med refusion
-- enhed: uger
-- god retning: ingen
-- værdi: Udgift i kroner
-- værdi enhed: krone, kroner
-- kategorier: 80, 40, 30, 20
-- sum.x1: Udgift i kroner
-- sum.x2: Refusion i kroner
-- delmål: sats_80 = Kroner refunderet ved 80 pct.; sats_40 = Kroner refunderet ved 40 pct.; sats_30 = Kroner refunderet ved 30
--   pct.; sats_20 = Kroner refunderet ved 20 pct.
-- kilde: Lov om kommunernes finansiering af visse offentlige ydelser udbetalt af kommunerne og arbejdsløshedskasserne, § 5
-- tabeller: refusion
-- rækker pr. borger: 5
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe, ydelse
-- valg: Trinnet er det, der står i refusionsdata; det regnes ikke ud af borgerens forløb, fordi andre ydelser tæller med på
--   trappen. Ugen tæller, når dens torsdag er nået på datadagen. En række uden beløb tæller som en uge; i kronerne tælles den
--   ved siden af.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    raekke AS (
        SELECT refusion.*, beloeb IS NOT NULL AND refusionsbeloeb IS NOT NULL AS med_beloeb
        FROM refusion
        JOIN borger USING (b)
        JOIN kommune USING (k)
        WHERE torsdag <= data_pr
    )

-- The weeks.
SELECT
    b,
    torsdag AS dag,
    CAST(nr AS VARCHAR) AS genstand,
    ydelse,
    CAST(NULL AS VARCHAR) AS del,
    CAST(refusionssats AS VARCHAR) AS kategori,
    'talt' AS tilstand,
    1 AS taeller,
    1 AS naevner,
    beloeb AS vaerdi,
    beloeb AS x1,
    refusionsbeloeb AS x2
FROM raekke
UNION ALL
-- The kroner.
SELECT
    b, torsdag, CAST(nr AS VARCHAR), ydelse, 'sats_' || refusionssats, NULL,
    CASE WHEN med_beloeb THEN 'talt' ELSE 'uoplyst' END, refusionsbeloeb, beloeb, NULL, NULL, NULL
FROM raekke
