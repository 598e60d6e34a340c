import type { Language } from '../../diagnostics/diagnostic.js';
import type { RulePack } from '../../rules/pack.js';
import type { Check, Condition, PassageCheck, Rule } from '../../rules/schema.js';

type Text = Readonly<Record<Language, string>>;
const t = (de: string, en: string): Text => ({ de, en });

const ROLES: Readonly<Record<string, Text>> = {
  analysis: t('Bestandsaufnahme', 'analysis'),
  participation: t('Beteiligung', 'participation'),
  goals: t('Ziele', 'goals'),
  measures: t('Maßnahmen', 'measures'),
  monitoring: t('Monitoring', 'monitoring'),
  implementation: t('Umsetzung', 'implementation'),
  process: t('Erarbeitung', 'process'),
  front: t('Vorspann', 'front matter'),
  back: t('Anhang', 'back matter'),
};
const THEME: Readonly<Record<string, Text>> = {
  explicit: t('das Thema ist genannt', 'the theme is named'),
  indirect: t('das Thema ist genannt, auch mit weiten Worten', 'the theme is named, wide words included'),
  any: t('mit oder ohne das Thema', 'with or without the theme'),
};
const COMMITMENT: Readonly<Record<string, Text>> = {
  done: t('als geschehen berichtet', 'reported as done'),
  decided: t('mindestens beschlossen oder zugesagt', 'at least decided or promised'),
  stated: t('als Tatsache gesagt; Absicht zählt nur schwach', 'stated as a fact; an intention counts weakly'),
  intended: t('mindestens beabsichtigt', 'at least intended'),
  possible: t('auch als Möglichkeit', 'even as a possibility'),
};
const FIGURE: Readonly<Record<string, Text>> = {
  any: t('mit einer Zahl', 'with a figure'),
  number: t('mit einer Anzahl', 'with a number'),
  percent: t('mit einem Anteil in Prozent', 'with a percentage'),
  euro: t('mit einem Betrag in Euro', 'with an amount in euros'),
  year: t('mit einer Jahreszahl', 'with a year'),
  range: t('mit einem Zeitraum', 'with a period'),
};
const UNITS: Readonly<Record<string, Text>> = {
  passages: t('Aussagen', 'statements'),
  goals: t('Ziele', 'goals'),
  measures: t('Maßnahmen', 'measures'),
  formats: t('Beteiligungsformate', 'participation formats'),
  indicators: t('Indikatoren', 'indicators'),
  share: t('Anteil der Maßnahmen, die ein Feld ausfüllen', 'share of measures that fill in a field'),
  fieldsInUse: t('Felder, die ein Viertel der Maßnahmen trägt', 'fields that a quarter of the measures carry'),
  redThread: t('Stufen, über die ein Handlungsfeld das Thema trägt', 'stages through which a field carries the theme'),
  coverage: t(
    'Anteil der Felder mit Bedarf, die eine Maßnahme haben',
    'share of fields with a need that have a measure',
  ),
  sectors: t(
    'Handlungsfelder, nach denen Ziele und Maßnahmen gegliedert sind',
    'fields of action by which goals and measures are divided',
  ),
  pool: t('Anteil der Bündel des Ideenpools mit Maßnahme', 'share of the bundles of the idea pool with a measure'),
};

/** How rules speak of lexicon entries: by their label; of other terms: as written. */
function termWords(terms: readonly string[], pack: RulePack, language: Language): string {
  const words = terms.map((term) => {
    if (!term.startsWith('@')) return language === 'de' ? `„${term}“` : `“${term}”`;
    const label = pack.lexicon.find((e) => e.id === term.slice(1))?.label?.[language];
    return label ? `${label} (${term})` : term;
  });
  const most = 12;
  const shown = words.slice(0, most).join(', ');
  const more = words.length - most;
  if (more <= 0) return shown;
  return language === 'de' ? `${shown} und ${more} weitere` : `${shown} and ${more} more`;
}

function placeWords(where: PassageCheck['where'], pack: RulePack, language: Language): string[] {
  if (!where) return [];
  const say = (text: Text) => text[language];
  const roles = (list: readonly string[]) => list.map((r) => say(ROLES[r] ?? t(r, r))).join(', ');
  const parts: string[] = [];
  const main = where.main
    ? say(t(', wo das Kapitel vor allem dafür da ist', ', where the chapter is there for it'))
    : '';
  if (where.roles) parts.push(`${say(t('in', 'in'))} ${roles(where.roles)}${main}`);
  if (where.notRoles) parts.push(`${say(t('nicht in', 'not in'))} ${roles(where.notRoles)}`);
  if (where.elsewhere === 'weak') parts.push(say(t('anderswo nur schwach', 'elsewhere weakly')));
  if (where.fields) parts.push(`${say(t('im Handlungsfeld', 'in the field of action'))} ${where.fields.join(', ')}`);
  if (where.section)
    parts.push(
      `${say(t('unter einer Überschrift mit', 'under a heading with'))} ${termWords(where.section, pack, language)}`,
    );
  if (where.notSection)
    parts.push(
      `${say(t('nicht unter einer Überschrift mit', 'not under a heading with'))} ${termWords(where.notSection, pack, language)}`,
    );
  if (where.general)
    parts.push(say(t('in keinem Kapitel zu einem Handlungsfeld', 'in no chapter on a field of action')));
  if (where.themeSection) parts.push(say(t('in einem Kapitel zum Thema', 'in a chapter on the theme')));
  if (where.inMeasure === true) parts.push(say(t('in einer Maßnahme', 'in a measure')));
  if (where.inMeasure === false) parts.push(say(t('nicht in einer Maßnahme', 'not in a measure')));
  if (where.otherPlans === 'no')
    parts.push(say(t('nicht über andere Pläne der Kommune', "not about the commune's other plans")));
  return parts;
}

