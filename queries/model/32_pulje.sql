-- Puljer for puljefleksjob (latest name), and the size of each on each day: where rows overlap, the latest fra_dato holds.
CREATE TABLE pulje AS
SELECT
    CAST(row_number() OVER (ORDER BY k, pulje_id) AS INTEGER) AS p,
    k,
    pulje_id,
    navn,
    institution
FROM (
    SELECT
        k,
        pulje_id,
        puljer.navn,
        institution,
        row_number() OVER (
            PARTITION BY k, pulje_id ORDER BY fra_dato <= data_pr DESC, fra_dato DESC, puljer.navn
        ) AS nr
    FROM stage.puljer
    JOIN kommune USING (kommune_kode)
)
WHERE nr = 1
ORDER BY p;

CREATE TABLE pulje_periode AS
WITH
    raekke AS (
        SELECT
            p,
            fra_dato AS fra,
            coalesce(til_dato, DATE '9999-12-31') AS til,
            pladser,
            timer_pr_plads,
            finansierede_timer,
            varighed_mdr
        FROM stage.puljer
        JOIN kommune USING (kommune_kode)
        JOIN pulje USING (k, pulje_id)
        WHERE fra_dato <= data_pr
    ),

    brud AS (
        SELECT p, fra AS dag FROM raekke
        UNION
        SELECT p, til + 1 FROM raekke
    ),

    stykke AS (
        SELECT p, dag AS fra, lead(dag) OVER (PARTITION BY p ORDER BY dag) - 1 AS til
        FROM brud
    )

SELECT
    stykke.p,
    stykke.fra,
    stykke.til,
    raekke.pladser,
    raekke.timer_pr_plads,
    raekke.finansierede_timer,
    raekke.varighed_mdr
FROM stykke
JOIN raekke ON raekke.p = stykke.p AND raekke.fra <= stykke.fra AND raekke.til >= stykke.til
QUALIFY row_number() OVER (PARTITION BY stykke.p, stykke.fra ORDER BY raekke.fra DESC) = 1
ORDER BY stykke.p, stykke.fra;
