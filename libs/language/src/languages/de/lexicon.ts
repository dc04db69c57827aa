import type { Lexicon } from '../language-tables.js';

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** German words that no rule reads but that decide between readings. */
export const lexicon: Lexicon = {
  functionWords: list(`mit bei für zu zum zur von vom aus nach an auf in im am um und oder aber weil wenn damit dass ob
    über unter wegen ohne sowie dann als bis ab seit vor durch gegen`),
  verbs: list(`abgeben abholen anrufen aufräumen backen bestellen besuchen bezahlen bringen einkaufen erledigen fragen
    gießen holen kaufen kochen lesen machen melden nehmen planen prüfen putzen reparieren schicken schneiden schreiben
    senden suchen treffen überweisen verschicken vorbereiten waschen zahlen`),
  articles:
    list(`der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner dein deine sein seine
    ihr ihre unser unsere kein keine guten gute guter`),
  binders: list(`von vom seit über zwischen mit nicht als ohne jede jeden jeder jedes
    lange langen langer langes verlängerte verlängerten verlängertes`),
  indefinite: list('ein eine einen einem einer neue neuen neuer neues weitere weiteren'),
  alternatives: list('oder'),
  addresses: list('fr'),
  joiners: list('und'),
  sequels: list('dann danach auch anschließend'),
  repeating: list('jeden'),
  common:
    list(`der die das den dem des und oder ich mich mir mit ist sind ein eine einen einem einer zu zum zur von vom für
    auf im am um an bei wie was nicht noch mein meine meinen bitte alle alles aus nach über wird werden habe kaufen
    es du er sie wir anrufen machen gehen aufgabe aufgaben uhr`),
};
