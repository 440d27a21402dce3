import fc from 'fast-check';
import { MOTIVATIONS } from '../../../src/core/annotate/index.ts';
import type { OwnNote, OwnTarget, QuoteSelector } from '../../../src/core/annotate/index.ts';

const words = fc.string({ maxLength: 40, unit: 'grapheme' }).map((text) => text.normalize('NFC'));

const quotes: fc.Arbitrary<QuoteSelector> = fc
  .record(
    { exact: words, prefix: words, suffix: words, start: fc.nat(9999) },
    { requiredKeys: ['exact'] },
  )
  .map(({ start, ...rest }) =>
    start === undefined ? rest : { ...rest, start, end: start + rest.exact.length },
  );

const placed = fc.record(
  {
    kind: fc.constant('placed' as const),
    place: fc.constantFrom(
      { edition: 'german-soviet-pact-1939', document: 'treaty' },
      { edition: 'german-soviet-pact-1939', document: 'treaty', segment: 'art-2' },
      {
        edition: 'german-soviet-pact-1939',
        document: 'treaty',
        segment: 'art-2.1',
        witness: 'de-signed',
      },
    ),
    state: fc.constant('0123456789ab'),
    carried: fc.constantFrom('segment' as const, 'term' as const),
  },
  { requiredKeys: ['kind', 'place', 'state'] },
);

const targets: fc.Arbitrary<OwnTarget> = fc.oneof(
  placed,
  fc
    .tuple(placed, quotes)
    .filter(([{ place }]) => 'witness' in place)
    .map(([target, quote]) => ({ ...target, quote })),
  fc.tuple(fc.webUrl(), quotes).map(([source, { exact, prefix, suffix }]) => ({
    kind: 'loose' as const,
    source,
    quote: {
      exact,
      ...(prefix === undefined ? {} : { prefix }),
      ...(suffix === undefined ? {} : { suffix }),
    },
  })),
);

const dates = fc
  .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());

const bodies = fc
  .oneof(
    fc.string({ maxLength: 200, unit: 'grapheme' }),
    fc.constantFrom('', '\n', '## note x', '\\## note x\n\n', '> quoted\n\n*word* [@nsr, p. 76]\n'),
  )
  .map((text) => text.normalize('NFC').replace(/\r\n?/g, '\n'));

/** Any note that the model allows. */
export const ownNotes: fc.Arbitrary<OwnNote> = fc.record({
  id: fc.uuid(),
  created: dates,
  modified: dates,
  motivation: fc.constantFrom(...MOTIVATIONS),
  tags: fc.uniqueArray(fc.constantFrom('law', 'Völkerrecht', 'dịch thuật', 'a, b', '- x: y'), {
    maxLength: 3,
  }),
  body: bodies,
  targets: fc.array(targets, { minLength: 1, maxLength: 3 }),
});
