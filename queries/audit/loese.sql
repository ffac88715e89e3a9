-- titel: Personer uden hændelse: de kan kun være sat ind uden om sporet
SELECT EXISTS (SELECT 1 FROM vist WHERE nr < (SELECT coalesce(min(nr), 0) FROM haendelse))
  OR EXISTS (SELECT 1 FROM vist WHERE nr > (SELECT coalesce(max(nr), 0) FROM haendelse)) AS findes;
