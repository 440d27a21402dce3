import type { GapReason, Localized, Span, Status } from '../core/model/index.ts';
import { INTERFACE_LANGUAGES } from '../core/model/index.ts';
import type { FaultList, Place } from './fault.ts';
import { quoted } from './fault.ts';
import { firstNotComposed } from './source-text.ts';
import type { SourceText } from './source-text.ts';
import type { XmlElement } from './xml-tree.ts';
import { childElements, descend, textContent } from './xml-tree.ts';

/** A segment as the text has it, before it is checked against the document. */
export interface ReadSegment {
  readonly id: string;
  readonly covers: readonly string[];
  readonly text: string;
  readonly status: Status;
  readonly doubtful: readonly Span[];
  readonly remark?: Localized;
  readonly page?: number;
  readonly place: Place;
  /** The division it stands in. */
  readonly unit: string;
}

export interface ReadGap {
  readonly segments: readonly string[];
  readonly reason: GapReason;
  readonly remark: Localized;
  readonly place: Place;
}

export interface ReadDivision {
  readonly unit: string;
  readonly kind: string;
  readonly place: Place;
}

export interface TeiBody {
  readonly segments: readonly ReadSegment[];
  readonly gaps: readonly ReadGap[];
  readonly divisions: readonly ReadDivision[];
}

const STATUSES: readonly string[] = ['c', 'u', 'gap', 'w'] satisfies readonly Status[];
const REASONS: readonly string[] = [
  'not-established',
  'omitted',
  'not-quoted',
  'absent',
] satisfies readonly GapReason[];

/** Reads the segments, gaps and remarks of a text whose shape was checked. */
export function readTeiBody(source: SourceText, root: XmlElement, faults: FaultList): TeiBody {
  const body = descend(root, 'text', 'body');
  const reader = new BodyReader(source, faults);
  if (body) reader.read(body, '');
  return reader;
}

class BodyReader implements TeiBody {
  readonly segments: ReadSegment[] = [];
  readonly gaps: ReadGap[] = [];
  readonly divisions: ReadDivision[] = [];
  private readonly ids = new Set<string>();
  /** The page that the text has come to. */
  private page: number | undefined;

  constructor(
    private readonly source: SourceText,
    private readonly faults: FaultList,
  ) {}

  read(parent: XmlElement, unit: string): void {
    const children = childElements(parent);
    for (const [index, child] of children.entries()) {
      if (child.name === 'div') this.readDivision(child);
      else if (child.name === 'p') this.read(child, unit);
      else if (child.name === 'gap') this.readGap(child);
      else if (child.name === 'pb') this.turnPage(child);
      else if (child.name !== 'note') this.readSegment(child, notesAfter(children, index), unit);
      else if (!belongsToSegment(children, index)) {
        this.report(child.offset, 'a note', 'a segment', 'the note follows no segment or head');
      }
    }
  }

  private report(offset: number, found: string, expected: string, message: string): void {
    this.faults.add(this.source.placeOf(offset), { found, expected, message });
  }

  private turnPage(element: XmlElement): void {
    const number = element.attributes.get('n')?.value;
    this.page = number === undefined ? undefined : Number(number);
    if (number === undefined || /^[1-9]\d{0,5}$/.test(number)) return;
    const message = `the page is ${quoted(number)}; expected its number, from 1, or no n where it is not known`;
    this.faults.add(this.placeOf(element, 'n'), {
      found: number,
      expected: 'a page number',
      message,
    });
  }

  private readDivision(element: XmlElement): void {
    const unit = attribute(element, 'n');
    const kind = attribute(element, 'type');
    this.divisions.push({ unit, kind, place: this.placeOf(element, 'n') });
    this.read(element, unit);
  }

  private placeOf(element: XmlElement, name: string): Place {
    return this.source.placeOf(element.attributes.get(name)?.offset ?? element.offset);
  }

  private readSegment(element: XmlElement, notes: readonly XmlElement[], unit: string): void {
    const id = attribute(element, 'xml:id');
    const place = this.placeOf(element, 'xml:id');
    if (this.ids.has(id)) {
      const message = `the segment ${quoted(id)} stands twice in this text`;
      this.faults.add(place, { found: id, expected: 'each id once', message });
    }
    this.ids.add(id);
    const status = this.readStatus(element);
    const remark = this.readRemark(element, id, notes);
    const text = textContent(element);
    this.checkWords(element, id, text);
    if (status === 'gap' && !remark) {
      const message = `the segment ${quoted(id)} breaks off: say why in <note type="remark" target="#${id}"> in ${INTERFACE_LANGUAGES.join(', ')}`;
      this.faults.add(place, { found: 'no remark', expected: 'a remark', message });
    }
    const covers = names(attribute(element, 'n'));
    this.segments.push({
      id,
      covers: covers.length === 0 ? [id] : covers,
      text,
      status,
      doubtful: this.readDoubtful(element),
      ...(remark ? { remark } : {}),
      ...(this.page === undefined ? {} : { page: this.page }),
      place,
      unit,
    });
  }

