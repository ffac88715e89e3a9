-- titel: Revurdering afsluttet til tiden
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af revurderinger efter § 74 c i lov om aktiv socialpolitik, der er afsluttet senest den dag, hvor borgeren
--   har fået ledighedsydelse i sammenlagt 18 måneder. De 18 måneder tælles sammen over ophold, fra den første dag i de 18
--   kalendermåneder, som de første 12 måneder blev nået i, dog aldrig fra før den forrige frist. Dage på barsel eller sorgorlov
--   tæller ikke med. For en borger, der er flyttet til kommunen, er fristen tidligst seks måneder efter flytningen.
-- hvorfor: Efter 18 måneder med ledighedsydelse skal det være afklaret, om borgeren fortsat har ret til fleksjob, eller om der skal
--   ske noget andet. En revurdering, der er sat i gang, men ikke afsluttet, hjælper hverken borgeren eller kommunen.
-- tæller: Revurderinger, der er afsluttet senest på dagen, hvor de 18 måneder er nået
-- nævner: Gange, hvor en borger når 18 måneders ledighedsydelse i perioden, uden at sagen er bortfaldet forinden
-- enhed: andel
-- god retning: op
-- værdi: Måned med ledighedsydelse, da revurderingen blev afsluttet (den 18. er den sidste til tiden; uden værdi: ikke afsluttet)
-- værdi enhed: måned, måneder
-- fordeling: 1-12, 13-15, 16-18, 19-21, 22-
-- kilde: Lov om aktiv socialpolitik § 74 c; Fokusrevision 2021, Fleksjobordningen, afsnit 1.3 og 5.4
-- tabeller: ledighedsydelse, revurderinger
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: revurdering_maaneder, revurdering_vindue_maaneder, revurdering_frist_maaneder, revurdering_bortfald_maaneder,
--   revurdering_tidligst_dage, tilflytter_maaneder, fritaget
-- arbejdsliste: Revurdering afsluttes
-- valg: Fristen bortfalder, når borgeren har været uden ledighedsydelse i 18 måneder, før de 18 måneder er nået. En revurdering
--   hører til den frist, som den er sat i gang højst 90 dage før; den tidligste tæller. Er borgeren tilflyttet, og falder fristen
--   inden for seks måneder efter flytningen, er den seks måneder efter flytningen; i fordelingen tælles månederne som for alle andre.
--   En frist fra før flytningen, eller i en periode, hvor kommunen er fritaget, er ikke med. Uden tabellen fravaer er ingen barsel
--   eller sorgorlov trukket fra.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    frist_u AS dag,
    frist_u AS frist,
    fra_taelling AS start,
    CAST(nr AS VARCHAR) AS genstand,
    CASE WHEN frist_u <= data_pr THEN coalesce(afsluttet <= frist_u, false) END AS udfald,
    maaned_afsluttet AS vaerdi,
    afsluttet AS handlet,
    aktuel,
    CASE WHEN frist_u <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand
FROM par74c
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE egen_u
