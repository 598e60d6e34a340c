import type { PrintStyle } from '../look.js';
import { childOf, type XmlElement } from '../xml.js';

/** What run properties (`w:rPr`) say; null where they are silent and what stands above them holds. */
export interface RunProperties extends PrintStyle {
  readonly style: string | null;
}

/** Value of a child's `w:val`. */
export const valOf = (node: XmlElement | undefined, name: string): string | null =>
  childOf(node, name)?.attributes['w:val'] ?? null;

/** A switch of WordprocessingML: there and not off. */
export function flagOf(node: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(node, name);
  return found === undefined ? null : !/^(?:0|false|off|none)$/.test(found.attributes['w:val'] ?? '');
}

export function numberOf(node: XmlElement | undefined, name: string): number | null {
  const value = Number(valOf(node, name) ?? Number.NaN);
  return Number.isInteger(value) ? value : null;
}

/** Whether `w:shd` or a highlighter lays a colour behind the text; null when nothing is said. */
export function shadeOf(properties: XmlElement | undefined): boolean | null {
  const shade = childOf(properties, 'w:shd');
  const marker = valOf(properties, 'w:highlight');
  if (!shade) return marker === null ? null : marker !== 'none' && marker !== 'white';
  const { 'w:fill': fill = 'auto', 'w:val': pattern = 'clear', 'w:themeFill': theme } = shade.attributes;
  return theme !== undefined || !/^(?:auto|ffffff)$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern);
}

export function runProperties(node: XmlElement | undefined): RunProperties {
  const size = numberOf(node, 'w:sz');
  const gone = [flagOf(node, 'w:vanish'), flagOf(node, 'w:strike'), flagOf(node, 'w:dstrike')];
  const fonts = childOf(node, 'w:rFonts')?.attributes;
  return {
    bold: flagOf(node, 'w:b'),
    size: size !== null && size > 0 ? size / 2 : null,
    gone: gone.includes(true) ? true : gone.includes(false) ? false : null,
    colour: valOf(node, 'w:color'),
    shaded: shadeOf(node),
    font: fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? null,
    style: valOf(node, 'w:rStyle'),
  };
}

/** The first that says something, nearest first. */
export function merged(...layers: readonly RunProperties[]): RunProperties {
  const first = <K extends keyof RunProperties>(key: K): RunProperties[K] =>
    (layers.find((layer) => layer[key] !== null)?.[key] ?? null) as RunProperties[K];
  return {
    bold: first('bold'),
    size: first('size'),
    gone: first('gone'),
    colour: first('colour'),
    shaded: first('shaded'),
    font: first('font'),
    style: first('style'),
  };
}
