-- Reimbursement by week and bookings by month, as delivered. The week of a reimbursement is dated by its Thursday, as ISO
-- 8601 numbers the weeks; nr tells a borger's rows apart.
-- Each is read by one nøgletal, once, so they are not stored beside the rows that they are made of.
CREATE VIEW refusion AS
SELECT
    b,
    CAST(row_number() OVER (PARTITION BY b ORDER BY uge, ydelse, linje) AS INTEGER) AS nr,
    uge,
    CAST(strptime(uge || '-4', '%G-W%V-%u') AS DATE) AS torsdag,
    ydelse,
    refusionssats,
    beloeb,
    refusionsbeloeb
FROM stage.refusion
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id);

CREATE VIEW kontering AS
SELECT
    b,
    CAST(row_number() OVER (PARTITION BY b ORDER BY maaned, ydelse, linje) AS INTEGER) AS nr,
    maaned,
    ydelse,
    ordning_konteret,
    visitationsdato_registreret,
    refusionsprocent
FROM stage.konteringer
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id);
