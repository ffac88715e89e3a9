-- titel: De rækker, som den seneste oprydning nævner, og de personer, som ingen hændelse nævner mere
DELETE FROM haendelse
WHERE nr <= (SELECT CAST(genstand AS INTEGER) FROM haendelse WHERE handling = 'oprydning' ORDER BY nr DESC LIMIT 1);
DELETE FROM vist WHERE nr < (SELECT min(nr) FROM haendelse);
DELETE FROM person WHERE id NOT IN (SELECT person FROM vist);
