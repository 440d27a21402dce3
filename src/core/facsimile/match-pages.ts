import type { PageBox, Segment, Zone } from '../model/index.ts';
import { bestChain, commonWords } from './chain.ts';
import type { Hit } from './chain.ts';
import { joinBoxes } from './lines.ts';
import { boxesOf } from './page-text.ts';
import type { PageText } from './page-text.ts';
import { wordsOf } from './words.ts';

interface PlacedWord {
  readonly key: string;
  readonly boxes: readonly PageBox[];
}

interface OwnWord {
  readonly key: string;
  /** Index of the segment. */
  readonly segment: number;
}

const GRAM = 3;
/** Sequences that a version has oftener than this say little of where they stand. */
const MOST_PLACES = 8;
/** Part of a segment's words that must be found for it to stand on a page; of a few words all. */
const ENOUGH = 0.5;
const FEW = 3;
/** Words without another one of the segment so near are chance. */
const NEAR = 4;

/**
 * Finds where the segments of a version are printed, through the words of a facsimile's pages. Pages are given one after
 * the other; those that have none of the version's sequences of three words are not kept.
 */
export class PageMatcher {
  readonly #own: readonly OwnWord[];
  readonly #grams = new Map<string, number[]>();
  readonly #words: PlacedWord[] = [];

  constructor(private readonly segments: readonly Pick<Segment, 'id' | 'text'>[]) {
    this.#own = segments.flatMap(({ text }, segment) =>
      wordsOf(text).map(({ key }) => ({ key, segment })),
    );
    gramsOf(this.#own).forEach((gram, at) => {
      const places = this.#grams.get(gram);
      if (!places) this.#grams.set(gram, [at]);
      else if (places.length < MOST_PLACES) places.push(at);
    });
  }

  /** Takes the next page. */
  add(page: PageText): void {
    const words = wordsOf(page.text);
    if (!gramsOf(words).some((gram) => this.#grams.has(gram))) return;
    for (const { key, spans } of words) {
      this.#words.push({ key, boxes: spans.flatMap((span) => boxesOf(page, span)) });
    }
  }

  /** The boxes of every segment that was found, in the order of the version. */
  zones(): readonly Zone[] {
    const found = this.#segmentsFound(this.#paired(this.#hits(), 0, this.#own.length));
    const missing = this.segments.flatMap((_, index) => (found.has(index) ? [] : [index]));
    for (const index of missing) {
      const places = this.#alone(index);
      if (places) found.set(index, places);
    }
    return this.segments.flatMap(({ id }, index) =>
      this.#boxes(found.get(index) ?? []).map(
        (box, number) => ({ id: `${id}.${number + 1}`, segment: id, ...box, by: 'text' }) as const,
      ),
    );
  }

  /** The boxes of some words, which hold no other words of their pages. */
  #boxes(places: readonly number[]): readonly PageBox[] {
    const own = new Set(places);
    const boxes = places.flatMap((at) => this.#words[at]!.boxes);
    const pages = new Set(boxes.map(({ page }) => page));
    const others = this.#words.filter(
      ({ boxes: [first] }, at) => first && pages.has(first.page) && !own.has(at),
    );
    return joinBoxes(
      boxes,
      others.flatMap((word) => word.boxes),
    );
  }

  #hits(): readonly Hit[] {
    return gramsOf(this.#words).flatMap((gram, page) =>
      (this.#grams.get(gram) ?? []).map((own) => ({ page, own })),
    );
  }

  /** Which word of the pages each word of the version from `start` to `end` is: by the best chain, and what lies between. */
  #paired(hits: readonly Hit[], start: number, end: number): ReadonlyMap<number, number> {
    const pairs = new Map<number, number>();
    for (const { page, own } of bestChain(hits)) {
      for (let word = 0; word < GRAM; word += 1) {
        if (own + word < end) pairs.set(own + word, page + word);
      }
    }
    const known = [...pairs].sort(([one], [other]) => one - other);
    if (known.length === 0) return pairs;
    let before: readonly [number, number] = [start - 1, -1];
    for (const pair of [...known, [end, this.#words.length] as const]) {
      this.#fill(pairs, before, pair, start, end);
      before = pair;
    }
    return pairs;
  }

  /** Pairs the words between two pairs; at the ends of the version, those that stand near. */
  #fill(
    pairs: Map<number, number>,
    before: readonly [number, number],
    after: readonly [number, number],
    start: number,
    end: number,
  ): void {
    const own = this.#own.slice(before[0] + 1, after[0]);
    if (own.length === 0) return;
    const room = 2 * own.length + 20;
    const first = before[0] < start ? Math.max(0, after[1] - room) : before[1] + 1;
    const last = after[0] >= end ? Math.min(after[1], before[1] + 1 + room) : after[1];
    const pages = this.#words.slice(first, last).map(({ key }) => key);
    for (const hit of commonWords(
      pages,
      own.map(({ key }) => key),
    )) {
      pairs.set(before[0] + 1 + hit.own, first + hit.page);
    }
  }

  /** A segment that stands out of its order, by its own words. */
  #alone(index: number): readonly number[] | undefined {
    const start = this.#own.findIndex(({ segment }) => segment === index);
    const end = this.#own.findLastIndex(({ segment }) => segment === index) + 1;
    if (start < 0 || end - start <= 2 * GRAM) return undefined;
    const hits = this.#hits().filter(({ own }) => own >= start && own + GRAM <= end);
    return this.#segmentsFound(this.#paired(hits, start, end)).get(index);
  }

  /** For each segment of which enough words were found, their places on the pages. */
  #segmentsFound(pairs: ReadonlyMap<number, number>): Map<number, readonly number[]> {
    const places = new Map<number, number[]>();
    const counts = new Map<number, number>();
    this.#own.forEach(({ segment }, own) => {
      counts.set(segment, (counts.get(segment) ?? 0) + 1);
      const page = pairs.get(own);
      if (page !== undefined) places.set(segment, [...(places.get(segment) ?? []), page]);
    });
    const found = new Map<number, readonly number[]>();
    for (const [segment, all] of places) {
      const count = counts.get(segment)!;
      const kept = count > FEW ? all.filter((at, index) => hasNeighbour(all, at, index)) : all;
      if (kept.length >= (count > FEW ? ENOUGH : 1) * count) found.set(segment, between(kept));
    }
    return found;
  }
}

function hasNeighbour(places: readonly number[], at: number, index: number): boolean {
  return (
    at - (places[index - 1] ?? -NEAR - 1) <= NEAR || (places[index + 1] ?? Infinity) - at <= NEAR
  );
}

/** The places and, where only a word or two were misread between them, those as well. */
function between(places: readonly number[]): readonly number[] {
  return places.flatMap((at, index) => {
    const next = places[index + 1] ?? at + 1;
    const count = next - at <= NEAR ? next - at : 1;
    return Array.from({ length: count }, (_, more) => at + more);
  });
}

function gramsOf(words: readonly { readonly key: string }[]): readonly string[] {
  return words
    .slice(0, Math.max(0, words.length - GRAM + 1))
    .map((_, at) => `${words[at]!.key} ${words[at + 1]!.key} ${words[at + 2]!.key}`);
}
