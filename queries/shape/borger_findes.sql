-- titel: Hvem et pseudonym, et sagsnummer eller en sagsreference står for
-- forklaring: Flere, når et sagsnummer findes i flere kommuner.
SELECT borger_id FROM borger WHERE borger_id = $id OR sagsnr = $id OR sagsref = $id ORDER BY borger_id