function passageWords(check: PassageCheck, pack: RulePack, language: Language): string[] {
  const say = (text: Text) => text[language];
  const parts = placeWords(check.where, pack, language);
  if (check.any) parts.push(`${say(t('mit', 'with'))} ${termWords(check.any, pack, language)}`);
  for (const group of check.all ?? [])
    parts.push(`${say(t('und', 'and'))} ${termWords(typeof group === 'string' ? [group] : group, pack, language)}`);
  if (check.none) parts.push(`${say(t('ohne', 'without'))} ${termWords(check.none, pack, language)}`);
  if (check.within)
    parts.push(say(t(`höchstens ${check.within} Wörter auseinander`, `at most ${check.within} words apart`)));
  if (check.nearby)
    parts.push(
      say(
        t(`auch auf ${check.nearby} Nachbarsätze verteilt`, `also spread over ${check.nearby} neighbouring sentences`),
      ),
    );
  if (check.theme) parts.push(say(THEME[check.theme]!));
  if (check.commitment) parts.push(say(COMMITMENT[check.commitment]!));
  if (check.past === 'no') parts.push(say(t('nichts Vergangenes', 'nothing past')));
  if (check.past === 'weak') parts.push(say(t('Vergangenes nur schwach', 'the past weakly')));
  if (check.figure) parts.push(say(FIGURE[check.figure]!));
  return parts;
}

const isPassages = (check: Check): check is PassageCheck => check.of === undefined || check.of === 'passages';

/** One check of a rule in plain words: what is looked for, where, with which words and conditions. */
export function checkWords(check: Check, pack: RulePack, language: Language): string {
  const unit = (UNITS[check.of ?? 'passages'] ?? UNITS.passages!)[language];
  const parts = isPassages(check) ? passageWords(check, pack, language) : thingWords(check, pack, language);
  const least =
    check.min && check.min > 1 ? [language === 'de' ? `mindestens ${check.min}` : `at least ${check.min}`] : [];
  return [unit, ...least, ...parts].join('; ');
}

function thingWords(check: Exclude<Check, PassageCheck>, pack: RulePack, language: Language): string[] {
  const parts: string[] = [];
  if ('field' in check) parts.push([check.field, ...(check.or ?? [])].join(', '));
  if ('levels' in check && check.levels) parts.push(check.levels.join(', '));
  if ('forms' in check && check.forms) parts.push(check.forms.join(', '));
  if ('stages' in check) parts.push(check.stages.map((s) => ROLES[s]![language]).join(', '));
  if ('contexts' in check && check.contexts) parts.push(check.contexts.map((c) => ROLES[c]![language]).join(', '));
  if ('fields' in check && check.fields) parts.push(check.fields.join(', '));
  if ('ofThisConcept' in check && check.ofThisConcept)
    parts.push(language === 'de' ? 'bei der Erarbeitung dieses Konzepts' : 'in making this concept');
  if ('targetGroup' in check && check.targetGroup) parts.push(termWords(check.targetGroup, pack, language));
  if ('any' in check && check.any) parts.push(termWords(check.any, pack, language));
  if ('theme' in check && check.theme) parts.push(THEME[check.theme]![language]);
  return parts;
}

/** A condition over checks in plain words, naming the checks by their labels. */
export function conditionWords(condition: Condition, rule: Rule, language: Language): string {
  const say = (de: string, en: string) => (language === 'de' ? de : en);
  const name = (check: string) => rule.checks[check]?.label[language] ?? check;
  const join = (list: readonly Condition[], word: string) => {
    const parts = list.map((c) => conditionWords(c, rule, language));
    return parts.length === 1 ? parts[0]! : `(${parts.join(` ${word} `)})`;
  };
  if (typeof condition === 'string') return name(condition);
  if ('all' in condition) return join(condition.all, say('und', 'and'));
  if ('any' in condition) return join(condition.any, say('oder', 'or'));
  if ('none' in condition) return `${say('kein', 'no')} ${join(condition.none, say('oder', 'or'))}`;
  if ('atLeast' in condition)
    return `${say('mindestens', 'at least')} ${condition.atLeast} ${say('von', 'of')} ${join(condition.of, ',')}`;
  if ('weak' in condition) return `${name(condition.weak)} ${say('(schwach)', '(weakly)')}`;
  const min = typeof condition.min === 'string' ? (rule.thresholds?.[condition.min] ?? condition.min) : condition.min;
  return `${name(condition.check)} ≥ ${min}`;
}
