-- titel: Revurdering sat i gang til tiden
-- tema: Rettidighed
-- art: forløb
-- mål: andel
-- definition: Andelen af revurderinger efter § 74 c i lov om aktiv socialpolitik, der er sat i gang senest den dag, hvor borgeren
--   har fået ledighedsydelse i sammenlagt 12 måneder inden for 18 måneder. Der tælles dage med ledighedsydelse, ikke sagens
--   alder: dage i fleksjob tæller ikke med, og dage på barsel eller sorgorlov trækkes fra. Når de 12 måneder er nået, begynder
--   tællingen forfra, og en ny revurdering skal sættes i gang, hver gang borgeren igen når 12 måneder inden for 18 måneder.
-- hvorfor: Revurderingen skal afgøre, om betingelserne for fleksjob stadig er opfyldt, og hvad der skal ske nu. Sættes den for sent
--   i gang, kan den næppe blive færdig inden fristen på 18 måneder, og borgeren kan gå længe uden en ny plan.
-- tæller: Revurderinger, der er sat i gang senest på dagen, hvor de 12 måneder er nået
-- nævner: Gange, hvor en borger når 12 måneders ledighedsydelse inden for 18 måneder i perioden
-- enhed: andel
-- god retning: op
-- værdi: Måned med ledighedsydelse, da revurderingen blev sat i gang (den 12. er den sidste til tiden; uden værdi: ikke sat i gang)
-- værdi enhed: måned, måneder
-- fordeling: 1-9, 10-12, 13-15, 16-18, 19-
-- kilde: Lov om aktiv socialpolitik § 74 c; Fokusrevision 2021, Fleksjobordningen, afsnit 1.3 og 5.4
-- tabeller: ledighedsydelse, revurderinger
-- niveauer: kommune, team, sagsbehandler
-- dimensioner: ordning, koen, aldersgruppe
-- parametre: revurdering_maaneder, revurdering_vindue_maaneder, revurdering_tidligst_dage, fritaget
-- arbejdsliste: Revurdering sættes i gang
-- valg: En revurdering hører til den frist, som den er sat i gang højst 90 dage før; den tidligste tæller. En måned er en
--   kalendermåned: 12 måneder er lige så mange dage, som de 12 kalendermåneder, der slutter den dag, har. En frist, der ligger før,
--   borgeren flyttede til kommunen, eller i en periode, hvor kommunen er fritaget, er ikke med. Uden tabellen fravaer er ingen
--   barsel eller sorgorlov trukket fra.
-- ejer: Fleksoverblik
-- efterprøvet: 2026-11-21
SELECT
    b,
    t AS dag,
    t AS frist,
    fra_taelling AS start,
    CAST(nr AS VARCHAR) AS genstand,
    CASE WHEN t <= data_pr THEN coalesce(igangsat <= t, false) END AS udfald,
    maaned_igangsat AS vaerdi,
    igangsat AS handlet,
    aktuel,
    CASE WHEN t <= data_pr THEN 'talt' ELSE 'afventer' END AS tilstand
FROM par74c
JOIN borger USING (b)
JOIN kommune USING (k)
WHERE egen_t
