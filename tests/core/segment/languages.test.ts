import { describe, expect, test } from 'vitest';
import { blocksFromText, structure } from '../../../src/core/segment/index.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const digits = (zero: number) => (value: number) =>
  [...String(value)].map((digit) => String.fromCharCode(zero + Number(digit))).join('');

const roman = (value: number): string => ROMAN[value - 1]!;
const han = (value: number): string => HAN[value - 1]!;
const words =
  (...list: readonly string[]) =>
  (value: number): string =>
    list[value - 1]!;

/** Language, how article n is headed, a sentence, how item n of a list is marked. */
const CASES: readonly (readonly [string, (value: number) => string, string, (value: number) => string])[] = [
  ['en', (n) => `Article ${roman(n)}`, 'Everyone has the right to life.', (n) => `(${n}) `],
  ['en, first in words', (n) => (n === 1 ? 'Article the first' : `Article ${n}`), 'Everyone has the right to life.', (n) => `${n}. `],
  ['en, in words', (n) => `Article ${words('One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve')(n)}`, 'Everyone has the right to life.', (n) => `(${n}) `],
  ['de', (n) => `Artikel ${n}`, 'Jeder hat das Recht auf Leben.', (n) => `${n}. `],
  ['de, §', (n) => `§ ${n}`, 'Jeder hat das Recht auf Leben.', (n) => `(${n}) `],
  ['de, titles', (n) => `Art. ${n} Freiheit`, 'Jeder hat das Recht auf Leben.', (n) => `${n}. `],
  ['fr', (n) => (n === 1 ? 'Article premier' : `Article ${n}`), 'Tout individu a droit à la vie.', (n) => `${n}° `],
  ['es', (n) => `Artículo ${n}.º`, 'Todo individuo tiene derecho a la vida.', (n) => `${n}. `],
  ['es, in words', (n) => `ARTÍCULO ${words('PRIMERO', 'SEGUNDO', 'TERCERO', 'CUARTO', 'QUINTO', 'SEXTO', 'SÉPTIMO', 'OCTAVO', 'NOVENO', 'DÉCIMO', 'UNDÉCIMO', 'DUODÉCIMO')(n)}`, 'Todo individuo tiene derecho a la vida.', (n) => `${n}) `],
  ['pt', (n) => `Art. ${n}º`, 'Todo indivíduo tem direito à vida.', (n) => `${roman(n)} - `],
  ['it', (n) => `Articolo ${n}`, 'Ogni individuo ha diritto alla vita.', (n) => `${n}. `],
  ['it, Art.', (n) => `Art. ${n}.`, 'Ogni individuo ha diritto alla vita.', (n) => `${n}) `],
  ['nl', (n) => `Artikel ${n}`, 'Een ieder heeft het recht op leven.', (n) => `${n}. `],
  ['pl', (n) => `Artykuł ${roman(n)}`, 'Każdy człowiek ma prawo do życia.', (n) => `${n}. `],
  ['pl, Art.', (n) => `Art. ${n}.`, 'Każdy człowiek ma prawo do życia.', (n) => `${n}) `],
  ['cs', (n) => `Článek ${n}`, 'Každý má právo na život.', (n) => `(${n}) `],
  ['cs, Čl.', (n) => `Čl. ${n}`, 'Každý má právo na život.', (n) => `${n}. `],
  ['sk', (n) => `Článok ${n}`, 'Každý má právo na život.', (n) => `${n}. `],
  ['sl', (n) => `${n}. člen`, 'Vsakdo ima pravico do življenja.', (n) => `${n}. `],
  ['hr', (n) => `Članak ${n}.`, 'Svatko ima pravo na život.', (n) => `${n}. `],
  ['sr', (n) => `Члан ${n}.`, 'Свако има право на живот.', (n) => `${n}. `],
  ['bg', (n) => `Чл. ${n}.`, 'Всеки има право на живот.', (n) => `(${n}) `],
  ['ru', (n) => `Статья ${n}`, 'Каждый человек имеет право на жизнь.', (n) => `${n}. `],
  ['ru, Roman', (n) => `СТАТЬЯ ${roman(n)}.`, 'Каждый человек имеет право на жизнь.', (n) => `${n}) `],
  ['uk', (n) => `Стаття ${n}.`, 'Кожна людина має право на життя.', (n) => `${n}. `],
  ['be', (n) => `Артыкул ${n}`, 'Кожны чалавек мае права на жыццё.', (n) => `${n}. `],
  ['hu', (n) => `${n}. cikk`, 'Minden személynek joga van az élethez.', (n) => `${n}. `],
  ['ro', (n) => `Articolul ${n}`, 'Orice ființă umană are dreptul la viață.', (n) => `${n}. `],
  ['sv', (n) => `Artikel ${n}`, 'Var och en har rätt till liv.', (n) => `${n}. `],
  ['sv, §', (n) => `${n} §`, 'Var och en har rätt till liv.', (n) => `${n}. `],
  ['fi', (n) => `${n} artikla`, 'Kullakin yksilöllä on oikeus elämään.', (n) => `${n}. `],
  ['et', (n) => `Artikkel ${n}`, 'Igal inimesel on õigus elule.', (n) => `${n}. `],
  ['lv', (n) => `${n}. pants`, 'Ikvienam cilvēkam ir tiesības uz dzīvību.', (n) => `${n}. `],
  ['lt', (n) => `${n} straipsnis`, 'Kiekvienas turi teisę į gyvybę.', (n) => `${n}. `],
  ['el', (n) => `Άρθρο ${n}`, 'Κάθε άτομο έχει δικαίωμα στη ζωή.', (n) => `${n}. `],
  ['tr', (n) => `Madde ${n}`, 'Yaşamak her ferdin hakkıdır.', (n) => `${n}. `],
  ['tr, MADDE -', (n) => `MADDE ${n} –`, 'Yaşamak her ferdin hakkıdır.', (n) => `${n}. `],
  ['az', (n) => `Maddə ${n}.`, 'Hər bir insanın yaşamaq hüququ vardır.', (n) => `${n}. `],
  ['kk', (n) => `${n}-бап`, 'Әркімнің өмір сүруге құқығы бар.', (n) => `${n}. `],
  ['uz', (n) => `${n}-modda`, 'Har bir inson yashash huquqiga ega.', (n) => `${n}. `],
  ['id', (n) => `Pasal ${n}`, 'Setiap orang berhak atas kehidupan.', (n) => `(${n}) `],
  ['ms', (n) => `Perkara ${n}`, 'Setiap orang berhak atas nyawa.', (n) => `${n}. `],
  ['vi', (n) => `Điều ${n}.`, 'Mọi người đều có quyền sống.', (n) => `${n}. `],
  ['vi, in words', (n) => `Điều thứ ${words('nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười', 'mười một', 'mười hai')(n)}`, 'Mọi người đều có quyền sống.', (n) => `${n}. `],
  ['zh', (n) => `第${han(n)}条`, '人人有权享有生命、自由和人身安全。', (n) => `（${han(n)}）`],
  ['zh-Hant', (n) => `第 ${n} 條`, '人人有權享有生命、自由與人身安全。', (n) => `${n}. `],
  ['ja', (n) => `第${han(n)}条`, 'すべて人は、生命に対する権利を有する。', (n) => `${n} `],
  ['ko', (n) => `제${n}조`, '모든 사람은 생명에 대한 권리를 가진다.', (n) => `${n}. `],
  ['ko, spaced', (n) => `제 ${n} 조`, '모든 사람은 생명에 대한 권리를 가진다.', (n) => `${n}. `],
  ['ar', (n) => `المادة ${digits(0x660)(n)}`, 'لكل فرد الحق في الحياة.', (n) => `${digits(0x660)(n)}. `],
  ['ar, in brackets', (n) => `المادة (${n})`, 'لكل فرد الحق في الحياة.', (n) => `${n}- `],
  ['ar, in words', (n) => `المادة ${words('الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة', 'التاسعة', 'العاشرة', 'الحادية عشرة', 'الثانية عشرة')(n)}`, 'لكل فرد الحق في الحياة.', (n) => `${n}- `],
  ['fa', (n) => `ماده ${digits(0x6f0)(n)}`, 'هر کس حق زندگی دارد.', (n) => `${digits(0x6f0)(n)}- `],
  ['ur', (n) => `دفعہ ${n}`, 'ہر شخص کو زندگی کا حق ہے۔', (n) => `${n}. `],
  ['he', (n) => `סעיף ${n}`, 'כל אדם יש לו הזכות לחיים.', (n) => `(${n}) `],
  ['he, letters', (n) => `סעיף ${words('א', 'ב', 'ג', 'ד', 'ה', 'ו', 'ז', 'ח', 'ט', 'י', 'י״א', 'י״ב')(n)}`, 'כל אדם יש לו הזכות לחיים.', (n) => `(${n}) `],
  ['hi', (n) => `अनुच्छेद ${digits(0x966)(n)}`, 'प्रत्येक व्यक्ति को जीवन का अधिकार है।', (n) => `(${digits(0x966)(n)}) `],
  ['bn', (n) => `অনুচ্ছেদ ${digits(0x9e6)(n)}`, 'প্রত্যেকের জীবনের অধিকার রয়েছে।', (n) => `(${n}) `],
  ['ta', (n) => `பிரிவு ${n}`, 'ஒவ்வொருவருக்கும் வாழ்வதற்கான உரிமை உண்டு.', (n) => `(${n}) `],
  ['th', (n) => `ข้อ ${digits(0xe50)(n)}`, 'บุคคลมีสิทธิในการดำรงชีวิต', (n) => `(${digits(0xe50)(n)}) `],
  ['th, มาตรา', (n) => `มาตรา ${n}`, 'บุคคลมีสิทธิในการดำรงชีวิต', (n) => `(${n}) `],
  ['km', (n) => `មាត្រា ${digits(0x17e0)(n)}`, 'មនុស្សគ្រប់រូបមានសិទ្ធិរស់រានមានជីវិត។', (n) => `(${n}) `],
  ['lo', (n) => `ມາດຕາ ${n}`, 'ທຸກຄົນມີສິດໃນການດຳລົງຊີວິດ', (n) => `(${n}) `],
  ['ka', (n) => `მუხლი ${n}`, 'ყველა ადამიანს აქვს სიცოცხლის უფლება.', (n) => `${n}. `],
  ['hy', (n) => `Հոդված ${n}`, 'Յուրաքանչյուր ոք ունի կյանքի իրավունք։', (n) => `${n}. `],
  ['am', (n) => `አንቀጽ ${n}`, 'እያንዳንዱ ሰው የመኖር መብት አለው።', (n) => `${n}. `],
  ['sw', (n) => `Ibara ${n}`, 'Kila mtu ana haki ya kuishi.', (n) => `${n}. `],
  ['ga', (n) => `Airteagal ${n}`, 'Tá ag gach duine an ceart chun beatha.', (n) => `${n}. `],
  ['sq', (n) => `Neni ${n}`, 'Gjithkush ka të drejtën e jetës.', (n) => `${n}. `],
  ['mt', (n) => `Artikolu ${n}`, 'Kull persuna għandha l-jedd għall-ħajja.', (n) => `${n}. `],
]; // prettier-ignore

