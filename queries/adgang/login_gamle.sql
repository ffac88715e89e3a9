-- titel: Ryd logins, der tog for lang tid, og de ældste, når der er for mange
DELETE FROM login_begyndt
WHERE hvornaar < :siden
  OR noegle NOT IN (SELECT noegle FROM login_begyndt ORDER BY hvornaar DESC LIMIT :hoejst)
