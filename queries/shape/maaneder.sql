-- titel: De måneder, som der er observationer for
SELECT DISTINCT maaned AS month FROM maanedssum WHERE del IS NULL ORDER BY month
