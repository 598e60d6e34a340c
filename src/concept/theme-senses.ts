import type { Hit } from '../language/lexicon.js';
import type { ThemeLevel } from './concept.js';
import type { RawPassage } from './raw-passages.js';

/** Groups of words of the theme that need their own look at the context. */
export type ThemeGroup =
  | 'people'
  | 'process'
  | 'indirect'
  | 'nearby'
  | 'integration'
  | 'participation'
  | 'immigration'
  | 'influx'
  | 'migration'
  | 'foreign'
  | 'refugees'
  | 'diversity';

/** What a word means where it stands. `why`: code of the reason when it is not the theme. */
export interface Sense {
  readonly level: ThemeLevel;
  readonly why: string | null;
  /** Names people of the theme, so that other words nearby may be read as theirs. */
  readonly people: boolean;
}

/** What is known of the place of a passage. */
export interface Surroundings {
  /** Migrants are named in the section, or in the chapter on the same field of action. */
  readonly near: boolean;
  /** Migrants are named in the sentence itself or next to it. */
  readonly close: boolean;
  /** Other groups (the disabled, the long-term unemployed) are named nearer than migrants. */
  readonly others: boolean;
  /** The section is about the theme by its heading. */
  readonly themeSection: boolean;
  /** The section treats a field in which integration is one of people: social affairs, education, culture, work, administration. */
  readonly social: boolean;
  /** The section tells the town's history. */
  readonly history: boolean;
}

const EXPLICIT: Sense = { level: 'explicit', why: null, people: false };
const PEOPLE: Sense = { level: 'explicit', why: null, people: true };
const INDIRECT: Sense = { level: 'indirect', why: null, people: false };
/** Says nothing, not even what it is not. */
const NOT_A_WORD: Sense = { level: 'none', why: null, people: false };
const not = (why: string): Sense => ({ level: 'none', why, people: false });

const has = (p: RawPassage, entry: string): boolean => p.hits.some((h) => h.entry === entry);
const inRange = (p: RawPassage, entry: string, from: number, to: number): boolean =>
  p.hits.some((h) => h.entry === entry && h.start < to && h.end > from);
const word = (p: RawPassage, i: number): string => p.tokens[i]?.folded ?? '';

const OWNER = new Set('von vom der des dieser dieses aller solcher'.split(' '));
const INTO = new Set('in im ins'.split(' '));
const STOP = new Set(
  'und in im ins auf für durch mit bei zu zur zum als an am ist sind wird werden wurde wurden soll sollen kann können hat haben sowie oder auch nicht steht gehört gilt muss bleibt bedeutet fördern erleichtern ermöglichen stärken verbessern unterstützen'.split(
    ' ',
  ),
);
const FINITE =
  /^(?:ist|sind|war|waren|wird|werden|wurde|wurden|hat|haben|soll|sollen|muss|müssen|kann|können|bleibt|gelingt|gilt|steht|spielt|erfolgt|findet|braucht|bedeutet|heisst)$/;
const SOCIAL_GOALS =
  /(?:gesellschaft|gemeinwesen|gemeinschaft|arbeitsmarkt|erwerbsleben|berufsleben|arbeitsleben|arbeitswelt|nachbarschaft|vereins|schule|ausbildung|leben|alltag|regelsystem|regelangebot|bildungssystem)/;

