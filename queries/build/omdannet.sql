-- formål: Borgere, der skifter pseudonym, mens øjebliksbilledet bygges: tom, når nøglen ikke skiftes.
CREATE TEMP TABLE omdannet (gammel VARCHAR, ny VARCHAR)
