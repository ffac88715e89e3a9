-- titel: Revurdering til tiden
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af revurderinger efter § 74 c i lov om aktiv socialpolitik, der både er sat i gang senest ved 12 måneders
--   ledighedsydelse inden for 18 måneder og afsluttet senest ved sammenlagt 18 måneders ledighedsydelse. Tallet hører til den
--   måned, hvor fristen på 18 måneder falder. De to led vises hver for sig i »Revurdering sat i gang til tiden« og »Revurdering
--   afsluttet til tiden«.
-- hvorfor: Det er den samlede frist, som kommunen måles på: En sag, der kun holder den ene af de to frister, er ikke rettidig.
-- tæller: Revurderinger, der er sat i gang senest ved 12 måneder og afsluttet senest ved 18 måneder
-- nævner: Gange, hvor en borger når 18 måneders ledighedsydelse i perioden, uden at sagen er bortfaldet forinden
-- enhed: andel
-- god retning: op
-- værdi: Måned med ledighedsydelse, da revurderingen blev afsluttet (den 18. er den sidste til tiden; uden værdi: ikke afsluttet)
-- værdi enhed: måned, måneder
-- fordeling: 1-12, 13-15, 16-18, 19-21, 22-
-- kilde: Lov om aktiv socialpolitik § 74 c; Fokusrevision 2021, Fleksjobordningen, afsnit 1.3 og 5.4
-- sammenligning: revurdering_rettidig_2021
-- tabeller: ledighedsydelse, revurderinger
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: revurdering_maaneder, revurdering_vindue_maaneder, revurdering_frist_maaneder, revurdering_bortfald_maaneder,
--   revurdering_tidligst_dage, tilflytter_maaneder, fritaget
-- valg: Fristen bortfalder, når borgeren har været uden ledighedsydelse i 18 måneder, før de 18 måneder er nået. En revurdering
--   hører til den frist, som den er sat i gang højst 90 dage før; den tidligste tæller. Begge led skal være opfyldt, også når
--   borgeren flyttede til kommunen, efter at de 12 måneder var nået.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    frist_u AS dag,
    frist_u AS frist,
    fra_taelling AS start,
    CAST(nr AS VARCHAR) AS genstand,
    coalesce(igangsat <= t AND afsluttet <= frist_u, false) AS udfald,
    maaned_afsluttet AS vaerdi,
    afsluttet AS handlet
FROM par74c
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE egen_u AND frist_u <= data_pr
