import type { WordTables } from '../../pattern/grammar.js';

const second = { unit: 'second', times: 1 } as const;
const minute = { unit: 'minute', times: 1 } as const;
const hour = { unit: 'hour', times: 1 } as const;
const day = { unit: 'day', times: 1 } as const;
const week = { unit: 'week', times: 1 } as const;
const month = { unit: 'month', times: 1 } as const;
const quarter = { unit: 'month', times: 3 } as const;
const half = { unit: 'month', times: 6 } as const;
const year = { unit: 'year', times: 1 } as const;

const ENDINGS = ['e', 'en', 'er', 'es', 'em'];

const ORDINALS: Readonly<Record<string, number>> = {
  erst: 1,
  zweit: 2,
  dritt: 3,
  viert: 4,
  fünft: 5,
  sechst: 6,
  siebt: 7,
  acht: 8,
  neunt: 9,
  zehnt: 10,
  elft: 11,
  zwölft: 12,
  fünfzehnt: 15,
  zwanzigst: 20,
  dreißigst: 30,
  letzt: -1,
};

/** "erste", "ersten", "erster" … of every stem. */
function declined(stems: Readonly<Record<string, number>>): Record<string, number> {
  const forms = Object.entries(stems).flatMap(([stem, n]) => ENDINGS.map((ending) => [stem + ending, n] as const));
  return Object.fromEntries(forms);
}

/** German words that mean a number, a day, a month or a unit by themselves. */
export const words: WordTables = {
  number: {
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    vierzehn: 14,
    fünfzehn: 15,
    zwanzig: 20,
    dreißig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    neunzig: 90,
  },
  nthWord: declined(ORDINALS),
  weekday: {
    montag: 1,
    dienstag: 2,
    mittwoch: 3,
    donnerstag: 4,
    freitag: 5,
    samstag: 6,
    sonnabend: 6,
    sonntag: 7,
    // As they are often mistyped.
    dienstg: 2,
    mitwoch: 3,
    donerstag: 4,
    donnerstg: 4,
    freitga: 5,
    samstga: 6,
  },
  shortWeekday: { mo: 1, di: 2, mi: 3, do: 4, fr: 5, sa: 6, so: 7 },
  eachWeekday: {
    montags: 1,
    dienstags: 2,
    mittwochs: 3,
    donnerstags: 4,
    freitags: 5,
    samstags: 6,
    sonnabends: 6,
    sonntags: 7,
  },
  month: {
    januar: 1,
    jänner: 1,
    jan: 1,
    februar: 2,
    feb: 2,
    märz: 3,
    mär: 3,
    mrz: 3,
    april: 4,
    apr: 4,
    mai: 5,
    juni: 6,
    jun: 6,
    juli: 7,
    jul: 7,
    august: 8,
    aug: 8,
    september: 9,
    sep: 9,
    sept: 9,
    oktober: 10,
    okt: 10,
    november: 11,
    nov: 11,
    dezember: 12,
    dez: 12,
  },
  softMonth: {},
  unit: {
    sekunde: second,
    sekunden: second,
    sek: second,
    minute,
    minuten: minute,
    min: minute,
    stunde: hour,
    stunden: hour,
    std: hour,
    tag: day,
    tage: day,
    tagen: day,
    tages: day,
    woche: week,
    wochen: week,
    monat: month,
    monate: month,
    monaten: month,
    monats: month,
    quartal: quarter,
    quartale: quarter,
    quartals: quarter,
    vierteljahr: quarter,
    halbjahr: half,
    jahr: year,
    jahre: year,
    jahren: year,
    jahres: year,
  },
  shortUnit: { m: minute, h: hour, d: day, w: week },
  sortKey: {
    fälligkeit: 'due',
    fälligkeitsdatum: 'due',
    datum: 'due',
    termin: 'due',
    priorität: 'priority',
    prio: 'priority',
    wichtigkeit: 'priority',
    erstellung: 'created',
    erstellungsdatum: 'created',
    alter: 'created',
    titel: 'title',
    name: 'title',
    namen: 'title',
    dringlichkeit: 'urgency',
  },
};