/** Token range of the noun phrase that says who or what is integrated, or null. */
function objectOf(p: RawPassage, end: number): readonly [number, number] | null {
  const next = word(p, end);
  const before = p.tokens[end - 1];
  const token = p.tokens[end];
  if (!token || !before) return null;
  // punctuation closes the phrase; a bracket may open its object: "Integration (auch Neuzugezogener)"
  const gap = p.text.slice(before.to, token.from);
  if (/[.,;:!?–)"“”»]/.test(gap)) return null;
  if (FINITE.test(next) || (STOP.has(next) && next !== 'von')) return null;
  const from = OWNER.has(next) ? end + 1 : end;
  // without an article the object is a noun, or an adjective in the genitive before one: "Integration erneuerbarer Energien"
  if (from === end && !token.capital && !(/(?:er|en)$/.test(next) && p.tokens[end + 1]?.capital)) return null;
  let to = from;
  while (to < p.tokens.length && to < from + 7) {
    const w = word(p, to);
    // "von Menschen mit Behinderung", "von Kindern und Jugendlichen" go on
    const goesOn = w === 'und' || (w === 'mit' && inRange(p, 'context.people', to - 1, to));
    if (to > from && ((STOP.has(w) && !goesOn) || FINITE.test(w))) break;
    if (to > from && /[.;:!?)]/.test(p.text.slice(p.tokens[to - 1]!.to, p.tokens[to]!.from))) break;
    to++;
  }
  return to > from ? [from, to] : null;
}

/** "Integration und Erhaltung wertvoller Grünstrukturen": the object of both nouns, when it is no social matter. */
function sharedObject(hit: Hit, p: RawPassage): readonly [number, number] | null {
  if (word(p, hit.end) !== 'und' || !/(?:ung|tion|bau|nahme)$/.test(word(p, hit.end + 1))) return null;
  const object = objectOf(p, hit.end + 2);
  return object && !inRange(p, 'context.socialWords', object[0], object[1]) ? object : null;
}

function integration(hit: Hit, p: RawPassage, around: Surroundings): Sense {
  if (inRange(p, 'context.technical', hit.start - 1, hit.start)) return not('things');
  // a compound ("Integrationsbedarf") has no object of its own
  if (word(p, hit.start) === 'integration') {
    const object = objectOf(p, hit.end) ?? sharedObject(hit, p);
    if (object) return integrated(object, p);
    if (INTO.has(word(p, hit.end))) {
      const goal = [1, 2, 3, 4].map((n) => word(p, hit.end + n)).join(' ');
      if (!SOCIAL_GOALS.test(goal) && !inRange(p, 'context.socialWords', hit.end, hit.end + 5)) return not('things');
    }
  }
  if (ofOthers(hit, p, around)) return not('other-group');
  if (around.near || around.themeSection) return EXPLICIT;
  return around.social || has(p, 'context.socialWords') ? INDIRECT : not('no-object');
}

/** Said of the disabled or the long-term unemployed around, or of the old or young in the same breath, and of nobody else. */
function ofOthers(hit: Hit, p: RawPassage, around: Surroundings): boolean {
  if (around.close) return false;
  if (around.others || has(p, 'context.disabled')) return true;
  return (
    inRange(p, 'context.otherGroups', hit.start - 5, hit.end + 5) &&
    !inRange(p, 'context.everyone', hit.start - 6, hit.end + 6)
  );
}

/** Who or what is integrated. */
function integrated([from, to]: readonly [number, number], p: RawPassage): Sense {
  if (p.hits.some((h) => isPeople(h) && h.start < to && h.end > from)) return EXPLICIT;
  if (inRange(p, 'ambiguous.influx', from, to)) return INDIRECT;
  if (inRange(p, 'context.otherGroups', from, to)) return not('other-group');
  if (inRange(p, 'context.people', from, to) || inRange(p, 'context.everyone', from, from + 2)) return INDIRECT;
  return not('things');
}

function participation(hit: Hit, p: RawPassage, around: Surroundings): Sense {
  if (/^(?:an|am)$/.test(word(p, hit.end)) && inRange(p, 'context.participationOther', hit.end, hit.end + 5))
    return not('planning');
  if (/^digital/.test(word(p, hit.start - 1))) return not('planning');
  const object = objectOf(p, hit.end);
  if (object && p.hits.some((h) => isPeople(h) && h.start < object[1] && h.end > object[0])) return EXPLICIT;
  if (ofOthers(hit, p, around)) return not('other-group');
  if (object && inRange(p, 'context.everyone', object[0] - 1, object[1])) return INDIRECT;
  if (object && !inRange(p, 'context.people', object[0], object[1])) return not('planning');
  return around.close || around.themeSection ? EXPLICIT : INDIRECT;
}

