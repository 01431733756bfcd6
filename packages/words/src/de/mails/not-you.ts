export const notYou =
  'Wenn Sie das nicht waren, setzen Sie jetzt Ihr Passwort zurück und schreiben Sie uns: Öffnen Sie die Hilfe in der App.'
