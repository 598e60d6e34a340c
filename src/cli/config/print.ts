import { stringify } from 'yaml';
import type { Language } from '../../diagnostics/diagnostic.js';
import type { Origin, Setting, Settings } from './settings.js';

/** What holds, as a configuration that would set it, each value with a comment that says where it comes from. */
export function printSettings(settings: Settings, language: Language): string {
  const de = language === 'de';
  const origin = (from: Origin): string =>
    from.kind === 'file' ? `${from.file}:${from.line}` : from.kind === 'flag' ? from.flag : de ? 'Vorgabe' : 'default';
  const line = (key: string, { value, from }: Setting<unknown>, indent = ''): string[] => {
    const text = stringify({ [key]: value }, { lineWidth: 0 })
      .trimEnd()
      .split('\n');
    return text.map((l, i) => `${indent}${l}${i === 0 ? `  # ${origin(from)}` : ''}`);
  };
  const map = (key: string, entries: Readonly<Record<string, Setting<unknown>>>): string[] => {
    const own = Object.entries(entries);
    return own.length === 0 ? [`${key}: {}`] : [`${key}:`, ...own.flatMap(([k, s]) => line(k, s, '  '))];
  };
  const list = (key: string, entries: readonly Setting<unknown>[]): string[] =>
    entries.length === 0
      ? [`${key}: []`]
      : [
          `${key}:`,
          ...entries.flatMap(({ value, from }) => [
            `  # ${origin(from)}`,
            ...stringify([value], { lineWidth: 0 })
              .trimEnd()
              .split('\n')
              .map((l) => `  ${l}`),
          ]),
        ];
  const { sources } = settings;
  const none = de ? 'keine Konfiguration gefunden' : 'no configuration found';
  return [
    `# ${sources.length === 0 ? none : sources.join(' < ')}`,
    ...line('files', settings.files),
    ...line('rules', settings.rules),
    ...line('language', settings.language),
    ...line('fail-on', settings.failOn),
    ...line('min-confidence', settings.minConfidence),
    // a configuration has no way to say “none”
    ...(settings.baseline.value === null
      ? [`# baseline:  # ${origin(settings.baseline.from)}`]
      : line('baseline', settings.baseline)),
    ...line('reports', settings.reports),
    ...map('profile', settings.profile),
    ...map('severity', settings.severity),
    ...list('suppressions', settings.suppressions),
    ...list('annotations', settings.annotations),
    '',
  ].join('\n');
}
