-- LAS § 74 c: the cycles, with the revurdering that belongs to each, what a move and an exemption do to the deadlines, and
-- what can still be acted on. One row per cycle; t and u after the data date are forecasts.
--   egen_t, egen_u      the deadline is this municipality's: not before the borger moved in, not in an exempt period
--   frist_u             u, or six months after the borger moved in, where u falls in those months (tilflyttet_frist)
--   i_bero              t has passed, u has not, the borger is off ledighedsydelse, and the cycle has not lapsed
--   aktuel              ledighedsydelse runs past the data date, and a revurdering begun now would belong to this cycle
--   dage, dage_til_t/u  days counted towards u until the data date (or the cycle's end); days of the benefit left
--   maaned_igangsat, maaned_afsluttet   in which month of counted ledighedsydelse it happened (12 and 18: just in time)
CREATE TABLE par74c AS
WITH
    cyklus AS (
        SELECT
            par74c_cyklus.*,
            k,
            data_pr,
            tilflyttet,
            add_months(tilflyttet, parameter('tilflytter_maaneder', k, tilflyttet)) AS tilflytter_frist,
            t - CAST(parameter('revurdering_tidligst_dage', k, t) AS INTEGER) AS tidligst,
            EXISTS (SELECT 1 FROM ly WHERE ly.b = par74c_cyklus.b AND ly.til > data_pr) AS loeber
        FROM par74c_cyklus
        JOIN borger USING (b)
        JOIN kommune USING (k)
    ),

    med_naeste AS (
        SELECT
            *,
            coalesce(lead(tidligst) OVER (PARTITION BY b ORDER BY nr), DATE '9999-12-31') AS naeste,
            coalesce(u >= tilflyttet AND u < tilflytter_frist, false) AS tilflyttet_frist,
            CASE WHEN u >= tilflyttet AND u < tilflytter_frist THEN tilflytter_frist ELSE u END AS frist_u
        FROM cyklus
    ),

    -- The earliest revurdering begun in the cycle's time.
    valgt AS (
        SELECT med_naeste.b, med_naeste.nr, r, igangsat, afsluttet
        FROM med_naeste
        JOIN revurdering
            ON revurdering.b = med_naeste.b AND igangsat >= med_naeste.tidligst AND igangsat < med_naeste.naeste
        QUALIFY row_number() OVER (PARTITION BY med_naeste.b, med_naeste.nr ORDER BY igangsat, r) = 1
    ),

    -- The month that has begun when it happens: one more than the whole months that were counted on the day before.
    haendelse AS (
        SELECT b, nr, 'igangsat' AS art, igangsat - 1 AS dagen_foer FROM valgt
        UNION ALL
        SELECT b, nr, 'afsluttet', afsluttet - 1 FROM valgt WHERE afsluttet IS NOT NULL
    ),

    talt AS (
        SELECT
            haendelse.b,
            haendelse.nr,
            art,
            dagen_foer,
            CAST(coalesce(sum(least(ly_dage.til, dagen_foer) - greatest(ly_dage.fra, fra_taelling) + 1), 0) AS INTEGER)
                AS dage
        FROM haendelse
        JOIN par74c_cyklus ON par74c_cyklus.b = haendelse.b AND par74c_cyklus.nr = haendelse.nr
        LEFT JOIN ly_dage
            ON ly_dage.b = haendelse.b AND ly_dage.fra <= dagen_foer AND ly_dage.til >= fra_taelling
            AND fra_taelling <= dagen_foer
        GROUP BY haendelse.b, haendelse.nr, art, dagen_foer
    ),

    maaned_nr AS (
        SELECT
            b,
            nr,
            max(n) FILTER (WHERE art = 'igangsat') AS n_igangsat,
            max(n) FILTER (WHERE art = 'afsluttet') AS n_afsluttet
        FROM (
            SELECT
                b,
                nr,
                art,
                1 + len(list_filter(range(1, dage // 28 + 2), lambda m: w_laengde(dagen_foer, m) <= dage)) AS n
            FROM talt
        )
        GROUP BY b, nr
    ),

    frister AS (
        SELECT
            *,
            parameter('revurdering_maaneder', k, t) AS krav_t,
            parameter('revurdering_frist_maaneder', k, u) AS krav_u
        FROM med_naeste
        LEFT JOIN valgt USING (b, nr)
        LEFT JOIN maaned_nr USING (b, nr)
    )

SELECT
    b,
    nr,
    t,
    u,
    frist_u,
    tilflyttet_frist,
    coalesce(t >= tilflyttet, true) AND coalesce(parameter('fritaget', k, t), 0) = 0 AS egen_t,
    coalesce(frist_u >= tilflyttet, u IS NOT NULL) AND coalesce(parameter('fritaget', k, frist_u), 0) = 0 AS egen_u,
    bortfaldet,
    t <= data_pr AND u IS NULL AND bortfaldet IS NULL AND NOT loeber AS i_bero,
    loeber AND data_pr < naeste AS aktuel,
    fra_taelling,
    dage,
    dage_til_t,
    dage_til_u,
    r,
    igangsat,
    afsluttet,
    -- A day without the benefit may end a shorter window; the deadline, not the count, says what was in time.
    CASE
        WHEN igangsat <= t THEN least(n_igangsat, krav_t)
        WHEN igangsat > t THEN greatest(n_igangsat, krav_t + 1)
    END AS maaned_igangsat,
    CASE
        WHEN afsluttet <= u THEN least(n_afsluttet, krav_u)
        WHEN afsluttet > u THEN greatest(n_afsluttet, krav_u + 1)
        ELSE n_afsluttet
    END AS maaned_afsluttet
FROM frister
ORDER BY b, nr;
