-- titel: De værdier, som observationernes dimensioner har
SELECT dimension, vaerdi FROM dimensionsvaerdi
