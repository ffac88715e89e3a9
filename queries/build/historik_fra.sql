-- formål: Den første måned, for hvilken enkelte borgere huskes: $maaneder måneder med den nyeste datadags måned som den sidste.
SELECT CAST(date_trunc('month', max(data_pr)) - to_months($maaneder - 1) AS DATE)
FROM (
    SELECT data_pr FROM historik.udgivet
    UNION ALL
    SELECT data_pr FROM kommune
)
