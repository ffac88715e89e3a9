-- titel: Hovedet, som det står i sin egen fil
SELECT nr, hash FROM hoved.hoved;
