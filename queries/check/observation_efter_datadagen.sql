-- alvor: stop
-- titel: Et tal fra efter datadagen
-- tekst: Sager er talt med på en dag efter datadagen.
-- forklaring: En observation tæller først, når den dag, der afgør den, er nået. Indtil da hører den til på arbejdslisten.
-- gør nu: Ret nøgletallets SQL, så den giver rækken tilstanden afventer.
SELECT o.k, o.t, o.s, o.b, o.genstand, o.dag
FROM observation_dag AS o
JOIN kommune USING (k)
WHERE o.tilstand <> 'afventer' AND o.dag > data_pr
