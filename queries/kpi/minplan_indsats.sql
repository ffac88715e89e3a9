-- titel: Aftalt indsats i Min Plan
-- tema: Indsats og samtaler
-- art: bestand
-- mål: andel
-- definition: Af de borgere, der får ledighedsydelse på månedens sidste dag: andelen, der har en indsats, som er aftalt i Min
--   Plan, i deres nuværende forløb. Desuden vises andelen for hver type indsats; en borger kan have flere. Den sidste andel er
--   en anden: af de indsatser, som blev anbefalet i indstillingen, hvor mange der er gennemført.
-- hvorfor: For mange kræver vejen til et fleksjob andet end jobsøgning: en praktik, et kursus eller en mentor. Tallet viser,
--   hvem der har en aftale om noget, og om det, der blev anbefalet, bliver til noget.
-- tæller: Borgere med en aftalt indsats i Min Plan
-- nævner: Borgere på ledighedsydelse på månedens sidste dag
-- enhed: andel
-- god retning: op
-- værdi: Aftalte indsatser i Min Plan
-- værdi enhed: indsats, indsatser
-- delmål: virksomhedspraktik = Virksomhedspraktik; vejledning_opkvalificering = Vejledning og opkvalificering; mentor = Mentor;
--   andet = Anden indsats; oevrig = Vejledning, opkvalificering eller anden; gennemfoert = Gennemført af indstillede
-- kilde: Fokusrevision 2021, Fleksjobordningen, afsnit 5.2, figur 33 og 35
-- sammenligning: minplan_indsats_2021, minplan_indsats_virksomhedspraktik_2021, minplan_indsats_andet_2021,
--   minplan_indsats_mentor_2021, minplan_indsats_gennemfoert_af_indstillede_2021
-- tabeller: ledighedsydelse, indsatser
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- valg: En indsats hører til det nuværende forløb, når den er begyndt senest på månedens sidste dag og ikke var slut før
--   forløbets første dag; en indsats uden startdato regnes for begyndt. Er det for ingen af borgerens indsatser kendt, at de er
--   aftalt i Min Plan, og for mindst én ikke registreret, tælles borgeren ved siden af. »Gennemført af indstillede« tæller
--   indsatser, ikke borgere, og tager alle borgerens indstillede indsatser med; en, hvor det ikke er registreret, om den er
--   gennemført, tælles ved siden af.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
WITH
    -- Each offer under all the headings that it counts in; the published figures know two of the types as one.
    tilbud AS (
        SELECT
            *,
            unnest([NULL, type]) AS del
        FROM indsats
        UNION ALL
        SELECT *, 'oevrig'
        FROM indsats
        WHERE type IN ('vejledning_opkvalificering', 'andet')
    ),

    -- What each day of a forløb brings under each heading: 2 agreed, 1 not recorded, 0 not agreed. The first day brings
    -- what had begun before, and is there without any offer too.
    nyt AS (
        SELECT
            f,
            b,
            fra,
            til,
            fra AS dag,
            unnest([NULL, 'virksomhedspraktik', 'vejledning_opkvalificering', 'mentor', 'andet', 'oevrig']) AS del,
            0 AS svar,
            0 AS aftalt
        FROM ly_forloeb
        UNION ALL
        SELECT
            f,
            ly_forloeb.b,
            ly_forloeb.fra,
            ly_forloeb.til,
            greatest(tilbud.fra, ly_forloeb.fra),
            del,
            CASE WHEN i_minplan THEN 2 WHEN i_minplan IS NULL THEN 1 ELSE 0 END,
            CASE WHEN i_minplan THEN 1 ELSE 0 END
        FROM ly_forloeb
        JOIN tilbud USING (b)
        WHERE coalesce(tilbud.fra <= ly_forloeb.til, true) AND tilbud.til >= ly_forloeb.fra
    ),

    dage AS (
        SELECT f, b, fra, til, del, dag, max(svar) AS svar, sum(aftalt) AS aftalt
        FROM nyt
        GROUP BY ALL
    ),

    -- The best answer until then holds until the next.
    hidtil AS (
        SELECT
            b,
            fra AS start,
            del,
            dag AS fra,
            coalesce(lead(dag) OVER tid - 1, til) AS til,
            max(svar) OVER tid AS svar,
            sum(aftalt) OVER tid AS antal
        FROM dage
        WINDOW tid AS (PARTITION BY f, del ORDER BY dag)
    )

SELECT
    b,
    fra,
    til,
    start,
    CAST(NULL AS VARCHAR) AS genstand,
    del,
    CASE svar WHEN 2 THEN true WHEN 0 THEN false END AS udfald,
    antal AS vaerdi,
    CASE WHEN svar = 1 THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM hidtil
UNION ALL
SELECT
    b, greatest(indsats.fra, ly_forloeb.fra), ly_forloeb.til, indsats.fra, CAST(nr AS VARCHAR), 'gennemfoert', gennemfoert,
    NULL, CASE WHEN gennemfoert IS NULL THEN 'uoplyst' ELSE 'talt' END
FROM ly_forloeb
JOIN indsats USING (b)
WHERE i_indstilling AND coalesce(indsats.fra <= ly_forloeb.til, true)
