import type { Element, Root, RootContent } from 'hast';
import { classesOf, isSkipped } from './visible.js';

/** The part of a page that says it holds the text must hold this share of its letters. */
const MAIN = 0.5;
/** What a page has for its reader and not for what it says: jumps, words for screen readers, trails of links, banners on cookies. */
const SERVICE = [
  /^(?:skip-?(?:link|nav|to)|visually-?hidden|sr-only|screen-reader|breadcrumbs?$|cc-window)/i,
  /cookie.*(?:banner|bar|notice|consent|dialog|box|modal|overlay)|^cookies?(?:-?bar|-?banner)?$|consent-?(?:banner|dialog)|gdpr/i,
];
const SERVICE_ROLE = /^(?:dialog|alertdialog|search|banner|contentinfo)$/;

/**
 * The parts of a page that stand around its text: what serves the reader, heads without a heading, and all beside the part that the page names as its main
 * one, where it does and that holds most of the letters; cells that are menus.
 */
export function asidesOf(root: Root | Element): ReadonlySet<Element> {
  const found = new Set<Element>();
  const main = mainOf(root);
  const path = new Set<Root | Element>(main ? pathTo(root, main) : []);
  const visit = (node: Root | Element, within: boolean): void => {
    for (const child of elementsOf(node)) {
      const beside = main !== null && !within && !path.has(child) && child.tagName !== 'head';
      const menu = child.tagName === 'tr' ? elementsOf(child).filter((cell) => isMenu(cell, child)) : [];
      for (const cell of menu) found.add(cell);
      if (child !== main && (beside || (isService(child, within) && !holdsText(child)))) found.add(child);
      else visit(child, within || child === main || child.tagName === 'article' || child.tagName === 'section');
    }
  };
  visit(root, false);
  return found;
}

/** The only main part, or where none is named the only article; null where it holds too little. */
function mainOf(root: Root | Element): Element | null {
  const named = descendants(root, (node) => node.tagName === 'main' || node.properties.role === 'main');
  const own = named.length > 0 ? named : descendants(root, (node) => node.tagName === 'article');
  return own.length === 1 && letters(own[0]!) >= MAIN * letters(root) ? own[0]! : null;
}

function isService(node: Element, within: boolean): boolean {
  if (node.tagName === 'html' || node.tagName === 'body') return false;
  const { id, role, ariaModal } = node.properties;
  if (node.tagName === 'dialog' || node.tagName === 'search' || SERVICE_ROLE.test(String(role)) || ariaModal)
    return true;
  if (node.tagName === 'header' && !within) return true;
  const names = [...classesOf(node), String(id ?? '')];
  return names.some((name) => SERVICE.some((pattern) => pattern.test(name)));
}

/** A cell of links beside one with a heading: old pages are laid out so. */
function isMenu(cell: Element, row: Element): boolean {
  const links = descendants(cell, ({ tagName }) => tagName === 'a');
  if (links.length < 2 || letters(cell) > links.reduce((sum, link) => sum + letters(link), 0)) return false;
  return elementsOf(row).some((other) => other !== cell && holdsText(other));
}

const holdsText = (node: Element): boolean =>
  descendants(node, ({ tagName }) => /^(?:h[1-6]|main|article)$/.test(tagName)).length > 0;

const elementsOf = (node: Root | Element): Element[] =>
  (node.children as RootContent[]).filter((c): c is Element => c.type === 'element');

function descendants(node: Root | Element, wanted: (node: Element) => boolean): Element[] {
  return elementsOf(node).flatMap((child) => [...(wanted(child) ? [child] : []), ...descendants(child, wanted)]);
}

/** Letters that are read. */
function letters(node: Root | Element): number {
  let sum = 0;
  for (const child of node.children)
    if (child.type === 'text') sum += child.value.trim().length;
    else if (child.type === 'element' && !isSkipped(child)) sum += letters(child);
  return sum;
}

function pathTo(from: Root | Element, to: Element): (Root | Element)[] {
  for (const child of elementsOf(from)) {
    if (child === to) return [from, child];
    const below = pathTo(child, to);
    if (below.length > 0) return [from, ...below];
  }
  return [];
}
