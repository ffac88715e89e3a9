-- formål: Hvad en borger talte i en måned, der allerede er vist, da den blev vist, når det nu er noget andet. Holdes op imod det
--   forrige øjebliksbillede (foer); det, der er husket i forvejen, bliver stående.
INSERT INTO historik.foerst_sag
WITH
    begge AS (
        SELECT
            true AS foer, kommune_kode, kpi, del, maaned, team_id, coalesce(ny, borger_id) AS borger_id, taeller, naevner, vaerdi,
            tilstand
        FROM foer.observation
        JOIN foer.kommune USING (k)
        LEFT JOIN (SELECT t, team_id FROM foer.team) USING (t)
        LEFT JOIN (SELECT b, borger_id FROM foer.borger) USING (b)
        LEFT JOIN omdannet ON gammel = borger_id
        WHERE maaned >= $fra
        UNION ALL
        SELECT false, kommune_kode, kpi, del, maaned, team_id, borger_id, taeller, naevner, vaerdi, tilstand
        FROM observation
        JOIN kommune USING (k)
        LEFT JOIN (SELECT t, team_id FROM team) USING (t)
        LEFT JOIN (SELECT b, borger_id FROM borger) USING (b)
        WHERE maaned >= $fra
    ),

    talt AS (
        SELECT
            kommune_kode,
            kpi,
            del,
            maaned,
            team_id,
            borger_id,
            coalesce(round(sum(taeller) FILTER (tilstand = 'talt' AND foer), 6), 0) AS taeller,
            coalesce(round(sum(naevner) FILTER (tilstand = 'talt' AND foer), 6), 0) AS naevner,
            count(*) FILTER (tilstand = 'uoplyst' AND foer) AS uoplyst,
            round(avg(vaerdi) FILTER (tilstand = 'talt' AND foer), 6) AS vaerdi,
            coalesce(round(sum(taeller) FILTER (tilstand = 'talt' AND NOT foer), 6), 0) AS taeller_nu,
            coalesce(round(sum(naevner) FILTER (tilstand = 'talt' AND NOT foer), 6), 0) AS naevner_nu,
            count(*) FILTER (tilstand = 'uoplyst' AND NOT foer) AS uoplyst_nu,
            round(avg(vaerdi) FILTER (tilstand = 'talt' AND NOT foer), 6) AS vaerdi_nu
        FROM begge
        WHERE ($kommuner::VARCHAR[] IS NULL OR list_contains($kommuner::VARCHAR[], kommune_kode))
        GROUP BY ALL
        HAVING
            taeller <> taeller_nu OR naevner <> naevner_nu OR uoplyst <> uoplyst_nu
            OR vaerdi IS DISTINCT FROM vaerdi_nu
    )

SELECT talt.kommune_kode, talt.kpi, talt.del, talt.maaned, team_id, borger_id, taeller, naevner, uoplyst, vaerdi
FROM talt
SEMI JOIN historik.udgivet USING (kommune_kode, kpi, maaned)
ANTI JOIN historik.foerst_sag AS husket
    ON
        husket.kommune_kode = talt.kommune_kode
        AND husket.kpi = talt.kpi
        AND husket.maaned = talt.maaned
        AND husket.del IS NOT DISTINCT FROM talt.del
        AND husket.team_id IS NOT DISTINCT FROM talt.team_id
        AND husket.borger_id IS NOT DISTINCT FROM talt.borger_id
