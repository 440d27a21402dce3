import { hanValue, plainDigits, romanValue, type Numeral } from './numerals.ts';

/** Ordinal words as article headings have them, in the order 1, 2, 3, ...; `|` parts the forms of one number. */
const ORDINALS: readonly string[] = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'one two three four five six seven eight nine ten eleven twelve',
  'premier|première|1er|1ère second|seconde|deuxième|unième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième',
  'erster|erste|erstes zweiter|zweite|zweites dritter|dritte|drittes vierter|vierte|viertes fünfter|fünfte|fünftes sechster|sechste|sechstes siebenter|siebente|siebter|siebte achter|achte neunter|neunte zehnter|zehnte elfter|elfte zwölfter|zwölfte',
  'первая|первый|первое вторая|второй|второе третья|третий|третье четвертая|четвёртая|четвертый|четвёртый пятая|пятый шестая|шестой седьмая|седьмой восьмая|восьмой девятая|девятый десятая|десятый одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая',
  'перша|перший друга|другий третя|третій четверта|четвертий п’ята|пята шоста сьома восьма дев’ята десята одинадцята дванадцята',
  'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima|septimo octavo|octava noveno|novena décimo|décima undécimo duodécimo',
  'primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima oitavo|oitava nono|nona décimo|décima',
  'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ottavo|ottava nono|nona decimo|decima undicesimo dodicesimo',
  'pierwszy|pierwsza drugi|druga trzeci|trzecia czwarty|czwarta piąty|piąta szósty|szósta siódmy|siódma ósmy|ósma dziewiąty|dziewiąta dziesiąty|dziesiąta',
  'první druhý|druhá třetí čtvrtý|čtvrtá pátý|pátá šestý|šestá sedmý|sedmá osmý|osmá devátý|devátá desátý|desátá',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde',
  'nhất|một hai|nhì ba tư|bốn năm sáu bảy tám chín mười',
  'الأولى|الأول|الاولى الثانية|الثاني الثالثة|الثالث الرابعة|الرابع الخامسة|الخامس السادسة|السادس السابعة|السابع الثامنة|الثامن التاسعة|التاسع العاشرة|العاشر',
  'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
  'pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh',
  'πρώτο|πρώτη|πρώτον δεύτερο|δεύτερη τρίτο|τρίτη τέταρτο|τέταρτη πέμπτο|πέμπτη έκτο|έκτη έβδομο|έβδομη όγδοο|όγδοη ένατο|ένατη δέκατο|δέκατη',
];

const VALUES: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((row) =>
    row.split(' ').flatMap((forms, at) => forms.split('|').map((form) => [form, at + 1] as const)),
  ).reverse(),
);

/** The ordinal words, longest first, for a regular expression. */
export const ORDINAL_WORDS: readonly string[] = [...VALUES.keys()].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/** Reads the number of a heading: `12`, `XII`, `十二`, `١٢`, `twelfth`. A single letter only where it is no Roman numeral. */
export function readNumeral(text: string): Numeral | undefined {
  const plain = plainDigits(text).trim().toLowerCase();
  if (/^\d{1,4}$/.test(plain)) return { value: Number(plain), style: 'digits' };
  const roman = romanValue(plain);
  if (roman !== undefined) return { value: roman, style: 'roman' };
  const han = hanValue(plain);
  if (han !== undefined) return { value: han, style: 'han' };
  const word = VALUES.get(plain.replace(/^(?:the|thứ|der|die|das)\s+/, ''));
  return word === undefined ? undefined : { value: word, style: 'word' };
}
