import { expect, test } from 'vitest';
import { ownText, withOwnText } from '../../src/concept/own-text.js';
import { compileLexicon } from '../../src/language/lexicon.js';
import { loadPack } from '../../src/rules/load.js';

const lexicon = compileLexicon(loadPack().lexicon);
const place = { page: 12, line: null };
const told = (text: string) =>
  Object.fromEntries(Object.entries(ownText([{ text, place }], lexicon)).map(([k, v]) => [k, v!.value]));

test('running text tells of lead, costs, departments and partners by its clauses', () => {
  expect(told('Das Angebot wächst. Federführend ist das Sozialamt, gemeinsam mit der Volkshochschule.')).toEqual({
    lead: 'Federführend ist das Sozialamt, gemeinsam mit der Volkshochschule',
    departments: 'Federführend ist das Sozialamt, gemeinsam mit der Volkshochschule',
    partners: 'Federführend ist das Sozialamt, gemeinsam mit der Volkshochschule',
  });
  expect(told('Die Umsetzung erfolgt im Rahmen der vorhandenen Ressourcen.')).toEqual({
    costs: 'Die Umsetzung erfolgt im Rahmen der vorhandenen Ressourcen',
  });
});

test('a horizon is a time, a year alone or a running cost is no field', () => {
  expect(told('Der Umbau soll bis Ende 2027 fertig sein.')).toEqual({ timeframe: 'bis Ende 2027' });
  expect(told('Seit 2019 sinken die Energiekosten laufend.')).toEqual({});
});

test('what a sheet prints goes before its running text, and an empty label stays empty', () => {
  const value = {
    value: 'Der Verein und das Jugendamt laden ein.',
    label: 'Beschreibung',
    state: 'filled',
    place,
  } as const;
  const partners = { value: null, label: 'Partner', state: 'empty', place } as const;
  const measure = withOwnText(
    {
      code: null, title: 'Treff', place, lastPage: null, section: 0, form: 'sheet',
      fields: { description: value, partners }, otherFields: {}, amounts: [], timeframe: null,
      theme: 'none', themeTerms: [], fieldsOfAction: [], key: false, blocks: null,
    },
    lexicon,
    () => null,
  ); // biome-ignore format: one sheet
  expect(measure.fields.partners).toBe(partners);
  expect(measure.fields.departments).toMatchObject({
    value: 'Der Verein und das Jugendamt laden ein',
    inferred: true,
    place,
  });
});
