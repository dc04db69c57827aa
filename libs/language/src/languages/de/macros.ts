/** Named pieces of German patterns. */
export const macros = {
  and: '(, und|, oder|,|und|oder|sowie|&|/|+)',
  also: '(und|, und|und dann|und wieder|&|/|+)',
  correction:
    '(nein|ne|nee|nein halt|quatsch|nein quatsch|sorry|ach nein|ich meine|ich meinte|nein ich meine|nein ich meinte|beziehungsweise|bzw|besser|lieber|doch lieber|nein lieber|vielmehr)',
  every: '(jede|jeden|jeder|jedes|jedem)',
  next: '(nächste|nächsten|nächster|nächstes|nächstem|kommende|kommenden|kommender|kommendes)',
  afterNext: '(übernächste|übernächsten|übernächster|übernächstes|übernächstem)',
  coming: '(diese|diesen|dieser|dieses|diesem|kommende|kommenden|kommender|kommendes)',
  this: '(diese|diesen|dieser|dieses|diesem|der aktuellen|die aktuelle)',
  last: '(letzte|letzten|letzter|letztes|letztem|vergangene|vergangenen|vergangener|vergangenes|vorige|vorigen)',
  at: '(um|gegen|ca|um ca|@)',
  by: '(erst|erst am|erst ab|erst im|frühestens|frühestens am|am|bis|bis zum|bis zur|bis am|bis spätestens|bis spätestens am|spätestens|spätestens am|spätestens bis|zum|zur|fällig|fällig am|fällig bis|fällig :|vor|vor dem|frist|frist :|termin :|due :|geplant :|geplant für|geplant am|scheduled :)',
  once: '(einmal|1 x)',
  workday: '(werktag|arbeitstag|wochentag|werktags|arbeitstags)',
  ofMonth:
    '(im monat|des monats|eines monats|jeden monats|jedes monats|im jeden monat|in jedem monat|eines jeden monats)',
  remind:
    '([,] [und] [bitte] (erinnere mich|erinner mich|benachrichtige mich|mit erinnerung|mit einer erinnerung|erinnerung|erinnerungen) [bitte] [daran|dran] [:])',
  before: '(vorher|davor|zuvor|im voraus|früher|vor dem termin|vor fälligkeit)',
  tasks: '(aufgaben|todos|to-dos|dinge|sachen|einträge|erinnerungen|punkte|aufgabenliste|todo-liste|todoliste)',
  task: '(aufgabe|todo|to-do|erinnerung|eintrag)',
  allTags:
    '((alle|sämtliche) [die] (tags|schlagwörter|schlagworte|labels)|[die] (tags|schlagwörter|schlagworte|labels))',
  created:
    '(angelegt|angelegte|angelegten|erstellt|erstellte|erstellten|hinzugefügt|hinzugefügte|hinzugefügten|eingetragen|eingetragene|eingetragenen|notiert)',
  dueDate: '(fälligkeitsdatum|fälligkeit|datum|termin|frist|deadline|enddatum)',
  done: '(erledigt|fertig|abgeschlossen|abgehakt|fertiggestellt|geschafft|gemacht)',
} as const;
