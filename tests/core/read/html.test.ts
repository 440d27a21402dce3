import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encode, faultOf, lost, notation, readFile, readGood, WORDS } from './sources.ts';

const FIXTURES = join(import.meta.dirname, '../../fixtures/read');
const blocksOf = async (name: string, source: string) =>
  notation((await readGood(name, source)).texts[0]?.blocks ?? []);

describe('HTML', () => {
  test.each(['pandoc.html', 'libreoffice.html'])('%s, as a program writes it', async (name) => {
    const result = await readGood(name, new Uint8Array(readFileSync(join(FIXTURES, name))));
    expect(result).toMatchObject({ format: 'html', title: 'Probevertrag' });
    const lines = notation(result.texts[0]!.blocks).map((line) =>
      line.replace(/^# Prob/, 'Prob').replace('^ [1.]', '^'),
    );
    expect(lines.slice(0, 5)).toEqual([
      'Probevertrag',
      '# Vertrag über den Handel',
      'Die Vertragschließenden Teile haben folgendes vereinbart:',
      '## Artikel I',
      'Die beiden Teile verpflichten sich, sich jeden Gewaltakts zu enthalten.',
    ]);
    expect(lines.slice(5, 13)).toEqual([
      '* [1.] erstens;',
      '* [2.] zweitens:',
      '* [a.] unter a;',
      '* [b.] unter b;',
      '* [3.] drittens.',
      '## Статья II',
      'Обе стороны обязуются воздерживаться от всякого насилия.',
      '* [a.] Hai bên ký kết cam kết;',
    ]);
    expect(lines.at(-1)).toBe('^ Die Fußnote, mit ß und ё.');
  });

  test.each([
    ['<p>eins<p>zwei <b>fett<i>beides</b>schräg</i>', ['eins', 'zwei fettbeidesschräg']],
    [
      '<body>Artikel 1<br>Zeile<br><br>Artikel 2<br>&nbsp;<br>drei',
      ['Artikel 1 Zeile', 'Artikel 2', 'drei'],
    ],
    ['<table><tr><td>a<td>b<tr><td><p>c</table>', ['a', 'b', 'c']],
    [
      '<ol start=3 type=I><li>a<li value=7>b<ol type=a><li>c</ol></ol>',
      ['* [III.] a', '* [VII.] b', '* [a.] c'],
    ],
    ['<ul style="list-style:none"><li>a</ul><ul><li>b</ul>', ['* a', '* [•] b']],
    [
      '<h2>Art. 1</h2>lose<div>innen<p>p</p>danach</div>',
      ['## Art. 1', 'lose', 'innen', 'p', 'danach'],
    ],
    [
      '<p>H<sub>2</sub>O, gilt<sup><a href="#n1">1</a></sup>.</p><div class="footnotes"><p>Note</p></div>',
      ['H2O, gilt.', '^ Note'],
    ],
    ['<pre>Artikel 1\n\nDer Vertrag.</pre>', ['Artikel 1', 'Der Vertrag.']],
    ['<p>Ver&shy;trag &lt;b&gt; &amp; &#1057;&#x422;', ['Vertrag <b> & СТ']],
    ['<p>a<!-- b -->c<wbr>d</p>', ['acd']],
    ['<font size=3><center>Titel</center><p>x</font>', ['Titel', 'x']],
  ])('%s', async (source, expected) => {
    expect(await blocksOf('a.html', source)).toEqual(expected);
  });

  test('scripts run nowhere; menus and hidden words are left out and said', async () => {
    const result = await readGood(
      'a.html',
      '<title>T</title><nav>Start Impressum</nav><header>Kopf</header><main><header>H</header><p onclick="x()">Text<script>alert(1)</script></p><p hidden>weg</p><span style="display: none">auch</span></main><footer>Fuß</footer><noscript>an</noscript>',
    );
    expect(notation(result.texts[0]!.blocks)).toEqual(['H', 'Text']);
    const said = result.notices.flatMap(({ text }) => text ?? []);
    expect(said.sort()).toEqual(
      ['Fuß', 'Kopf', 'Start Impressum', 'alert(1)', 'an', 'auch', 'weg']
        .filter((words) => words !== 'alert(1)')
        .sort(),
    );
  });

  test('the encoding of the meta element is believed, the language only where the words agree', async () => {
    const page = `<html lang="en"><meta charset="koi8-r"><p>${WORDS.ru}</p>`;
    const result = await readGood('a.html', encode(page, 'koi8-r'));
    expect(result.encoding).toEqual({ label: 'koi8-r', ground: 'declared' });
    expect(result.texts[0]).toMatchObject({ language: 'ru', languageGround: 'guessed' });
    expect(
      (await readGood('a.html', `<html lang="de-AT"><p>${WORDS.de}</p>`)).texts[0],
    ).toMatchObject({ language: 'de-AT', languageGround: 'declared' });
  });

  test.each([
    ['elements in elements', '<div>'.repeat(200_000)],
    ['formatting left open', Array.from({ length: 50_000 }, (_, n) => `<p><b id=${n}>`).join('')],
  ])('%s', async (_, source) => {
    const start = performance.now();
    expect((await faultOf('a.html', source)).kind).toBe('bomb');
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('tables in tables up to the limit are read', async () => {
    const source = `${'<table><tr><td>'.repeat(90)}tief${'<div>'.repeat(100)}unten`;
    expect(await blocksOf('a.html', source)).toEqual(['tief', 'unten']);
  });

  const tag = fc.constantFrom(
    'p',
    'div',
    'b',
    'a',
    'table',
    'tr',
    'td',
    'ol',
    'li',
    'h2',
    'br',
    'sup',
    'nav',
    'span',
    'select',
    'option',
    'pre',
    'ruby',
    'rt',
    'form',
    'svg',
    'math',
    'dl',
    'dd',
    'button',
  );
  const soup = fc.array(
    fc.oneof(
      fc.constantFrom('Wort', ' ё ', 'ß', '1. ', '\n\n'),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('<a href="#x">', '<!-- -->', '< ', '&amp;', '<p class="footnote">'),
    ),
    { maxLength: 30 },
  );

  test('law: whatever the tags, no letter is lost', () =>
    fc.assert(
      fc.asyncProperty(soup, async (parts) => {
        const result = await readFile('a.html', `<p>Anfang</p>${parts.join('')}`);
        const letters = parts.filter((part) => /^\s*[Wёß]/.test(part)).join('');
        expect(lost(letters, result)).toEqual([]);
      }),
      { numRuns: 400 },
    ));
});

describe('Markdown', () => {
  test.each([
    ['# T\n\nZeile eins\nZeile zwei *fett* `code`', ['# T', 'Zeile eins Zeile zwei fett code']],
    ['3) a\n4) b\n   - c\n\n- d', ['* [3)] a', '* [4)] b', '* [•] c', '* [•] d']],
    [
      'Text[^x] weiter.\n\n[^x]: Wort *eins*\n    noch\n\nB',
      ['Text weiter.', '^ [x] Wort eins noch', 'B'],
    ],
    ['> Zitat\n\n| a | b |\n|---|---|\n| c | d |', ['Zitat', 'a', 'b', 'c', 'd']],
    ['a &amp; b \\* c [Wort](http://x.de "t") <b>d</b>', ['a & b * c Wort d']],
    ['<div><p>eins</p>\n<h3>zwei</h3></div>\n\n    Artikel 1\n', ['eins', '### zwei', 'Artikel 1']],
    ['Artikel 1\n=====\n\n(1) Satz.', ['# Artikel 1', '(1) Satz.']],
  ])('%j', async (source, expected) => {
    expect(await blocksOf('a.md', source)).toEqual(expected);
  });

  test('what is told about the file is no text', async () => {
    const result = await readGood(
      'a.md',
      `---\ntitle: "Vertrag"\nlang: de\n---\n${WORDS.de}\n\n![Bild](x.png)\n\n[l]: http://x.de 'y'\n`,
    );
    expect(result).toMatchObject({
      title: 'Vertrag',
      texts: [{ language: 'de', languageGround: 'declared', blocks: [{ text: WORDS.de }] }],
    });
    expect(result.notices.map(({ text }) => text?.[0])).toEqual([
      'title: "Vertrag" lang: de',
      '![Bild](x.png)',
      "[l]: http://x.de 'y'",
    ]);
  });

  test('lists nested beyond reason lose no letter', async () => {
    const source = Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}- ä${i}`).join('\n');
    const start = performance.now();
    const result = await readGood('a.md', source);
    expect(lost(source.replace(/[- ]/g, ''), result)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  const piece = fc.constantFrom(
    'Wort',
    'ё',
    ' ',
    '\n',
    '\n\n',
    '# ',
    '- ',
    '1. ',
    '> ',
    '    ',
    '*',
    '_',
    '`',
    '```\n',
    '[^1]',
    '[^1]: ',
    '[',
    '](x)',
    '|',
    '|-|\n',
    '<b>',
    '<div>',
    '\\',
    '---\n',
    '![',
    ': ',
  );
  test('cells beyond the columns of a table are words too', async () => {
    expect(await blocksOf('a.md', 'a|b\n-|-\n|c|d\\|e|f|g\nh\n\nEnde')).toEqual([
      'a',
      'b',
      'c',
      'd|e',
      'f',
      'g',
      'h',
      'Ende',
    ]);
  });

  test('a second footnote of the same mark keeps its words', async () => {
    const result = await readFile('a.md', 'Text[^1]\n\n[^1]: eins\n\n[^1]: zwei');
    expect(lost('Text eins zwei', result)).toEqual([]);
  });

  test('law: no letter is lost', () =>
    fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const source = pieces.join('');
        const result = await readFile('a.md', `Anfang\n\n${source}`);
        expect(lost(source.replace(/[^Wortё]/g, ''), result)).toEqual([]);
      }),
      { numRuns: 500 },
    ));

  test.each([
    '[',
    '> ',
    '*a_',
    '- ',
    '`',
    '![](',
    '< ',
    '[^1]: ',
    '(',
    '\\',
    '|',
    '[a](',
    '1. ',
    '<!--',
    '&',
    '\n    ',
  ])('forty kilobytes of %j end in time', async (piece) => {
    const start = performance.now();
    await readFile('a.md', piece.repeat(40_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
