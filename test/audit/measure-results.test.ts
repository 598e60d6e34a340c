import { expect, test } from 'vitest';
import { auditDocument } from '../../src/audit/audit-document.js';
import { openPack } from '../../src/audit/open-pack.js';
import { readMarkdown } from '../../src/readers/markdown/index.js';
import { CORE_FIELDS, fieldState, filledIn, judged } from '../../src/report/measures/core.js';

const prepared = await openPack();
const sheet = (n: number, rows: Record<string, string>) =>
  `### M ${n} Umbau ${['des Marktplatzes', 'der Bücherei', 'am Bahnhof'][n - 1]}\n\n| | |\n| --- | --- |\n${Object.entries(
    rows,
  )
    .map(([label, value]) => `| ${label} | ${value} |`)
    .join('\n')}`;
const audit = (...sheets: string[]) =>
  auditDocument(
    readMarkdown(
      'k.md',
      Buffer.from(`# ISEK Aubach 2035\n\n## Ziele\n\nDie Stadt wächst.\n\n## Maßnahmen\n\n${sheets.join('\n\n')}`),
    ),
    prepared,
    { language: 'de', version: '0' },
  );

const RULES = { lead: 'M-02', costs: 'M-03', timeframe: 'M-04', departments: 'M-05', partners: 'M-06' } as const;

test('the list of measures counts as the reasons of the rules do', () => {
  const result = audit(
    sheet(1, {
      Federführung: 'Jugendamt, Tiefbauamt',
      Kosten: '20.000 €',
      Zeitraum: '2026',
      Kooperationspartner: 'Schulamt',
    }),
    sheet(2, { Federführung: 'Bauamt', Kosten: 'k. A.', Zeitraum: '2027', Kooperationspartner: 'Volkshochschule' }),
    sheet(3, { Federführung: 'Bauamt', Kosten: '5.000 €', Zeitraum: '2028', Kooperationspartner: 'Sozialamt, AWO' }),
  );
  const all = judged(result.measures).length;
  expect(all).toBe(3);
  for (const field of CORE_FIELDS) {
    const reason = result.criteria.find((c) => c.id === RULES[field])!.reason;
    expect(reason).toContain(`${filledIn(result.measures, field)} von ${all} Maßnahmen`);
  }
  const [first, second] = result.measures;
  // two offices lead, so departments take part; an office of the town is no partner
  expect(first!.judged).toEqual({ departments: { state: 'given', field: 'partners' }, partners: { state: 'open' } });
  expect(fieldState(first!, 'partners')).toBe('other');
  expect(second!.judged).toBeUndefined();
});
