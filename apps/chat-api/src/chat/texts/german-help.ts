/** What can be said, by examples. */
export const GERMAN_HELP = `Sag es, wie du es einem Menschen sagen würdest. Zum Beispiel:
• Anlegen: „Miete überweisen jeden 1. um 9 Uhr, hohe Priorität #haus“, „morgen Mama anrufen“
• Erinnern: „erinnere mich in 15 Minuten an die Pizza“
• Erledigen: „erledigt: Miete überweisen“, „erledige alles mit #haus“, „Bericht wieder öffnen“
• Ändern: „verschiebe Zahnarzt auf Freitag um 10 Uhr“, „verschiebe den Bericht um 2 Tage“, „setze Miete auf p1“
• Aufschieben: „stelle Zahnarzt bis morgen zurück“, „überspringe Sport“
• Löschen: „lösche Zahnarzt“, „stelle Zahnarzt wieder her“
• Listen: „neue Liste: Garten“, „verschiebe Zahnarzt in die Liste Garten“, „welche Listen gibt es?“, „lösche die Liste Garten“
• Fragen: „was ist diese Woche fällig?“, „womit soll ich anfangen?“, „wie viele Aufgaben habe ich?“
• Zurückblicken: „was ist mit dem Zahnarzt passiert?“, „rückgängig“, „wiederholen“
Mehreres auf einmal: eins je Zeile, oder mit „; “ dazwischen.`;
