-- formål: Et nøgletals SELECT ({select}, uden hoved) lagt i de rå rækker.
INSERT INTO observation_raa BY NAME
SELECT $kpi AS kpi, *
FROM (
{select}
)
