-- alvor: advarsel
-- titel: Rehabiliteringssag med datoer i forkert rækkefølge
-- tekst: Rehabiliteringssager har et møde før forberedelsens start, eller en indstilling, der er sendt før mødet.
-- forklaring: En af de to datoer er forkert. Ventetiden kan ikke regnes ud, så sagen er ikke med i den, men tælles ved siden af.
-- gør nu: Ret datoerne på rehabiliteringssagen.
SELECT k, t, s, b, CAST(nr AS VARCHAR) AS genstand, moede_dato AS dag
FROM rehabsag
JOIN ansvar_nu USING (b)
WHERE moede_dato < forberedelse_start OR indstilling_sendt < moede_dato
