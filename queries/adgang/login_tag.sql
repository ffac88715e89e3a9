-- titel: Et login, der er begyndt, bruges op
DELETE FROM login_begyndt WHERE noegle = :noegle AND hvornaar >= :siden RETURNING indhold
