-- Reimbursement by week and bookings by month, as delivered. The week of a reimbursement is dated by its Thursday, as ISO
-- 8601 numbers the weeks.
CREATE TABLE refusion AS
SELECT
    b,
    uge,
    CAST(strptime(uge || '-4', '%G-W%V-%u') AS DATE) AS torsdag,
    ydelse,
    refusionssats,
    beloeb,
    refusionsbeloeb
FROM stage.refusion
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
ORDER BY b, uge, ydelse;

CREATE TABLE kontering AS
SELECT b, maaned, ydelse, ordning_konteret, visitationsdato_registreret, refusionsprocent
FROM stage.konteringer
JOIN kommune USING (kommune_kode)
JOIN borger USING (k, borger_id)
ORDER BY b, maaned, ydelse;
