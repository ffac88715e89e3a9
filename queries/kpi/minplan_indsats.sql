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
    paa_ly AS (
        SELECT b, slut, fra
        FROM ly_forloeb
        JOIN borger USING (b)
        JOIN maaned ON maaned.k = borger.k AND slut BETWEEN fra AND til
        WHERE afsluttet
    ),

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

    -- The best answer among a borger's offers under each heading: 2 agreed, 1 not recorded, 0 not agreed.
    svar AS (
        SELECT
            paa_ly.b,
            slut,
            del,
            max(CASE WHEN i_minplan THEN 2 WHEN i_minplan IS NULL THEN 1 ELSE 0 END) AS svar,
            count(*) FILTER (WHERE i_minplan) AS antal
        FROM paa_ly
        JOIN tilbud ON tilbud.b = paa_ly.b AND coalesce(tilbud.fra <= slut, true) AND tilbud.til >= paa_ly.fra
        GROUP BY paa_ly.b, slut, del
    ),

    spurgt AS (
        SELECT
            *,
            unnest([NULL, 'virksomhedspraktik', 'vejledning_opkvalificering', 'mentor', 'andet', 'oevrig']) AS del
        FROM paa_ly
    )

SELECT
    spurgt.b,
    spurgt.slut AS dag,
    fra AS start,
    CAST(NULL AS VARCHAR) AS genstand,
    spurgt.del,
    CASE coalesce(svar, 0) WHEN 2 THEN true WHEN 0 THEN false END AS udfald,
    coalesce(antal, 0) AS vaerdi,
    CASE WHEN svar = 1 THEN 'uoplyst' ELSE 'talt' END AS tilstand
FROM spurgt
LEFT JOIN svar ON svar.b = spurgt.b AND svar.slut = spurgt.slut AND svar.del IS NOT DISTINCT FROM spurgt.del
UNION ALL
SELECT
    paa_ly.b, slut, indsats.fra, CAST(nr AS VARCHAR), 'gennemfoert', gennemfoert, NULL,
    CASE WHEN gennemfoert IS NULL THEN 'uoplyst' ELSE 'talt' END
FROM paa_ly
JOIN indsats ON indsats.b = paa_ly.b AND coalesce(indsats.fra <= slut, true)
WHERE i_indstilling
