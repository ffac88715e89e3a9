-- formål: Hvad leverancen har ændret siden den forrige.
INSERT INTO stage.aendring
VALUES ($kommune, $siden, $slags, $navn, $team_id, $foer, $nu, $nye, $forsvundne, $aendrede)
