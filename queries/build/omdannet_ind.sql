-- formål: De nye pseudonymer fra navne ind i omdannet.
INSERT INTO omdannet
SELECT gammel, ny FROM navne
