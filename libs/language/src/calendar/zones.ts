import { fold } from '../sentence/fold.js';

/** Places that people name and the IANA database does not, in English and in their own or the German spelling. */
const PLACES: Readonly<Record<string, string>> = {
  atlanta: 'America/New_York',
  austin: 'America/Chicago',
  bangalore: 'Asia/Kolkata',
  barcelona: 'Europe/Madrid',
  beijing: 'Asia/Shanghai',
  boston: 'America/New_York',
  california: 'America/Los_Angeles',
  dallas: 'America/Chicago',
  delhi: 'Asia/Kolkata',
  frankfurt: 'Europe/Berlin',
  geneva: 'Europe/Zurich',
  hamburg: 'Europe/Berlin',
  hawaii: 'Pacific/Honolulu',
  houston: 'America/Chicago',
  india: 'Asia/Kolkata',
  kolkata: 'Asia/Kolkata',
  kyiv: 'Europe/Kyiv',
  la: 'America/Los_Angeles',
  lissabon: 'Europe/Lisbon',
  london: 'Europe/London',
  miami: 'America/New_York',
  milan: 'Europe/Rome',
  montreal: 'America/Toronto',
  moskau: 'Europe/Moscow',
  mumbai: 'Asia/Kolkata',
  munich: 'Europe/Berlin',
  münchen: 'Europe/Berlin',
  'new york city': 'America/New_York',
  nyc: 'America/New_York',
  osaka: 'Asia/Tokyo',
  peking: 'Asia/Shanghai',
  philadelphia: 'America/New_York',
  prag: 'Europe/Prague',
  rom: 'Europe/Rome',
  'san diego': 'America/Los_Angeles',
  'san francisco': 'America/Los_Angeles',
  seattle: 'America/Los_Angeles',
  sf: 'America/Los_Angeles',
  tokio: 'Asia/Tokyo',
  uk: 'Europe/London',
  warschau: 'Europe/Warsaw',
  washington: 'America/New_York',
  wien: 'Europe/Vienna',
  zürich: 'Europe/Zurich',
};

/** Abbreviations; each means the zone with its daylight rules, as people use "EST" all year. */
const CODES: Readonly<Record<string, string>> = {
  utc: 'UTC',
  gmt: 'UTC',
  est: 'America/New_York',
  edt: 'America/New_York',
  et: 'America/New_York',
  cst: 'America/Chicago',
  cdt: 'America/Chicago',
  mst: 'America/Denver',
  mdt: 'America/Denver',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  pt: 'America/Los_Angeles',
  akst: 'America/Anchorage',
  hst: 'Pacific/Honolulu',
  bst: 'Europe/London',
  wet: 'Europe/Lisbon',
  cet: 'Europe/Berlin',
  cest: 'Europe/Berlin',
  mez: 'Europe/Berlin',
  mesz: 'Europe/Berlin',
  eet: 'Europe/Helsinki',
  eest: 'Europe/Helsinki',
  msk: 'Europe/Moscow',
  ist: 'Asia/Kolkata',
  sgt: 'Asia/Singapore',
  hkt: 'Asia/Hong_Kong',
  jst: 'Asia/Tokyo',
  kst: 'Asia/Seoul',
  aest: 'Australia/Sydney',
  aedt: 'Australia/Sydney',
  nzst: 'Pacific/Auckland',
  nzdt: 'Pacific/Auckland',
};

/** Zones that have the name of a city after their last "/", by that name. */
function databaseCities(): Map<string, string> {
  return new Map(
    Intl.supportedValuesOf('timeZone')
      .filter((zone) => zone.includes('/'))
      .map((zone) => [fold(zone.slice(zone.lastIndexOf('/') + 1).replace(/_/g, ' ')), zone]),
  );
}

const CITIES = new Map([
  ...databaseCities(),
  ...Object.entries(PLACES).map(([name, zone]): [string, string] => [fold(name), zone]),
]);

/** The IANA zone of a city or place, by its folded name; "londoner" is how German says whose time it is. */
export function cityZone(name: string): string | undefined {
  return CITIES.get(name) ?? CITIES.get(name.replace(/er$/, ''));
}

/** The IANA zone of an abbreviation, by its folded form. */
export function codeZone(code: string): string | undefined {
  return Object.hasOwn(CODES, code) ? CODES[code] : undefined;
}

/** America/ zones outside the United States are many, so its own are listed (IANA zone1970.tab, country US and territories). */
const US_ZONES = new Set(
  `New_York Detroit Kentucky/Louisville Louisville Kentucky/Monticello Indiana/Indianapolis Indianapolis Fort_Wayne
  Indiana/Vincennes Indiana/Winamac Indiana/Marengo Indiana/Petersburg Indiana/Vevay Indiana/Tell_City Indiana/Knox
  Chicago Menominee North_Dakota/Center North_Dakota/New_Salem North_Dakota/Beulah Denver Boise Phoenix Los_Angeles
  Anchorage Juneau Sitka Metlakatla Yakutat Nome Adak Puerto_Rico St_Thomas`
    .split(/\s+/)
    .map((name) => `America/${name}`)
    .concat('Pacific/Honolulu', 'Pacific/Guam', 'Pacific/Saipan', 'Pacific/Pago_Pago', 'EST5EDT', 'CST6CDT', 'MST7MDT')
    .concat('PST8PDT', 'EST', 'MST', 'HST', 'Navajo'),
);

/** True for the zones of the United States, where 3/4 is March 4th. */
export function isUnitedStates(zone: string): boolean {
  return zone.startsWith('US/') || US_ZONES.has(zone);
}