function immigration(hit: Hit, p: RawPassage, around: Surroundings): Sense {
  const from = hit.end;
  const to = hit.end + 6;
  if (inRange(p, 'ambiguous.foreign', hit.start - 6, to) || inRange(p, 'theme.people', hit.start - 8, to + 4))
    return EXPLICIT;
  if (inRange(p, 'context.business', from, to)) return not('business');
  if (inRange(p, 'context.nature', from, to)) return not('species');
  const statistics = word(p, hit.start) !== 'zuwanderung' && !word(p, hit.start).startsWith('einwander');
  if (statistics && (has(p, 'context.demography') || !around.near)) return not('demography');
  if (around.themeSection || around.close || has(p, 'theme.processes') || has(p, 'ambiguous.integration'))
    return EXPLICIT;
  return has(p, 'context.demography') ? not('demography') : INDIRECT;
}

function influx(hit: Hit, p: RawPassage): Sense {
  if (inRange(p, 'context.nature', hit.start - 4, hit.end + 6)) return not('species');
  if (
    inRange(p, 'ambiguous.foreign', hit.start - 6, hit.end + 6) ||
    inRange(p, 'theme.people', hit.start - 6, hit.end + 6)
  )
    return EXPLICIT;
  return /^(?:zuzug|zuzüge|zuziehend)/.test(word(p, hit.start)) && has(p, 'context.demography')
    ? not('demography')
    : INDIRECT;
}

function foreign(hit: Hit, p: RawPassage): Sense {
  const after = [hit.end, hit.end + 3] as const;
  const before = [hit.start - 4, hit.start] as const;
  const abroad = /^(?:aus)$/.test(word(p, hit.start));
  const [from, to] = abroad ? before : after;
  if (inRange(p, 'context.tourism', from, to)) return not('tourism');
  if (inRange(p, 'context.business', from, to)) return not('business');
  if (abroad) {
    const people =
      inRange(p, 'context.people', hit.start - 6, hit.end + 4) ||
      inRange(p, 'ambiguous.influx', hit.start - 8, hit.end + 4) ||
      inRange(p, 'ambiguous.immigration', hit.start - 8, hit.end + 4) ||
      inRange(p, 'theme.people', hit.start - 8, hit.end + 8);
    return people ? PEOPLE : not('abroad');
  }
  return has(p, 'context.tourism') ? not('tourism') : PEOPLE;
}

function refugees(p: RawPassage, around: Surroundings): Sense {
  const recent = /\b(?:199|20[0-9])\d/.test(p.text) || /asyl|geflüchtet/i.test(p.text);
  return (has(p, 'context.history') || around.history) && !recent ? not('history') : PEOPLE;
}

/** "Stadt der Vielfalt", "Fest der Vielfalt": said of people without naming them. */
const PLACES =
  /^(?:stadt|gemeinde|kommune|stadtteil|quartier|haus|ort|platz|garten|woche|wochen|tag|fest|charta|jahr|kultur|bündnis|netzwerk|partnerschaft)$/;

function diversity(hit: Hit, p: RawPassage, around: Surroundings): Sense {
  const own = word(p, hit.start);
  if (
    own !== 'vielfalt' &&
    own.endsWith('vielfalt') &&
    !/^(?:kultur|sprach|glaubens|religions|menschen|herkunfts)/.test(own)
  )
    return not('variety');
  if (inRange(p, 'context.diversityOther', hit.start - 3, hit.end + 4)) return not('variety');
  if (inRange(p, 'context.diversityPeople', hit.start - 6, hit.end + 6) || around.themeSection) return INDIRECT;
  if (/^(?:an|von|der|des)$/.test(word(p, hit.end))) return not('variety');
  const cityOf = (word(p, hit.start - 1) === 'der' && PLACES.test(word(p, hit.start - 2))) || p.tokens.length <= 3;
  return cityOf ? INDIRECT : not('variety');
}