  private readStatus(element: XmlElement): Status {
    const status = attribute(element, 'ana').replace(/^#/, '');
    if (isStatus(status)) return status;
    const offset = element.attributes.get('ana')?.offset ?? element.offset;
    const expected = 'one of #c, #u, #gap, #w';
    this.report(offset, status, expected, `the status is ${quoted(status)}; expected ${expected}`);
    return 'u';
  }

  private checkWords(element: XmlElement, id: string, text: string): void {
    const wrong =
      text === ''
        ? 'is empty: declare what a witness lacks in a <gap>'
        : text !== text.trim()
          ? 'has white space at its edge: it would become part of the text'
          : /[\t\r\n]/.test(text)
            ? 'has a line break or a tab: write it in one line'
            : this.source.composed && firstNotComposed(text) !== undefined
              ? 'is not NFC: normalise it'
              : undefined;
    if (wrong === undefined) return;
    const message = `the text of ${quoted(id)} ${wrong}`;
    this.report(element.offset, quoted(text), 'the exact words in one line', message);
  }

  private readDoubtful(element: XmlElement): Span[] {
    const spans: Span[] = [];
    let start = 0;
    for (const child of element.children) {
      const end = start + ('text' in child ? child.text : textContent(child)).length;
      if ('name' in child) {
        const type = attribute(child, 'type');
        if (type !== 'doubtful') {
          const message = `a stretch of type ${quoted(type)} in a segment; expected "doubtful"`;
          this.report(child.offset, type, 'doubtful', message);
        }
        spans.push({ start, end });
      }
      start = end;
    }
    return spans;
  }

  private readGap(element: XmlElement): void {
    const reason = attribute(element, 'reason');
    const segments = names(attribute(element, 'n'));
    const place = this.placeOf(element, 'n');
    if (segments.length === 0) {
      const message = 'the gap names no segment in n="..."';
      this.faults.add(place, { found: 'nothing', expected: 'segment ids', message });
    }
    if (!isReason(reason)) {
      const expected = `one of ${REASONS.join(', ')}`;
      const message = `the gap has the reason ${quoted(reason)}; expected ${expected}`;
      this.faults.add(this.placeOf(element, 'reason'), { found: reason, expected, message });
    }
    // A gap with a fault still says which segments are lacking: they are not reported once more.
    const remark = this.readLocalized(element, childElements(element, 'desc'), 'the gap', '<desc>');
    this.gaps.push({ segments, reason: isReason(reason) ? reason : 'absent', remark, place });
  }

  private readRemark(
    element: XmlElement,
    id: string,
    notes: readonly XmlElement[],
  ): Localized | undefined {
    for (const note of notes) {
      const type = attribute(note, 'type');
      const target = attribute(note, 'target');
      if (type !== 'remark') {
        const message = `a note of type ${quoted(type)}; expected "remark"`;
        this.report(note.offset, type, 'remark', message);
      }
      if (target === `#${id}`) continue;
      const message = `the remark is on ${quoted(target)} but follows ${quoted(id)}; expected "#${id}"`;
      this.faults.add(this.placeOf(note, 'target'), { found: target, expected: `#${id}`, message });
    }
    if (notes.length === 0) return undefined;
    return this.readLocalized(element, notes, `the remark on ${quoted(id)}`, '<note>');
  }

  /** One text for each interface language; a fault for each that is missing, doubled or unknown. */
  private readLocalized(
    owner: XmlElement,
    elements: readonly XmlElement[],
    what: string,
    name: string,
  ): Localized {
    const texts = new Map<string, string>();
    for (const element of elements) {
      const language = attribute(element, 'xml:lang');
      const known: readonly string[] = INTERFACE_LANGUAGES;
      if (!known.includes(language) || texts.has(language)) {
        const wrong = texts.has(language) ? 'twice' : 'which is not read';
        const message = `${what} has a text in ${quoted(language)} ${wrong}; expected each of ${known.join(', ')} once`;
        this.faults.add(this.placeOf(element, 'xml:lang'), {
          found: language,
          expected: known.join(', '),
          message,
        });
      }
      texts.set(language, textContent(element).replaceAll(/\s+/g, ' ').trim());
    }
    const missing = INTERFACE_LANGUAGES.filter((language) => !texts.get(language));
    if (missing.length > 0) {
      const message = `${what} lacks a text (${name}) in ${missing.join(', ')}`;
      this.report(owner.offset, 'nothing', `a text in ${missing.join(', ')}`, message);
    }
    const [en = '', vi = '', de = '', ru = ''] = INTERFACE_LANGUAGES.map((name) => texts.get(name));
    return { en, vi, de, ru };
  }
}

function attribute(element: XmlElement, name: string): string {
  return element.attributes.get(name)?.value ?? '';
}

function names(list: string): string[] {
  return list.split(/\s+/).filter((name) => name !== '');
}

function isStatus(text: string): text is Status {
  return STATUSES.includes(text);
}

function isReason(text: string): text is GapReason {
  return REASONS.includes(text);
}

function notesAfter(siblings: readonly XmlElement[], index: number): readonly XmlElement[] {
  const following = siblings.slice(index + 1);
  const end = following.findIndex(({ name }) => name !== 'note');
  return end === -1 ? following : following.slice(0, end);
}

/** Whether the notes before this one go back to a segment or head. */
function belongsToSegment(siblings: readonly XmlElement[], index: number): boolean {
  const before = siblings.slice(0, index).findLast(({ name }) => name !== 'note');
  return before?.name === 'seg' || before?.name === 'head';
}
