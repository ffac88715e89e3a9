-- How the nøgletal count months and name intervals of hours: macros that the files of queries/kpi share.

-- The same day n months on (or back, n negative), clipped to the month's last day.
CREATE MACRO add_months(en_dag, n) AS CAST(en_dag + to_months(CAST(n AS INTEGER)) AS DATE);

-- The first day of the window W(d, n): the n calendar months that end with day d.
CREATE MACRO w_start(d, n) AS CAST((d + 1) - to_months(CAST(n AS INTEGER)) AS DATE);

-- The number of days in the window W(d, n).
CREATE MACRO w_laengde(d, n) AS (d + 1) - w_start(d, n);

-- The bracket of weekly hours; a bracket holds hours up to and including its upper bound.
CREATE MACRO timer_interval(timer) AS CASE
    WHEN timer IS NULL THEN 'uoplyst'
    WHEN timer <= 5 THEN '1-5'
    WHEN timer <= 10 THEN '6-10'
    WHEN timer <= 15 THEN '11-15'
    WHEN timer <= 20 THEN '16-20'
    WHEN timer <= 25 THEN '21-25'
    WHEN timer <= 30 THEN '26-30'
    ELSE 'over 30'
END;

-- How long a fleksjob that began on fra has run on day d; two whole years still belong to the middle one.
CREATE MACRO anciennitet(fra, d) AS CASE
    WHEN add_months(fra, 12) > d + 1 THEN 'under 1 år'
    WHEN add_months(fra, 24) >= d + 1 THEN '1-2 år'
    ELSE 'over 2 år'
END;

-- The days of a fleksjob that began on fra in the order of its anciennitet: where each begins (a_fra) and ends (a_til).
CREATE MACRO anciennitet_perioder(fra) AS [
    {'anciennitet': 'under 1 år', 'a_fra': fra, 'a_til': add_months(fra, 12) - 2},
    {'anciennitet': '1-2 år', 'a_fra': add_months(fra, 12) - 1, 'a_til': add_months(fra, 24) - 1},
    {'anciennitet': 'over 2 år', 'a_fra': add_months(fra, 24), 'a_til': DATE '9999-12-31'}
];
