-- formål: De rækker, der er sat til side, som de blev leveret (CPR-numre er allerede skiftet ud).

INSERT INTO stage.karantaene BY NAME
SELECT $kommune AS kommune_kode, *
FROM raekker
