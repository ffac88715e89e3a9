-- titel: Hvilke nøgletal der har observationer på en dag, og hvilke over en periode
SELECT DISTINCT kpi, true AS dag FROM observation_dag
UNION ALL
SELECT DISTINCT kpi, false FROM observation_periode
