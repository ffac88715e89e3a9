-- formål: Sådan læses en celle: tekst ind, værdi ud, NULL når teksten ikke er en værdi af slagsen.

CREATE OR REPLACE TEMP MACRO rens(tekst) AS
    nullif(trim(nfc_normalize(replace(tekst, chr(160), ' ')), ' ' || chr(9) || chr(10) || chr(13) || chr(65279)), '');

-- Tekst uden tegn, der ikke ses: to team-id'er, der ligner hinanden på skærmen, skal være det samme.
CREATE OR REPLACE TEMP MACRO rens_tekst(tekst) AS
    rens(regexp_replace(tekst, '[\x{AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2064}\x{2066}-\x{2069}]', '', 'g'));

-- I et regneark kan en dato stå som et antal dage siden dag 0. Fem cifre er 1927 til 2173; færre kan være hvad som helst.
CREATE OR REPLACE TEMP MACRO er_excel_dato(tekst) AS coalesce(regexp_full_match(rens(tekst), '\d{5}'), false);

CREATE OR REPLACE TEMP MACRO excel_dato(tekst, dag_nul) AS
    CASE WHEN er_excel_dato(tekst) THEN strftime(dag_nul + try_cast(tekst AS INTEGER), '%Y-%m-%d') ELSE tekst END;

-- En dato uden klokkeslæt, eller et tidspunkt: med tidszone den dag, det er i København, uden den dag, der står.
CREATE OR REPLACE TEMP MACRO laes_dato(tekst) AS
    CASE
        WHEN tekst IS NULL THEN NULL
        WHEN regexp_full_match(tekst, '\d{4}-\d{2}-\d{2}') THEN try_cast(tekst AS DATE)
        WHEN regexp_full_match(tekst, '\d{2}-\d{2}-\d{4}|\d{2}\.\d{2}\.\d{4}|\d{2}/\d{2}/\d{4}')
            THEN try_cast(tekst[7:10] || '-' || tekst[4:5] || '-' || tekst[1:2] AS DATE)
        WHEN regexp_full_match(tekst, '\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?')
            THEN CASE WHEN try_cast(tekst AS TIMESTAMP) IS NOT NULL THEN try_cast(tekst[1:10] AS DATE) END
        WHEN regexp_full_match(tekst, '\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}(:?\d{2})?)')
            THEN (try_cast(
                regexp_replace(
                    regexp_replace(tekst, '^(.{10}[T ]\d{2}:\d{2})(Z|[+-])', '\1:00\2'), '([+-]\d{2})(\d{2})$', '\1:\2')
                AS TIMESTAMPTZ) AT TIME ZONE 'Europe/Copenhagen')::DATE
    END;

-- Dag og måned i en dato, der er skrevet med dagen først.
CREATE OR REPLACE TEMP MACRO dag_foerst(tekst) AS
    CASE WHEN regexp_full_match(tekst, '\d{2}[-./]\d{2}[-./]\d{4}') THEN tekst[1:2]::INTEGER END;

CREATE OR REPLACE TEMP MACRO maaned_foerst(tekst) AS
    CASE WHEN regexp_full_match(tekst, '\d{2}[-./]\d{2}[-./]\d{4}') THEN tekst[4:5]::INTEGER END;

CREATE OR REPLACE TEMP MACRO laes_tal(tekst) AS
    CASE WHEN regexp_full_match(tekst, '[+-]?\d{1,15}([.,]\d{1,15})?') THEN try_cast(replace(tekst, ',', '.') AS DOUBLE) END;

-- 1.234 kan være et tusind og nogle hundrede eller et enkelt og lidt til; 1.234,50 kan kun være det første.
CREATE OR REPLACE TEMP MACRO laes_beloeb(tekst) AS
    CASE
        WHEN regexp_full_match(tekst, '[+-]?\d{1,3}(\.\d{3}){1,4},\d{1,4}')
            THEN try_cast(replace(replace(tekst, '.', ''), ',', '.') AS DOUBLE)
        WHEN NOT regexp_full_match(tekst, '[+-]?[1-9]\d{0,2}[.,]\d{3}') THEN laes_tal(tekst)
    END;

CREATE OR REPLACE TEMP MACRO laes_heltal(tekst) AS
    CASE WHEN regexp_full_match(tekst, '[+-]?\d{1,9}([.,]0{1,15})?') THEN try_cast(regexp_extract(tekst, '^[+-]?\d+') AS INTEGER) END;

CREATE OR REPLACE TEMP MACRO laes_ja_nej(tekst) AS
    CASE
        WHEN lower(tekst) IN ('ja', 'j', 'true', '1') THEN true
        WHEN lower(tekst) IN ('nej', 'n', 'false', '0') THEN false
    END;

-- En uge, der ikke findes (53 i et år med 52), bliver ved strptime til en anden uge og er derfor ikke den samme igen.
CREATE OR REPLACE TEMP MACRO laes_uge(tekst) AS
    CASE
        WHEN regexp_full_match(upper(tekst), '\d{4}-W\d{2}')
            AND strftime(try_strptime(upper(tekst) || '-1', '%G-W%V-%u'), '%G-W%V') = upper(tekst)
            THEN upper(tekst)
    END;

CREATE OR REPLACE TEMP MACRO uge_mandag(uge) AS try_strptime(uge || '-1', '%G-W%V-%u')::DATE;

CREATE OR REPLACE TEMP MACRO laes_maaned(tekst) AS
    CASE WHEN regexp_full_match(tekst, '\d{4}-\d{2}') THEN try_cast(tekst || '-01' AS DATE) END;