/** "Migration der Fachverfahren", "Migration von Lachs und Meerforelle": of data or species. */
function isOfThings(hit: Hit, p: RawPassage): boolean {
  const object = objectOf(p, hit.end);
  if (!object || word(p, hit.start) !== 'migration') return false;
  const said = (entry: string) => inRange(p, entry, object[0], object[1]);
  return (
    !said('theme.people') && !said('context.people') && !said('context.socialWords') && !said('context.otherGroups')
  );
}

const isPeople = (h: Hit): boolean => h.entry === 'theme.people';

/** Words for moving in that are said of species as well. */
const MOVING = /^(?:ein|zu)(?:ge)?wander/;

/** Whether species move: they are named beside the word, or, where it is a verb, anywhere in a sentence that names no people. */
function isOfSpecies(hit: Hit, p: RawPassage, after: number): boolean {
  if (!MOVING.test(word(p, hit.start))) return false;
  if (inRange(p, 'context.nature', hit.start - 4, hit.end + after)) return true;
  return !p.tokens[hit.start]!.capital && has(p, 'context.nature') && !has(p, 'context.people');
}

/** "im Interkulturellen Zentrum", "beim Interkulturellen Fest": where something takes place, and not what it is about. */
function isVenue(hit: Hit, p: RawPassage): boolean {
  const token = p.tokens[hit.start]!;
  const before = word(p, hit.start - 1);
  return (
    token.capital && /^interkulturelle[nrms]$/.test(token.folded) && /^(?:im|am|beim|ins|zum|vom|der|dem)$/.test(before)
  );
}

/** "miteinander reden", "Mit- und Durcheinander". */
function isAdverb(hit: Hit, p: RawPassage): boolean {
  const token = p.tokens[hit.start]!;
  return (token.folded === 'miteinander' && !token.capital) || (token.completedBy !== null && token.folded.length < 4);
}

/** What a word of the theme means where it stands. */
export function senseOf(group: ThemeGroup, hit: Hit, p: RawPassage, around: Surroundings): Sense {
  switch (group) {
    case 'people': {
      if (isOfSpecies(hit, p, 3)) return not('species');
      const { foreign: f, refugees: r } = overlapping(hit, p);
      return f ? foreign(hit, p) : r ? refugees(p, around) : PEOPLE;
    }
    case 'process':
      if (isOfSpecies(hit, p, 5)) return not('species');
      if (isVenue(hit, p)) return INDIRECT;
      // homes for the homeless have the same names
      return /unterk[uü]nft/.test(word(p, hit.start)) && has(p, 'context.otherGroups') ? INDIRECT : EXPLICIT;
    case 'indirect':
      return isAdverb(hit, p) ? NOT_A_WORD : INDIRECT;
    case 'nearby':
      return around.near || around.themeSection ? EXPLICIT : INDIRECT;
    case 'integration':
      return integration(hit, p, around);
    case 'participation':
      return participation(hit, p, around);
    case 'immigration':
      return immigration(hit, p, around);
    case 'influx':
      return influx(hit, p);
    case 'migration':
      if (has(p, 'context.nature') && !around.close) return not('species');
      return isOfThings(hit, p) ? not('things') : EXPLICIT;
    case 'foreign':
      return foreign(hit, p);
    case 'refugees':
      return refugees(p, around);
    case 'diversity':
      return diversity(hit, p, around);
  }
}

/** Ambiguous words that an explicit hit covers: "Ausländer" among the guests, "Flüchtlinge" of 1945. */
function overlapping(hit: Hit, p: RawPassage): { foreign: boolean; refugees: boolean } {
  const at = (entry: string) => p.hits.some((h) => h.entry === entry && h.start < hit.end && h.end > hit.start);
  return { foreign: at('ambiguous.foreign'), refugees: at('ambiguous.refugees') };
}
