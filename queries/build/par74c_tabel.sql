-- formål: Det, som beregningen af LAS § 74 c giver: en række pr. cyklus. Datoer efter datadagen er en prognose.
CREATE TABLE par74c_cyklus (
    b INTEGER, nr INTEGER, t DATE, u DATE, bortfaldet DATE, fra_taelling DATE,
    dage INTEGER, dage_til_t INTEGER, dage_til_u INTEGER)
