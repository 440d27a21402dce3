import type { NoticeLog } from '../notice-log.ts';
import type { RawBlock } from '../raw.ts';
import type { XmlElement } from './tree.ts';

/** What stands around the text that is being read. */
export interface Surroundings {
  readonly kind: RawBlock['kind'];
  readonly language?: string | undefined;
  readonly level?: number | undefined;
  readonly id?: string | undefined;
  readonly mark?: string | undefined;
}

/** An id and a list mark that wait for the first block inside the element that has them. */
interface Pending {
  readonly id?: string | undefined;
  readonly mark?: string | undefined;
  readonly item?: boolean;
}

/**
 * Gathers running text into blocks while a tree is walked: whatever stands between two block boundaries is one block,
 * so that no text is lost where a file has some in an unexpected place.
 */
export class Flow {
  readonly blocks: RawBlock[] = [];
  readonly log: NoticeLog;
  page: number | undefined;
  #text = '';
  /** The page on which the block that is being gathered begins. */
  #begun: number | undefined;
  #at: Surroundings = { kind: 'paragraph' };
  #pending: Pending = {};
  #asides: RawBlock[] = [];
  /** Blocks of the text itself; those of its notes take no mark that waits. */
  #made = 0;

  constructor(log: NoticeLog) {
    this.log = log;
  }

  write(text: string): void {
    if (this.#text.trim() === '') this.#begun = this.page;
    this.#text += text;
  }

  /** Ends the block that is being gathered, if it has any text. */
  end(): void {
    const text = this.#text;
    this.#text = '';
    if (text.trim() !== '') this.#push(text);
    this.blocks.push(...this.#asides.splice(0));
  }

  #push(text: string): void {
    const { language, level } = this.#at;
    const { id, mark, item } = this.#pending;
    const kind = this.#at.kind === 'paragraph' && item ? 'item' : this.#at.kind;
    this.#pending = {};
    this.#made += 1;
    const heading = kind === 'heading';
    this.blocks.push({
      kind,
      // A heading's number is part of it; only items have marks.
      text: heading && mark !== undefined ? `${mark} ${text}` : text,
      ...(heading && level !== undefined ? { level } : {}),
      ...(mark === undefined || heading ? {} : { mark }),
      ...(this.#begun === undefined ? {} : { page: this.#begun }),
      ...(id === undefined ? {} : { id }),
      ...(language === undefined ? {} : { language }),
    });
  }

  /** Reads a footnote in the middle of a sentence: its blocks follow the one it stands in. */
  aside(at: Surroundings, walk: (flow: Flow) => void): void {
    const inner = new Flow(this.log);
    inner.page = this.page;
    inner.block(at, () => walk(inner));
    this.#asides.push(...inner.blocks);
  }

  /** Reads a block-level piece: ends what went before, and itself at its end. Its id and mark go to its first block. */
  block(at: Surroundings, walk: () => void): void {
    this.end();
    const outer = this.#at;
    const waiting = this.#pending;
    const before = this.#made;
    const { id, mark, item } = waiting;
    const marks = [mark, at.mark].filter((part) => part !== undefined && part.trim() !== '');
    this.#at = at;
    this.#pending = {
      id: at.id ?? id,
      mark: marks.length > 0 ? marks.join(' ') : undefined,
      item: (item ?? false) || at.kind === 'item',
    };
    walk();
    this.end();
    // A mark without words is all that was printed there.
    if (at.mark !== undefined && this.#pending.mark !== undefined) {
      this.write(this.#pending.mark);
      this.#pending = { ...this.#pending, mark: undefined };
      this.end();
    }
    this.#at = outer;
    this.#pending = this.#made === before ? waiting : {};
  }
}

/** `xml:lang` of an element, or what is in force around it. */
export function languageOf(element: XmlElement, outer: string | undefined): string | undefined {
  return element.attributes['xml:lang']?.trim() || outer;
}
