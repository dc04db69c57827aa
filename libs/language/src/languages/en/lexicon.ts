import type { Lexicon } from '../language-tables.js';

const list = (text: string): string[] => text.split(/\s+/).filter(Boolean);

/** English words that no rule reads but that decide between readings. */
export const lexicon: Lexicon = {
  functionWords: list(`about with to at for from in and or but by on before after so because if when as via plus until
    while unless since regarding re per then starting ending every each using without remind through together`),
  verbs: list(`add ask assemble attend back backup bake book bring buy call cancel change charge check clean clear close
    collect complete confirm cook copy debug decide deliver deploy discuss do download draft drive drop edit email feed
    file fill finalize find finish fix fly follow get give go grab hang help install invite invoice iron join learn
    leave mail make measure meet merge message mop mow move organize order pack paint pay phone pick plan plant post
    practice prepare print process publish pull purchase push put read register release renew repair replace reply
    report request research reserve return review run scan schedule sell send set share ship shop sign sort start
    stop study submit take talk test text throw tidy train translate try turn unpack update upload vacuum verify visit
    wake walk wash watch water wipe wrap write eat drink jog lock look listen meditate open play set sleep stand stretch`),
  articles: list('the a an my your his her our their until till since'),
  binders: list(`this that of from since until till through with about between than not
    no without via was is are every each long`),
  indefinite: list('a an some another any more'),
  alternatives: list('or'),
  addresses: [],
  joiners: list('and'),
  sequels: list('then also afterwards'),
  repeating: list('every'),
  common: list(`a an the and or of to for with my me i is are was do did does have has what which how when at on in by
    from about this that these those it its be will would can could should must not all any please new call buy get`),
};
