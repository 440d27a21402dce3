import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Copy } from '../../src/core/model/index.ts';

const SOURCES = resolve(import.meta.dirname, '../../sources/german-soviet-pact-1939');

interface Variant {
  readonly id: string;
  readonly lemma: string;
  readonly places: readonly { readonly segment: string }[];
  readonly readings: readonly {
    readonly text: string;
    readonly copies: readonly string[];
    readonly slip?: string;
    readonly undecided?: boolean;
  }[];
}

function variantsOf(name: string): readonly Variant[] {
  const text = readFileSync(join(SOURCES, 'apparatus', `${name}.json`), 'utf8');
  return (JSON.parse(text) as { readonly variants: readonly Variant[] }).variants;
}

/** `art-1.1 jeden Angriffs] jedes Angriffs (trend feuer-book) undecided`, one line a reading. */
function lines(name: string): readonly string[] {
  return variantsOf(name).flatMap(({ lemma, places, readings }) => {
    const where = places.map(({ segment }) => segment).join(' ');
    return readings.map(({ text, copies, slip, undecided }) =>
      [
        `${where} ${lemma}] ${text} (${copies.join(' ')})`,
        ...(slip ? [slip === 'certain' ? 'slip' : 'slip?'] : []),
        ...(undecided ? ['undecided'] : []),
      ].join(' '),
    );
  });
}

/** The collation, in the notation of a printed apparatus: places, lemma], reading (copies), kind. */
const COLLATION: Readonly<Record<string, readonly string[]>> = {
  'treaty.de-signed': [
    'title Nichtangriffsvertrag] Nichtangriffvertrag (ghdi)',
    'art-1.1 art-2.1 art-3.1 art-4.1 art-5.1 art-6.2 Vertragschliessenden] Vertragschließenden (feuer-book school-reader)',
    'art-2.2 Vertragschliessende] Vertragschließende (feuer-book school-reader)',
    'art-1.1 jeden Angriffs] jedes Angriffs (trend feuer-book) undecided',
    'art-1.1 gegen einander] gegeneinander (school-reader)',
    'art-3.1 miteinander] zueinander (trend)',
    'art-4.1 irgend einer] irgendeiner (school-reader)',
    'art-5.2 ausschliesslich] ausschließlich (feuer-book school-reader)',
    'art-6.2 Massgabe] Maßgabe (feuer-book)',
    'art-6.2 Vertragschliessenden] Vertragsschliessenden (ghdi)',
  ],
  'protocol.de-signed': [
    'intro.1 Nichtangriffsvertrages] Nichtangriffspaktes (file-page)',
    'intro.1 Anlass] Anlaß (de-three-copies)',
    'intro.1 p-1.1 p-2.1 Interessensphären] Interessenssphären (histdoc)',
    'intro.1 beiderseitigen] beiderzeitigen (histdoc) slip?',
    'intro.1 erörtert] erörtet (histdoc) slip?',
    'intro.2 Diese Aussprache] Die Aussprache (file-page)',
    'intro.2 folgendem] folgenden (histdoc) slip?',
    'p-1.1 Lettland, Litauen] Lettland und Litauen (file-page)',
    'p-1.1 Interessensphären] Interessensphäre (de-two-copies) undecided',
    'p-2.1 Staate] Staats (histdoc) slip?',
    'p-2.1 ungefähr] ungefährt (semiryaga-report) slip',
    'p-2.3 werden beide Regierungen] werden bei beide Regierungen (histdoc)',
    'p-2.3 werden beide Regierungen] werden Regierungen (semiryaga-report) slip',
    'p-3.label 3)] 3. (school-copy)',
    'p-4.label 4)] 4. (school-copy)',
    'p-3.2 völlige politische Desinteressement] völlige Desinteressement (school-copy)',
    'closing.1 Moskau, den] Moskau ./. den (histdoc)',
  ],
  'treaty.ru-signed': [
    'art-2.1 В случае, если] В случае если (kapchenko)',
    'art-3.1 обеих] обоих (sidak-report) slip',
    'art-7.1 ратифицированию] ратификации (kirshner-1991)',
  ],
  'protocol.ru-signed': [
    'intro.1 обеих сторон] обоих сторон (ru-german-held) slip',
    'intro.1 разграничении] раграничении (ru-german-held) slip',
    'p-1.2 по отношению Виленской] по отношению к Виленской (ru-one-copy)',
    'p-1.2 обеими сторонами] обоими сторонами (ru-german-held) slip',
    'p-2.1 граница] границы (ru-one-copy)',
    'p-2.1 будет] будут (ru-one-copy)',
    'p-2.1 Нарева, Вислы и Сана] Нарева, Висла и Сана (ru-two-copies)',
    'p-2.1 Нарева, Вислы и Сана] Писсы, Нарева, Вислы и Сана (clarification-1939-08-28)',
    'p-2.1 Нарева] Нарево (ru-signed-report) slip',
    'p-2.1 Польского Государства] Польского государства (ru-five-copies)',
    'closing.1 1939 года] 1939 год (ru-one-copy)',
  ],
  'treaty.en-nsr': [
    'title Non-aggression] Nonaggression (en-other-prints)',
    'art-5.label Article V.]  (web-corrupt)',
    'art-6.2 does not denounce it] does not advance it (web-corrupt)',
  ],
  'treaty.en-tc25': ['title ] Annoucement (nca-print) slip'],
  'protocol.en-nsr': [
    'intro.1 Non-Aggression Pact] Nonaggression Pact (en-other-prints)',
    'p-1.1 in the areas] in areas (en-other-prints)',
    'p-1.1 Germany and U.S.S.R.] Germany and the USSR (en-other-prints)',
    'p-1.1 spheres of influence of Germany and U.S.S.R.] spheres of interest both of Germany and the U.S.S.R. (en-web-reprints)',
    'p-2.1 Narew] Narev (en-other-prints)',
  ],
};

describe('the apparatus', () => {
  test.each(Object.entries(COLLATION))('of %s has every row of the collation', (name, rows) => {
    expect(lines(name)).toEqual(rows);
  });

  test('names every copy of the ledger at least once', () => {
    const { copies } = JSON.parse(readFileSync(join(SOURCES, 'edition.json'), 'utf8')) as {
      readonly copies: readonly Copy[];
    };
    const cited = Object.keys(COLLATION)
      .flatMap(variantsOf)
      .flatMap(({ readings }) => readings.flatMap((reading) => reading.copies));
    expect(copies.map(({ id }) => id).filter((id) => !cited.includes(id))).toEqual([]);
  });
});
