-- Who answers for each borger on each day, and in which team: rows of sagsansvar with rolle primaer (or empty), the latest
-- fra_dato first, then the smallest sagsbehandler_id (s is numbered in that order). Days that no row covers have no row;
-- days on which the sagsbehandler was in no team have t NULL. No overlaps.
CREATE TABLE ansvar AS
WITH
    raekke AS (
        SELECT b, s, fra_dato AS fra, coalesce(til_dato, DATE '9999-12-31') AS til
        FROM stage.sagsansvar
        JOIN kommune USING (kommune_kode)
        JOIN borger USING (k, borger_id)
        JOIN sagsbehandler USING (k, sagsbehandler_id)
        WHERE coalesce(rolle, 'primaer') = 'primaer' AND fra_dato <= data_pr
    ),

    -- Between two neighbouring breakpoints the same rows hold on every day.
    brud AS (
        SELECT b, fra AS dag FROM raekke
        UNION
        SELECT b, til + 1 FROM raekke
    ),

    stykke AS (
        SELECT b, dag AS fra, lead(dag) OVER (PARTITION BY b ORDER BY dag) - 1 AS til
        FROM brud
    ),

    gaeldende AS (
        SELECT stykke.b, raekke.s, stykke.fra, stykke.til
        FROM stykke
        JOIN raekke ON raekke.b = stykke.b AND raekke.fra <= stykke.fra AND raekke.til >= stykke.til
        QUALIFY row_number() OVER (PARTITION BY stykke.b, stykke.fra ORDER BY raekke.fra DESC, raekke.s) = 1
    ),

    -- Each piece is cut where its sagsbehandler came into a team or left one.
    snit AS (
        SELECT b, s, fra, til, fra AS dag FROM gaeldende
        UNION
        SELECT g.b, g.s, g.fra, g.til, st.fra
        FROM gaeldende AS g
        JOIN sagsbehandler_team AS st ON st.s = g.s AND st.fra > g.fra AND st.fra <= g.til
        UNION
        SELECT g.b, g.s, g.fra, g.til, st.til + 1
        FROM gaeldende AS g
        JOIN sagsbehandler_team AS st ON st.s = g.s AND st.til >= g.fra AND st.til < g.til
    ),

    del AS (
        SELECT b, s, dag AS fra, coalesce(lead(dag) OVER (PARTITION BY b, fra ORDER BY dag) - 1, til) AS til
        FROM snit
    ),

    i_team AS (
        SELECT del.b, del.s, st.t, del.fra, del.til
        FROM del
        LEFT JOIN sagsbehandler_team AS st ON st.s = del.s AND del.fra BETWEEN st.fra AND st.til
    ),

    skift AS (
        SELECT
            *,
            s = lag(s) OVER tid
            AND t IS NOT DISTINCT FROM lag(t) OVER tid
            AND fra = lag(til) OVER tid + 1 AS fortsat
        FROM i_team
        WINDOW tid AS (PARTITION BY b ORDER BY fra)
    ),

    samlet AS (
        SELECT *, count(*) FILTER (WHERE fortsat IS NOT TRUE) OVER (PARTITION BY b ORDER BY fra) AS nr
        FROM skift
    )

SELECT b, min(fra) AS fra, max(til) AS til, any_value(s) AS s, any_value(t) AS t
FROM samlet
GROUP BY b, nr
ORDER BY b, fra;
