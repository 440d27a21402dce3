import { expect, test } from 'vitest';
import { bibliographyLine } from '../../src/ui/versions/bibliography-line.ts';
import { de } from '../../src/ui/messages/de.ts';
import { en } from '../../src/ui/messages/en.ts';

test('what the title says is not said again, and the remark is a sentence', () => {
  expect(
    bibliographyLine(en, {
      id: 'gazette',
      type: 'legislation',
      title: 'Reichsgesetzblatt 1939 II',
      page: '968',
      issued: { 'date-parts': [[1939]] },
      note: 'German announcement dated 25 September 1939.',
    }),
  ).toBe('Reichsgesetzblatt 1939 II, 968. German announcement dated 25 September 1939.');
  expect(
    bibliographyLine(en, {
      id: 'paper',
      type: 'article-newspaper',
      title: 'St. Louis Post-Dispatch, 22 May 1946',
      'container-title': 'St. Louis Post-Dispatch',
      issued: { 'date-parts': [[1946, 5, 22]] },
    }),
  ).toBe('St. Louis Post-Dispatch, 22 May 1946.');
});

test('what the title does not say is said, the date in the language of the interface', () => {
  const entry = {
    id: 'book',
    type: 'book',
    title: 'Nazi Conspiracy and Aggression',
    volume: 'VIII',
    publisher: 'USGPO',
    issued: { 'date-parts': [[1946, 5]] },
  };
  expect(bibliographyLine(en, entry)).toBe(
    'Nazi Conspiracy and Aggression, VIII, USGPO, May 1946.',
  );
  expect(bibliographyLine(de, entry)).toBe(
    'Nazi Conspiracy and Aggression, VIII, USGPO, Mai 1946.',
  );
});
