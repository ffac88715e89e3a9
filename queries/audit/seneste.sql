-- titel: Den seneste række: den, som den næste hæfter sig på
SELECT nr, hash, hvornaar FROM haendelse ORDER BY nr DESC LIMIT 1;
