-- alvor: advarsel
-- titel: Plads i tidsbegrænset pulje uden planlagt slut
-- tekst: Igangværende fleksjob i en pulje med tidsbegrænsede pladser har ingen planlagt slutdato.
-- forklaring: Puljens pladser varer et bestemt antal måneder, men jobbet står uden slutdato. Derfor kommer det ikke på listen over
--   pladser, der snart udløber.
-- gør nu: Registrér den planlagte slutdato på jobbet.
SELECT ansvar_nu.k, t, s, b, fleksjob_id AS genstand, fleksjob.fra AS dag
FROM fleksjob
JOIN pulje_periode USING (p)
JOIN ansvar_nu USING (b)
WHERE
    planlagt_slut IS NULL
    AND varighed_mdr IS NOT NULL
    AND data_pr BETWEEN fleksjob.fra AND fleksjob.til
    AND data_pr BETWEEN pulje_periode.fra AND pulje_periode.til
