import type { Language } from '../../diagnostics/diagnostic.js';
import type { RulePack } from '../../rules/pack.js';
import type { Rule, RuleExample } from '../../rules/schema.js';
import { wrap } from '../text/wrap.js';
import { checkWords, conditionWords } from './check-words.js';

const WORDS = {
  de: {
    guide: 'Leitfaden',
    binding: { core: 'Kern', should: 'sollte', can: 'kann' },
    severity: { error: 'Fehler', warning: 'Warnung', note: 'Hinweis' },
    condition: 'Bedingung',
    checked: 'Was geprüft wird',
    how: 'Wie es geprüft wird',
    verdicts: { notApplicable: 'Entfällt', fulfilled: 'Erfüllt', partial: 'Teilweise', review: 'Prüfen', missing: 'Fehlt' },
    when: 'Wann welches Urteil',
    otherwise: 'sonst',
    examples: 'Beispiele',
    trap: 'Falle',
    remedy: 'Was die Lücke schließt',
    ideas: 'Ideen',
    example: { fulfilled: 'erfüllt', partial: 'teilweise', missing: 'fehlt', review: 'prüfen', 'not-applicable': 'entfällt' },
  },
  en: {
    guide: 'Guide',
    binding: { core: 'core', should: 'should', can: 'can' },
    severity: { error: 'error', warning: 'warning', note: 'note' },
    condition: 'Condition',
    checked: 'What is checked',
    how: 'How it is checked',
    verdicts: { notApplicable: 'Not applicable', fulfilled: 'Fulfilled', partial: 'Partial', review: 'Review', missing: 'Missing' },
    when: 'When which verdict',
    otherwise: 'otherwise',
    examples: 'Examples',
    trap: 'trap',
    remedy: 'What closes the gap',
    ideas: 'Ideas',
    example: { fulfilled: 'fulfilled', partial: 'partial', missing: 'missing', review: 'review', 'not-applicable': 'not applicable' },
  },
} as const; // biome-ignore format: a table of words

/** Severity of a rule: its own, or that of its bindingness. */
export const severityOf = (rule: Rule): 'error' | 'warning' | 'note' =>
  rule.severity ?? ({ core: 'error', should: 'warning', can: 'note' } as const)[rule.binding];

/** The verdicts of a rule with their conditions in words, in the order they are decided. */
export function verdictLines(rule: Rule, language: Language): { name: string; when: string }[] {
  const words = WORDS[language];
  const order = ['notApplicable', 'fulfilled', 'partial', 'missing', 'review'] as const;
  const lines = order.flatMap((key) => {
    const condition = rule.verdict[key];
    return condition === undefined
      ? []
      : [{ name: words.verdicts[key], when: conditionWords(condition, rule, language) }];
  });
  return [...lines, { name: words.verdicts.missing, when: words.otherwise }];
}

/** Words of the reference and of `rules explain`. */
export const ruleWords = (language: Language) => WORDS[language];

export interface ExplainOptions {
  readonly language: Language;
  /** Columns to wrap at. */
  readonly width: number;
}

function exampleLines(
  e: RuleExample,
  language: Language,
  wrapped: (text: string, indent: string) => string[],
): string[] {
  const words = WORDS[language];
  const head = e.trap ? `${words.example[e.verdict]} (${words.trap}: ${e.trap})` : words.example[e.verdict];
  const body = e.text
    .trim()
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [''] : wrapped(line, '      ')));
  return [`  ${head}:`, ...body, ''];
}

/**
 * A rule for a person to read: what is checked, how, from which chapter of the guide, with examples, remedy and ideas.
 * Ends with a line feed.
 */
export function explainRule(rule: Rule, pack: RulePack, { language, width }: ExplainOptions): string {
  const words = WORDS[language];
  const wrapped = (text: string, indent: string) =>
    wrap(text, Math.max(30, width - indent.length)).map((line) => indent + line);
  const block = (title: string, lines: readonly string[]) => (lines.length > 0 ? ['', title, ...lines] : []);
  const checks = Object.values(rule.checks).flatMap((check) => [
    ...wrapped(check.label[language], '  '),
    ...wrapped(checkWords(check, pack, language), '    '),
  ]);
  const lines = [
    `${rule.id}  ${rule.title[language]}`,
    `${rule.slug} · ${words.guide} ${rule.guide} · ${words.binding[rule.binding]} · ${words.severity[severityOf(rule)]}`,
    ...(rule.condition ? wrapped(`${words.condition}: ${rule.condition[language]}`, '') : []),
    ...block(words.checked, wrapped(rule.about[language], '  ')),
    ...block(words.how, checks),
    ...block(
      words.when,
      verdictLines(rule, language).flatMap((v) => wrapped(`${v.name}: ${v.when}`, '  ')),
    ),
    ...block(words.remedy, wrapped(rule.remedy[language], '  ')),
    ...block(
      words.ideas,
      (rule.ideas ?? []).flatMap((i) => wrapped(`- ${i[language]}`, '  ')),
    ),
    ...block(
      words.examples,
      rule.examples.flatMap((e) => exampleLines(e, language, wrapped)),
    ),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
