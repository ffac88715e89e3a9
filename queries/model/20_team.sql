-- Teams, sagsbehandlere (one row a person, with the latest name), and who was in which team when.
-- Where rows of a sagsbehandler overlap, the one with the latest fra_dato holds; an empty fra_dato reaches back for ever.
CREATE TABLE team AS
SELECT
    CAST(row_number() OVER (ORDER BY k, team_id) AS INTEGER) AS t,
    k,
    team_id,
    teams.navn
FROM stage.teams
JOIN kommune USING (kommune_kode)
ORDER BY t;

CREATE TABLE sagsbehandler AS
SELECT
    CAST(row_number() OVER (ORDER BY k, sagsbehandler_id) AS INTEGER) AS s,
    k,
    sagsbehandler_id,
    navn
FROM (
    SELECT
        k,
        sagsbehandler_id,
        sagsbehandlere.navn,
        row_number() OVER (
            PARTITION BY k, sagsbehandler_id
            ORDER BY coalesce(fra_dato <= data_pr, true) DESC, fra_dato DESC NULLS LAST, sagsbehandlere.navn
        ) AS nr
    FROM stage.sagsbehandlere
    JOIN kommune USING (kommune_kode)
)
WHERE nr = 1
ORDER BY s;

CREATE TABLE sagsbehandler_team AS
WITH
    raekke AS (
        SELECT
            s,
            t,
            coalesce(fra_dato, DATE '1900-01-01') AS fra,
            coalesce(til_dato, DATE '9999-12-31') AS til
        FROM stage.sagsbehandlere
        JOIN kommune USING (kommune_kode)
        JOIN sagsbehandler USING (k, sagsbehandler_id)
        JOIN team USING (k, team_id)
        WHERE coalesce(fra_dato <= data_pr, true)
    ),

    -- Between two neighbouring breakpoints the same rows hold on every day.
    brud AS (
        SELECT s, fra AS dag FROM raekke
        UNION
        SELECT s, til + 1 FROM raekke
    ),

    stykke AS (
        SELECT s, dag AS fra, lead(dag) OVER (PARTITION BY s ORDER BY dag) - 1 AS til
        FROM brud
    ),

    gaeldende AS (
        SELECT stykke.s, raekke.t, stykke.fra, stykke.til
        FROM stykke
        JOIN raekke ON raekke.s = stykke.s AND raekke.fra <= stykke.fra AND raekke.til >= stykke.til
        QUALIFY row_number() OVER (PARTITION BY stykke.s, stykke.fra ORDER BY raekke.fra DESC, raekke.t) = 1
    ),

    skift AS (
        SELECT
            *,
            t IS NOT DISTINCT FROM lag(t) OVER tid AND fra = lag(til) OVER tid + 1 AS fortsat
        FROM gaeldende
        WINDOW tid AS (PARTITION BY s ORDER BY fra)
    ),

    samlet AS (
        SELECT *, count(*) FILTER (WHERE fortsat IS NOT TRUE) OVER (PARTITION BY s ORDER BY fra) AS nr
        FROM skift
    )

SELECT s, any_value(t) AS t, min(fra) AS fra, max(til) AS til
FROM samlet
GROUP BY s, nr
ORDER BY s, fra;
