import type { Language } from '../../diagnostics/diagnostic.js';
import type { RulePack } from '../../rules/pack.js';
import type { Rule } from '../../rules/schema.js';
import { checkWords } from './check-words.js';
import { ruleWords, severityOf, verdictLines } from './explain.js';

const WORDS = {
  de: {
    intro:
      'Alle Regeln des Pakets, aus den YAML-Dateien erzeugt (`insek-audit rules list --format markdown`). Wer eine Regel ändert, erzeugt diese Datei neu; ein Test hält beides gleich.',
    traps: 'Fallen mit Beispiel',
  },
  en: {
    intro:
      'All rules of the pack, generated from the YAML files (`insek-audit rules list --format markdown --lang en`). Who changes a rule generates this file anew; a test keeps the two alike.',
    traps: 'Traps with an example',
  },
} as const;

const cell = (text: string) => text.replace(/\\/g, '\\\\').replace(/[*_<>[\]`]/g, (c) => `\\${c}`);

function section(rule: Rule, pack: RulePack, language: Language): string[] {
  const words = ruleWords(language);
  const traps = [...new Set(rule.examples.flatMap((e) => (e.trap ? [e.trap] : [])))];
  return [
    `### ${rule.id} ${cell(rule.title[language])}`,
    '',
    `\`${rule.slug}\` · ${words.guide} ${cell(rule.guide)} · ${words.binding[rule.binding]} · ${words.severity[severityOf(rule)]}`,
    '',
    cell(rule.about[language]),
    '',
    ...(rule.condition ? [`${words.condition}: ${cell(rule.condition[language])}`, ''] : []),
    ...Object.values(rule.checks).map((c) => `- ${cell(c.label[language])}: ${cell(checkWords(c, pack, language))}`),
    '',
    ...verdictLines(rule, language).map((v) => `- **${v.name}**: ${cell(v.when)}`),
    '',
    `${words.remedy}: ${cell(rule.remedy[language])}`,
    '',
    ...(traps.length > 0 ? [`${WORDS[language].traps}: ${traps.map((t) => `\`${t}\``).join(', ')}`, ''] : []),
  ];
}

/** The reference of a pack as Markdown: every rule with chapter, what fulfils it, how it is checked, traps and remedy. Ends with a line feed. */
export function renderReference(pack: RulePack, language: Language): string {
  const lines = [`# ${pack.title[language]}`, '', WORDS[language].intro, ''];
  for (const chapter of pack.chapters) {
    const rules = pack.rules.filter((r) => r.id.startsWith(`${chapter.id}-`));
    if (rules.length === 0) continue;
    lines.push(`## ${chapter.id} ${chapter.title[language]}`, '', ...rules.flatMap((r) => section(r, pack, language)));
  }
  return `${lines.join('\n').trimEnd()}\n`;
}
