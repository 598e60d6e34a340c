import type { ReportingDescriptor } from 'sarif';
import type { AuditResult, CriterionResult, Severity } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';
import { chapterId } from '../chapters.js';
import { vocabulary } from '../words.js';
import { plainToMarkdown } from './markdown.js';

/** Code scanning's own scale, read from a rule's properties. */
const PROBLEM: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'recommendation' };

/** A descriptor per rule that any result names, in the order of first appearance. There is no helpUri: the guide's chapter is named instead. */
export function ruleDescriptors(results: readonly AuditResult[]): ReportingDescriptor[] {
  const rules = new Map<string, ReportingDescriptor>();
  for (const result of results)
    for (const c of result.criteria) if (!rules.has(c.id)) rules.set(c.id, descriptor(c, result));
  return [...rules.values()];
}

function descriptor(c: CriterionResult, result: AuditResult): ReportingDescriptor {
  const { language } = result;
  const chapter = result.summary.chapters.find((s) => s.id === chapterId(c));
  const binding = vocabulary(language).binding[c.binding];
  const full =
    language === 'de'
      ? `${c.title}. Der Leitfaden verlangt das in Kapitel ${c.guide} (Verbindlichkeit: ${binding}).`
      : `${c.title}. The guide asks for this in chapter ${c.guide} (bindingness: ${binding}).`;
  return {
    id: c.id,
    name: pascalCase(c.slug),
    shortDescription: { text: c.title },
    fullDescription: { text: full },
    help: help(c, full, language),
    defaultConfiguration: { level: c.severity },
    properties: {
      tags: [...(chapter ? [chapter.title] : []), c.binding],
      guide: c.guide,
      binding: c.binding,
      'problem.severity': PROBLEM[c.severity],
    },
  };
}

function help(c: CriterionResult, full: string, language: Language): { text: string; markdown: string } {
  const remedy = language === 'de' ? 'Abhilfe' : 'Remedy';
  const ideas = language === 'de' ? 'Ideen' : 'Ideas';
  const text = [
    full,
    ...(c.remedy ? [`${remedy}: ${c.remedy}`] : []),
    ...(c.ideas.length > 0 ? [`${ideas}: ${c.ideas.join('; ')}`] : []),
  ].join('\n\n');
  const markdown = [
    `**${c.id}** ${plainToMarkdown(full)}`,
    ...(c.remedy ? [`**${remedy}:** ${plainToMarkdown(c.remedy)}`] : []),
    ...(c.ideas.length > 0 ? [`**${ideas}**\n\n${c.ideas.map((i) => `- ${plainToMarkdown(i)}`).join('\n')}`] : []),
  ].join('\n\n');
  return { text, markdown };
}

const pascalCase = (slug: string): string =>
  slug
    .split(/[^\p{L}\p{N}]+/u)
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join('');
