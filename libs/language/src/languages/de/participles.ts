const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** Participles that can be nothing else: with "ge", or of a verb that comes apart ("räumt auf"). */
export const sureParticiples: readonly string[] = list(`abgegeben abgeholt abgeschickt abgewaschen angerufen aufgeräumt
  ausgedruckt ausgeräumt eingekauft eingenommen eingeräumt gebacken gebracht gebucht gebügelt gefragt gefüttert gegeben gegossen
  gekauft gekocht gelesen gemacht gemäht gemeldet genommen geplant gepackt geprüft geputzt gesaugt geschickt geschnitten
  geschrieben gesendet getroffen gewaschen gewechselt gezahlt hochgeladen rausgebracht runtergebracht vorbereitet
  weggebracht weggeworfen zurückgegeben zurückgerufen zurückgeschickt`);

/** After "ich habe" also those that are spelled as another form of the verb: "bezahlt", "bestellt". */
export const participles: readonly string[] = [
  ...sureParticiples,
  ...list(
    'beantwortet besorgt bestellt besucht bezahlt erneuert repariert überwiesen unterschrieben verkauft verschickt',
  ),
];