/** A text of one, two or three sentences. */
const body = (sentence: string, n: number): string =>
  Array.from({ length: 1 + ((n * 5) % 3) }, () => sentence).join(' ');

/** Lines of at most 60 letters, in words where the language parts them. */
function broken(text: string): string[] {
  const lines = [''];
  for (const part of text.match(
    /[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]+\s*|\P{M}\p{M}*/gu,
  ) ?? []) {
    if ((lines.at(-1)! + part.trimEnd()).length > 60) lines.push('');
    lines[lines.length - 1] += part;
  }
  return lines.map((line) => line.trim());
}

const COUNT = 12;
const all = Array.from({ length: COUNT }, (_, at) => at + 1);

/** Names of the articles found, and how many pieces each has. */
function found(text: string): { names: string; sizes: readonly number[] } {
  const { units, pieces } = structure(blocksFromText(text).blocks);
  return {
    names: units.map(({ name }) => name).join(' '),
    sizes: units.map((_, at) => pieces.filter(({ unit }) => unit === at).length),
  };
}

describe('articles in many languages and numberings', () => {
  const names = all.join(' ');

  test.each(CASES)('%s: a heading, a sentence, a list', (_, heading, sentence, mark) => {
    const article = (n: number): string =>
      [
        heading(n),
        body(sentence, n),
        `${mark(1)}${body(sentence, n + 1)}`,
        `${mark(2)}${body(sentence, n)}`,
      ].join('\n');
    const { names: units, sizes } = found(all.map(article).join('\n\n'));
    expect(units).toBe(names);
    expect(sizes).toEqual(all.map(() => 4));
  });

  test.each(CASES)('%s: nothing between the articles', (_, heading, sentence) => {
    const article = (n: number): string => [heading(n), body(sentence, n)].join('\n');
    expect(found(all.map(article).join('\n')).names).toBe(names);
  });

  test.each(CASES)('%s: lines broken, page heads', (_, heading, sentence) => {
    const article = (n: number): string[] => [heading(n), ...broken(body(sentence, 3 * n + 2))];
    const lines = all.flatMap(article);
    const pages = Array.from({ length: Math.ceil(lines.length / 12) }, (_page, at) =>
      ['Treaty Series 1948', '', ...lines.slice(at * 12, at * 12 + 12), '', `${at + 7}`].join('\n'),
    );
    const text = `Treaty of ${sentence.slice(0, 5)}\n\n${pages.join('\n\n')}`;
    expect(found(text).names.replace(/^(?:title )?(?:pre )?/, '')).toBe(names);
  });

  test.each(CASES)('%s: two missing, one moved to the end', (_, heading, sentence) => {
    const order = [1, 2, 4, 5, 6, 8, 9, 10, 11, 12, 3];
    const article = (n: number): string => [heading(n), body(sentence, n)].join('\n');
    expect(found(order.map(article).join('\n\n')).names).toBe(order.join(' '));
  });
});
