-- alvor: advarsel
-- titel: Igangværende fleksjob uden timer
-- tekst: Igangværende fleksjob har ingen timer, der gælder på datadagen.
-- forklaring: Job under ny ordning uden timer tæller som uoplyst i timefordelingen, og ændringen i timer kan ikke måles.
-- gør nu: Registrér timetallet på jobbet med den dato, det gælder fra.
SELECT k, t, s, b, fleksjob_id AS genstand, fleksjob.fra AS dag
FROM jobtimer
JOIN fleksjob USING (j)
JOIN ansvar_nu USING (b, k)
WHERE timer IS NULL AND data_pr BETWEEN jobtimer.fra AND jobtimer.til
