-- The months that have observations, newest first, and whether the month had ended on the data date.
SELECT DISTINCT m.k, o.maaned, m.afsluttet
FROM observation AS o
JOIN maaned AS m ON m.k = o.k AND m.maaned = o.maaned
WHERE o.tilstand <> 'afventer'
ORDER BY o.maaned DESC
