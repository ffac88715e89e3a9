-- titel: De måneder, som der er observationer for
SELECT DISTINCT maaned AS month FROM observation WHERE tilstand <> 'afventer' AND del IS NULL ORDER BY month
