-- formål: De forskellige tekster i en tabels kolonner (tekster: nr, tekst, slags, usynlige (tages tegn ud), dag_nul (tom: intet tal
--   er en dato), periodeslut), læst: den rensede tekst, og værdien, NULL når teksten ikke er en værdi af slagsen. Datoer er dage siden 1970-01-01.

WITH
    renset AS (
        SELECT
            nr,
            slags,
            periodeslut,
            dag_nul <> '' AND er_excel_dato(tekst) AS excel_dato,
            CASE
                WHEN usynlige THEN rens_tekst(tekst)
                WHEN dag_nul <> '' THEN excel_dato(rens(tekst), try_cast(dag_nul AS DATE))
                ELSE rens(tekst)
            END AS tekst
        FROM (SELECT * REPLACE (tekst::VARCHAR AS tekst, slags::VARCHAR AS slags, dag_nul::VARCHAR AS dag_nul) FROM tekster)
    ),

    laest AS (
        SELECT
            *,
            CASE slags WHEN 'laes_dato' THEN laes_dato(tekst) WHEN 'laes_maaned' THEN laes_maaned(tekst) END AS dato,
            CASE WHEN slags = 'laes_uge' THEN laes_uge(tekst) END AS uge,
            CASE slags WHEN 'laes_tal' THEN laes_tal(tekst) WHEN 'laes_beloeb' THEN laes_beloeb(tekst) END AS tal,
            CASE WHEN slags = 'laes_heltal' THEN laes_heltal(tekst) END AS heltal,
            CASE WHEN slags = 'laes_ja_nej' THEN laes_ja_nej(tekst) END AS ja
        FROM renset
    )

SELECT
    tekst,
    lower(tekst) AS smaa,
    excel_dato,
    datediff('day', DATE '1970-01-01', coalesce(dato, uge_mandag(uge))) AS dag,
    uge,
    coalesce(tal, heltal, ja::INTEGER) AS tal,
    coalesce(nullif(dato, CASE WHEN periodeslut THEN DATE '9999-12-31' END)::VARCHAR, tal::VARCHAR, heltal::VARCHAR, ja::VARCHAR, uge, tekst) AS ens,
    dag_foerst(tekst) AS dag_foerst,
    maaned_foerst(tekst) AS maaned_foerst,
    try_cast(tekst AS INTEGER) AS som_tal
FROM laest
ORDER BY nr
