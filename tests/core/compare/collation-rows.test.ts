import { describe, expect, test } from 'vitest';
import { compareLine, inNotation, verdicts } from './notation.ts';

/** Every row of the collation: where copies differ, and what the difference amounts to. */
const ROWS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  de: [
    ['[Nichtangriffsvertrag/Nichtangriffvertrag] zwischen Deutschland', 'spelling:linking-s'],
    ['Die beiden [Vertragschliessenden/Vertragschließenden] Teile', 'spelling:eszett'],
    ['und [jeden/jedes] Angriffs gegen einander', 'word-form:stem'],
    ['jeden Angriffs [gegen einander/gegeneinander] zu enthalten', 'spelling:joined'],
    ['in Fühlung [miteinander/zueinander] bleiben', 'substantive:different-words'],
    ['an [irgend einer/irgendeiner] Mächtegruppierung', 'spelling:joined'],
    ['[ausschliesslich/ausschließlich] auf dem Wege', 'spelling:eszett'],
    ['mit der [Massgabe/Maßgabe], dass', 'spelling:eszett'],
    ['einer der [Vertragschliessenden/Vertragsschliessenden] Teile', 'spelling:linking-s'],
    [
      'der Unterzeichnung des [Nichtangriffsvertrages/Nichtangriffspaktes] zwischen',
      'substantive:different-words',
    ],
    ['Aus [Anlass/Anlaß] der Unterzeichnung', 'spelling:eszett'],
    ['der [Interessensphären/Interessenssphären] in Osteuropa', 'spelling:linking-s'],
    ['der [beiderseitigen/beiderzeitigen] Interessensphären', 'spelling:slip'],
    ['in Osteuropa [erörtert/erörtet].', 'spelling:slip'],
    ['[Diese/Die] Aussprache hat', 'substantive:different-words'],
    ['zu [folgendem/folgenden] Ergebnis geführt:', 'word-form:stem'],
    ['Estland, Lettland[,/ und] Litauen', 'addition:added'],
    ['die Grenze der [Interessensphären/Interessensphäre] Deutschlands', 'word-form:stem'],
    ['zum polnischen [Staate/Staats] gehörenden', 'word-form:stem'],
    ['[ungefähr/ungefährt] durch die Linie', 'spelling:slip'],
    ['werden [/bei ]beide Regierungen', 'addition:added'],
    ['werden [beide /]Regierungen', 'omission:left-out'],
    ['3[)/.]', 'punctuation:signs'],
    ['das völlige [politische /]Desinteressement', 'omission:left-out'],
    ['Moskau[/ ][,/./.] den 23. August', 'punctuation:space punctuation:signs'],
  ],
  ru: [
    ['В случае[,/] если одна', 'punctuation:signs'],
    ['Правительства [обеих/обоих] Договаривающихся Сторон', 'word-form:paradigm'],
    ['подлежит [ратифицированию/ратификации] в возможно короткий срок', 'word-form:verbal-noun'],
    ['уполномоченные [обеих/обоих] сторон', 'word-form:paradigm'],
    ['вопрос о [разграничении/раграничении] сфер', 'spelling:slip'],
    ['по отношению [/к ]Виленской области', 'addition:added'],
    ['признаются [обеими/обоими] сторонами', 'word-form:paradigm'],
    [
      '[граница/границы] сфер интересов [будет/будут] проходить',
      'word-form:stem word-form:paradigm',
    ],
    ['Нарева, [Вислы/Висла] и Сана', 'word-form:stem'],
    ['[Нарева/Нарево], Вислы и Сана', 'word-form:stem'],
    ['Нарева, Вислы и [Сана/Сан]', 'word-form:stem'],
    ['Польского [Государства/государства]', 'capitals:capitals'],
    ['по линии рек [/Писсы, ]Нарева, Вислы и Сана', 'addition:added'],
    ['23 августа 1939 [года/год]', 'word-form:stem'],
  ],
  en: [
    ['the rivers [Narew/Narev], Vistula, and San', 'spelling:name'],
    ['rearrangement in [the /]areas belonging', 'word-form:article'],
    ['of Germany and [/the ][U.S.S.R./USSR]', 'word-form:article spelling:abbreviation'],
    ['the [Non-Aggression/Nonaggression] Pact', 'spelling:capitals+hyphen'],
    ['Treaty of [Non-aggression/Nonaggression] Between Germany', 'spelling:hyphen'],
    ['spheres of interest [/both ]of Germany and the U.S.S.R.', 'addition:added'],
    ['does not [denounce/advance] it', 'substantive:different-words'],
    ['[Announcement/Annoucement] concerning', 'spelling:slip'],
    ['the Non-Aggression [Pact/Treaty] between', 'substantive:different-words'],
  ],
};

for (const [language, rows] of Object.entries(ROWS)) {
  describe(language, () => {
    test.each(rows)('%s', (line, verdict) => {
      const result = compareLine(line, { language });
      expect(inNotation(result)).toBe(line);
      expect(verdicts(result)).toBe(verdict);
    });
  });
}
