import { printNumber } from '../office/numerals.ts';
import type { NumberFormat } from '../office/numerals.ts';
import { attribute, isElement } from './tree.ts';
import type { HtmlElement } from './tree.ts';

const TYPES: Readonly<Record<string, NumberFormat>> = {
  '1': 'decimal',
  a: 'letter',
  A: 'LETTER',
  i: 'roman',
  I: 'ROMAN',
};
const STYLES: Readonly<Record<string, NumberFormat>> = {
  decimal: 'decimal',
  'decimal-leading-zero': 'zero',
  'lower-alpha': 'letter',
  'lower-latin': 'letter',
  'upper-alpha': 'LETTER',
  'upper-latin': 'LETTER',
  'lower-roman': 'roman',
  'upper-roman': 'ROMAN',
};

/** The mark a browser prints before a list item, by the list's attributes and inline style; style sheets are not read. */
export function listMark(item: HtmlElement): string | undefined {
  const list = item.parentNode;
  if (!list || !('tagName' in list)) return undefined;
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(
    `${attribute(item, 'style') ?? ''};${attribute(list, 'style') ?? ''}`,
  )?.[1];
  if (style === 'none') return undefined;
  if (list.tagName !== 'ol') return '•';
  const type = attribute(item, 'type') ?? attribute(list, 'type') ?? '1';
  const format = STYLES[style ?? ''] ?? TYPES[type] ?? 'decimal';
  return `${printNumber(numberOf(item, list), format)}.`;
}

const numbers = new WeakMap<HtmlElement, number>();

/** Numbers a list once, from its `start` and its items' `value` (WHATWG HTML, section 4.4.8). */
function numberOf(item: HtmlElement, list: HtmlElement): number {
  const known = numbers.get(item);
  if (known !== undefined) return known;
  let next = integer(attribute(list, 'start')) ?? 1;
  for (const child of list.childNodes) {
    if (!isElement(child) || child.tagName !== 'li') continue;
    next = integer(attribute(child, 'value')) ?? next;
    numbers.set(child, next++);
  }
  return numbers.get(item) ?? 1;
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}
