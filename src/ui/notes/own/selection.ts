import type { Span } from '../../../core/model/index.ts';
import type { PointedWords } from './requests.ts';
import { ownWords } from '../../reading/own-words.ts';

/**
 * The words that are selected in the text of the room: in the version where the selection begins, clause by clause.
 * White space at the ends is left out.
 */
export function selectedWords(room: Element): readonly PointedWords[] {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  const range = selection.getRangeAt(0);
  const first = [...room.querySelectorAll<HTMLElement>('.text')].find((text) =>
    range.intersectsNode(text),
  );
  const column = columnOf(first);
  if (!first || column === undefined) return [];
  return [...room.querySelectorAll<HTMLElement>('.text')]
    .filter((text) => columnOf(text) === column && range.intersectsNode(text))
    .flatMap((text) => {
      const span = spanIn(text, range);
      const words = span && pointedAt(text);
      return words ? [{ ...words, span }] : [];
    });
}

/** The clause that holds an element, as its address on the page says. */
export function pointedAt(element: Element): PointedWords | undefined {
  const text = element.closest<HTMLElement>('.text');
  const [document, witness] = columnOf(text)?.split('/') ?? [];
  const segment = text?.id.split('@')[0]?.split('/').at(-1);
  return document && witness && segment ? { document, witness, segment } : undefined;
}

/** The words of an element inside a clause (a term, the words of a note), or the whole clause. */
export function wordsAt(element: Element): PointedWords | undefined {
  const text = element.closest<HTMLElement>('.text');
  const words = pointedAt(element);
  if (!text || !words || element === text) return words;
  const range = document.createRange();
  range.selectNodeContents(element);
  const span = spanIn(text, range);
  return span ? { ...words, span } : words;
}

function columnOf(text: Element | null | undefined): string | undefined {
  return text?.closest<HTMLElement>('td')?.dataset['column'];
}

/** UTF-16 offsets of the part of a clause that a range holds; undefined where it holds nothing but white space. */
function spanIn(text: HTMLElement, range: Range): Span | undefined {
  const inside = document.createRange();
  inside.selectNodeContents(text);
  if (range.compareBoundaryPoints(Range.START_TO_START, inside) > 0) {
    inside.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, inside) < 0) {
    inside.setEnd(range.endContainer, range.endOffset);
  }
  const before = document.createRange();
  before.selectNodeContents(text);
  before.setEnd(inside.startContainer, inside.startOffset);
  const words = ownWords(inside);
  const start = ownWords(before).length + (words.length - words.trimStart().length);
  const end = start + words.trim().length;
  return end > start ? { start, end } : undefined;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-’'.][\p{L}\p{M}\p{N}]+)*/gu;

/** Selects the words of a clause one after the other, for readers without a caret. */
export class WordSelection {
  private text: HTMLElement | undefined;
  private anchor = 0;
  private focus = 0;

  /** Begins at what has the focus, or moves the end of the selection by a word (1 or -1). */
  extend(from: Element, step: 1 | -1): void {
    const text = from.closest<HTMLElement>('.text');
    if (!text) return;
    const words = [...(text.textContent ?? '').matchAll(WORD)];
    if (words.length === 0) return;
    const goesOn = this.text === text && getSelection()?.isCollapsed === false;
    if (goesOn) this.focus = Math.min(Math.max(this.focus + step, 0), words.length - 1);
    else this.begin(text, words, from);
    const [a, b] = [Math.min(this.anchor, this.focus), Math.max(this.anchor, this.focus)];
    select(text, words[a]!.index, words[b]!.index + words[b]![0].length);
  }

  private begin(text: HTMLElement, words: readonly RegExpExecArray[], from: Element): void {
    const start = from === text ? 0 : (wordsAt(from)?.span?.start ?? 0);
    const first = words.findIndex(({ index, 0: word }) => index + word.length > start);
    this.text = text;
    this.anchor = this.focus = Math.max(first, 0);
  }
}

function select(text: HTMLElement, start: number, end: number): void {
  const from = pointAt(text, start);
  const to = pointAt(text, end);
  getSelection()?.setBaseAndExtent(from.node, from.offset, to.node, to.offset);
}

/** The text node, and the offset in it, of an offset in the clause. */
function pointAt(text: HTMLElement, offset: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node = text;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
    last = node;
  }
  return { node: last, offset: last.textContent?.length ?? 0 };
}
