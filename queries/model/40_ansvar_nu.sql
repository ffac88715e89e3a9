-- One row per borger: who answers for the case on the data date, and in which team; both NULL where nobody does.
CREATE TABLE ansvar_nu AS
SELECT borger.b, borger.k, data_pr, ansvar.s, ansvar.t
FROM borger
JOIN kommune USING (k)
LEFT JOIN ansvar ON ansvar.b = borger.b AND data_pr BETWEEN ansvar.fra AND ansvar.til
ORDER BY borger.b;
