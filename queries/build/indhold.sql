-- formål: Antal rækker og en sum af rækkernes kontroltal; summen er den samme i hvilken orden rækkerne end står.

SELECT count(*) AS antal, coalesce(sum(CAST(hash(raekke) AS HUGEINT)), 0) AS sum
FROM (SELECT {kolonner} FROM {tabel}) AS raekke
