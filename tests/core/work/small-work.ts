import { alignMany } from '../../../src/core/align/index.ts';
import { blocksFromText, cut, structure } from '../../../src/core/segment/index.ts';
import {
  mend,
  workFromAlignment,
  type Mend,
  type Spot,
  type Work,
} from '../../../src/core/work/index.ts';

export const ENGLISH = `Treaty of Commerce

Article 1
The Parties shall trade freely. They shall levy no duty on grain.

Article 2
This Treaty remains in force for ten years. It may be denounced.`;

export const GERMAN = `Handelsvertrag

Artikel 1
Die Parteien treiben freien Handel. Sie erheben keinen Zoll auf Getreide.

Artikel 2
Dieser Vertrag gilt zehn Jahre. Er kann gekündigt werden.`;

/** Texts cut into sentences and aligned, as the desk does it. */
export function brought(...texts: readonly (readonly [string, string])[]): Work {
  const versions = texts.map(([language, text]) => {
    const found = structure(blocksFromText(text).blocks);
    const segments = cut(found, 'sentence', language);
    const about = { authority: 'translation' as const, source: `${language}.txt`, rights: '' };
    return { language, title: language, segments, units: found.units, ...about };
  });
  const about = { id: 'w1', title: 'A treaty', now: '2026-11-23T10:00:00.000Z' };
  return workFromAlignment(about, versions, alignMany(versions));
}

export const smallWork = brought(['en', ENGLISH], ['de', GERMAN]);

/** A step of a random reader: where it is taken is told by numbers of any size. */
export interface RandomStep {
  readonly kind: Mend['kind'];
  readonly version: number;
  readonly at: number;
  readonly offset: number;
}

/** Does a random step; what is refused changes nothing. */
export function afterStep(work: Work, { kind, version, at, offset }: RandomStep): Work {
  const row = work.rows[at % work.rows.length]!;
  const segment = row.cells[version]![0];
  const spot: Spot = { row: row.id, version, ...(segment === undefined ? {} : { segment }) };
  const { segments } = work.versions[version]!;
  const picked = { version, segment: segments[offset % segments.length]!.id };
  const wish: Mend =
    kind === 'split' ? { kind, offset } : kind === 'put' ? { kind, picked } : { kind };
  const mended = mend(work, spot, wish);
  return mended.ok ? mended.work : work;
}

/** Kinds of steps, for random ones. */
export const STEP_KINDS: readonly Mend['kind'][] = [
  'split',
  'put',
  'join',
  'up',
  'down',
  'unlink',
  'link',
  'shiftDown',
  'shiftUp',
  'check',
];
