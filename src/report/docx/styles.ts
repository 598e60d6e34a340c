import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import type { Verdict } from '../../audit/result.js';
import type { Language } from '../../diagnostics/diagnostic.js';

/** Dark colours for text, light ones for the ground of cells; six hex digits as Word has them. */
export const INK: Readonly<Record<Verdict, string>> = {
  fulfilled: '1F6347',
  partial: '7A4F00',
  missing: '9C2A1F',
  review: '404C96',
  'not-applicable': '57605D',
};
export const GROUND: Readonly<Record<Verdict, string>> = {
  fulfilled: 'E6F2EC',
  partial: 'FBF0D9',
  missing: 'FBE9E6',
  review: 'EAECF8',
  'not-applicable': 'EEEFEC',
};
export const MUTED = '57605D';
export const LINE = 'C9C5BC';
/** Four steps of the heat map, with the colour of the text on them. */
export const HEAT = [
  ['E0EDEF', '1B2220'],
  ['B8D8DD', '1B2220'],
  ['2F7F90', 'FFFFFF'],
  ['0B5568', 'FFFFFF'],
] as const;

/** Twips (1/20 pt) of a millimetre. */
export const mm = (n: number): number => Math.round((n * 1440) / 25.4);
/** A4 with margins; widths of the text in twips. */
export const A4 = { width: mm(210), height: mm(297), margin: mm(17) };
export const TEXT_WIDTH = A4.width - 2 * A4.margin;
export const WIDE_WIDTH = A4.height - 2 * A4.margin;
/** Where the text of a labelled paragraph begins. */
export const LABEL = mm(28);

const HEADINGS = 'Cambria';

/** Word's own style names, so that whoever edits the report can restyle it and finds the headings in the navigation pane. Sizes in half points. */
export const styles = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Calibri', size: 19, language: { value: language === 'de' ? 'de-DE' : 'en-GB' } },
      paragraph: { spacing: { after: 70, line: 245, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: HEADINGS, size: 38, bold: true, color: '1B2220' }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { font: HEADINGS, size: 27, bold: true, color: '0B5568' },
      paragraph: { spacing: { before: 260, after: 80 }, keepNext: true },
    },
    heading2: {
      run: { font: HEADINGS, size: 22, bold: true, color: '1B2220' },
      paragraph: { spacing: { before: 180, after: 50 }, keepNext: true },
    },
    heading3: {
      run: { font: 'Calibri', size: 20, bold: true, color: '1B2220' },
      paragraph: { spacing: { before: 140, after: 10 }, keepNext: true },
    },
  },
  paragraphStyles: [
    { id: 'Normal', name: 'Normal', quickFormat: true },
    {
      id: 'Meta',
      name: 'Meta',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16, color: MUTED },
      paragraph: { spacing: { after: 40 } },
    },
    {
      id: 'Labelled',
      name: 'Labelled',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: LABEL, hanging: LABEL }, spacing: { after: 40 } },
    },
    {
      id: 'Cell',
      name: 'Cell',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16 },
      paragraph: { spacing: { before: 10, after: 10, line: 230, lineRule: LineRuleType.AUTO } },
    },
  ],
});

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: mm(6), hanging: mm(4) }, spacing: { after: 40 } } },
        },
      ],
    },
  ],
};
