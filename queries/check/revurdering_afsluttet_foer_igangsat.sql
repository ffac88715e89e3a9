-- alvor: advarsel
-- titel: Revurdering afsluttet, før den er igangsat
-- tekst: Revurderinger har en slutdato, der ligger før startdatoen.
-- forklaring: En af de to datoer er forkert, så det kan ikke afgøres, om revurderingen var rettidig.
-- gør nu: Ret datoerne på revurderingen.
SELECT k, t, s, b, CAST(NULL AS VARCHAR) AS genstand, igangsat AS dag
FROM revurdering
JOIN ansvar_nu USING (b)
WHERE afsluttet < igangsat
