import type { Language } from '../../diagnostics/diagnostic.js';
import type { RulePack } from '../../rules/pack.js';
import type { Rule } from '../../rules/schema.js';
import { displayWidth, pad, shorten } from '../text/wrap.js';
import { ruleWords, severityOf } from './explain.js';
import { renderReference } from './reference.js';

const row = (rule: Rule) => ({
  id: rule.id,
  slug: rule.slug,
  title: rule.title,
  guide: rule.guide,
  binding: rule.binding,
  severity: severityOf(rule),
  conditional: rule.condition !== undefined,
  about: rule.about,
  remedy: rule.remedy,
  examples: rule.examples.length,
  traps: [...new Set(rule.examples.flatMap((e) => (e.trap ? [e.trap] : [])))],
});

function textList(pack: RulePack, language: Language, width: number): string {
  const words = ruleWords(language);
  const slugs = Math.max(...pack.rules.map((r) => displayWidth(r.slug)), 0);
  const wide = width >= 6 + slugs + 50;
  const lines: string[] = [];
  for (const chapter of pack.chapters) {
    const rules = pack.rules.filter((r) => r.id.startsWith(`${chapter.id}-`));
    if (rules.length === 0) continue;
    if (lines.length > 0) lines.push('');
    lines.push(chapter.title[language]);
    for (const rule of rules) {
      const tail = `${words.severity[severityOf(rule)]}${rule.condition ? ' †' : ''}`;
      const head = wide ? `  ${rule.id}  ${pad(rule.slug, slugs)}  ` : `  ${rule.id}  `;
      const room = Math.max(20, width - displayWidth(head) - displayWidth(tail) - 2);
      lines.push(`${head}${pad(shorten(rule.title[language], room), room)}  ${tail}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

/** The rules of a pack as a list, as JSON or as the Markdown reference. Ends with a line feed. */
export function renderRuleList(format: string, pack: RulePack, language: Language, width: number): string {
  if (format === 'json') {
    const { id, version, sha256, title } = pack;
    return `${JSON.stringify({ pack: { id, version, sha256, title }, rules: pack.rules.map(row) }, null, 2)}\n`;
  }
  return format === 'markdown' ? renderReference(pack, language) : textList(pack, language, width);
}
