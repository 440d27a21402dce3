import { describe, expect, test } from 'vitest';
import {
  carryTarget,
  createNote,
  curatedAnnotations,
  placeTarget,
  readAnnotations,
  targetAt,
  toAnnotations,
} from '../../../src/core/annotate/index.ts';
import type { PlacedTarget } from '../../../src/core/annotate/index.ts';
import { CITATION_FORMATS, citable, cite, verify } from '../../../src/core/cite/index.ts';
import type { Subject } from '../../../src/core/cite/index.ts';
import { INTERFACE_LANGUAGES } from '../../../src/core/model/index.ts';
import { firstEdition } from '../first-edition.ts';

const EDITION = firstEdition();
const NOW = '2026-11-23T12:00:00.000Z';
const OPTIONS = { base: 'https://example.org/', generated: NOW };

/** Every place where the edition marks the words of a concept, as a reader who selects them would note it. */
const TERMS: readonly PlacedTarget[] = EDITION.concepts.flatMap(({ occurrences }) =>
  occurrences.map(({ document, witness, segment, span }) => {
    const address = { edition: EDITION.id, document, witness, segment, span };
    const target = targetAt(EDITION, address);
    if (!target) throw new Error(`No place ${JSON.stringify(address)}.`);
    return target;
  }),
);

describe('the first edition', () => {
  test('a note on any marked term stands on its words, also after a journey through a file', () => {
    expect(TERMS.length).toBeGreaterThan(100);
    const note = (target: PlacedTarget, index: number) =>
      createNote(
        { motivation: 'commenting', tags: [], body: 'x', targets: [target] },
        `https://example.org/${index}`,
        NOW,
      );
    const notes = TERMS.map(note);
    const read = readAnnotations(JSON.stringify(toAnnotations(notes, OPTIONS)), NOW);
    expect(read).toEqual({ ok: true, notes, skipped: [] });
    const found = notes.map(({ targets }) => placeTarget(EDITION, targets[0]!).found);
    expect(new Set(found)).toEqual(new Set(['exact']));
  });

  test('carried to the other versions it stands on words of the same concept, or on the segment', () => {
    const carried = TERMS.flatMap((target) => carryTarget(EDITION, target)).flatMap((one) =>
      'targets' in one ? one.targets : [],
    );
    expect(new Set(carried.map((target) => target.carried))).toEqual(new Set(['term', 'segment']));
    for (const target of carried) {
      const { found } = placeTarget(EDITION, target);
      expect(found).toBe(target.carried === 'term' ? 'exact' : 'whole');
    }
  });

  test('every curated note anchors in every version it names', () => {
    const read = readAnnotations(JSON.stringify(curatedAnnotations(EDITION, OPTIONS)), NOW);
    if (!read.ok) throw new Error(read.error);
    expect(read.notes).toHaveLength(EDITION.notes.length);
    const orphans = read.notes.flatMap(({ id, targets }) =>
      targets.map((target) => ({ id, target, placement: placeTarget(EDITION, target) })),
    );
    expect(orphans.filter(({ placement }) => placement.found === 'orphan')).toEqual([]);
  });

  test('every unit and segment, in every version, can be cited, and the citation holds', () => {
    const at = { url: 'https://example.org/x/', accessed: '2026-11-23' };
    const subjects = EDITION.documents.flatMap((document): Subject[] => {
      const place = { edition: EDITION.id, document: document.id };
      return [
        { kind: 'text', address: place },
        ...document.units.map(({ id }): Subject => ({
          kind: 'text',
          address: { ...place, segment: id },
        })),
        ...document.witnesses.flatMap((witness) =>
          witness.segments.map(({ id }): Subject => ({
            kind: 'text',
            address: { ...place, segment: id, witness: witness.id },
          })),
        ),
      ];
    });
    for (const subject of subjects) {
      const cited = citable(EDITION, subject, at);
      if (!cited) throw new Error(`Nothing to cite at ${JSON.stringify(subject)}.`);
      expect(verify(cited.hash, EDITION, subject)).toEqual({ state: 'unchanged' });
      const lines = CITATION_FORMATS.map((format) => cite(cited, format, 'vi'));
      expect(lines.join('\n')).not.toMatch(/undefined|\[object/);
    }
  });

  test('every note can be cited in every language', () => {
    for (const { id } of EDITION.notes) {
      const at = { url: 'https://example.org/x/', accessed: '2026-11-23' };
      const cited = citable(EDITION, { kind: 'note', note: id }, at);
      const lines = INTERFACE_LANGUAGES.map((language) => cite(cited!, 'chicago', language));
      expect(lines.join('\n')).not.toMatch(/undefined|, ,/);
    }
  });
});
