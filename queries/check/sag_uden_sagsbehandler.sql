-- alvor: advarsel
-- titel: Løbende sag uden sagsbehandler
-- tekst: Borgere på ledighedsydelse eller i fleksjob har ingen ansvarlig sagsbehandler på datadagen.
-- forklaring: Ingen række i sagsansvar med rollen primær (eller tom) dækker datadagen. Sagen tælles med for kommunen, men står
--   under »Uden sagsbehandler« og »Uden team«, og ingen får dens frister på sin liste.
-- gør nu: Registrér en ansvarlig sagsbehandler på sagen, eller afslut den, hvis den er ophørt.
SELECT k, t, s, b, CAST(NULL AS VARCHAR) AS genstand, data_pr AS dag
FROM ansvar_nu
WHERE
    s IS NULL
    AND b IN (
        SELECT b FROM ly_forloeb WHERE data_pr BETWEEN fra AND til
        UNION ALL
        SELECT b FROM fleksjob WHERE data_pr BETWEEN fra AND til
    )
