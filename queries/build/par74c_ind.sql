-- formål: De beregnede cykler (hele tal) ind i par74c_cyklus (datoer; NULL, hvor der ingen er).
INSERT INTO par74c_cyklus
SELECT
    b,
    nr,
    DATE '1970-01-01' + t::INTEGER,
    CASE WHEN u < $aldrig THEN DATE '1970-01-01' + u::INTEGER END,
    CASE WHEN lapsed < $aldrig THEN DATE '1970-01-01' + lapsed::INTEGER END,
    DATE '1970-01-01' + start::INTEGER,
    counted,
    left_t,
    CASE WHEN left_u >= 0 THEN left_u END
FROM par74c_beregnet
ORDER BY b, nr
