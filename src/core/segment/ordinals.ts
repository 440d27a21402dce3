import { hanValue, hebrewValue, plainDigits, romanValue, type Numeral } from './numerals.ts';

/** Ordinal words as article headings have them, in the order 1, 2, 3, ...; `|` parts the forms of one number, `_` the words of a form. */
const ORDINALS: readonly string[] = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth',
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty twenty-one twenty-two twenty-three twenty-four twenty-five twenty-six twenty-seven twenty-eight twenty-nine thirty',
  'premier|première|1er|1ère second|seconde|deuxième|unième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième',
  'erster|erste|erstes zweiter|zweite|zweites dritter|dritte|drittes vierter|vierte|viertes fünfter|fünfte|fünftes sechster|sechste|sechstes siebenter|siebente|siebter|siebte achter|achte neunter|neunte zehnter|zehnte elfter|elfte zwölfter|zwölfte dreizehnter|dreizehnte vierzehnter|vierzehnte fünfzehnter|fünfzehnte sechzehnter|sechzehnte siebzehnter|siebzehnte achtzehnter|achtzehnte neunzehnter|neunzehnte zwanzigster|zwanzigste',
  'первая|первый|первое вторая|второй|второе третья|третий|третье четвертая|четвёртая|четвертый|четвёртый пятая|пятый шестая|шестой седьмая|седьмой восьмая|восьмой девятая|девятый десятая|десятый одиннадцатая двенадцатая тринадцатая четырнадцатая пятнадцатая шестнадцатая семнадцатая восемнадцатая девятнадцатая двадцатая',
  'перша|перший друга|другий третя|третій четверта|четвертий п’ята|пята шоста сьома восьма дев’ята десята одинадцята дванадцята тринадцята чотирнадцята п’ятнадцята шістнадцята сімнадцята вісімнадцята дев’ятнадцята двадцята',
  'primero|primera|primer segundo|segunda tercero|tercera|tercer cuarto|cuarta quinto|quinta sexto|sexta séptimo|séptima|septimo octavo|octava noveno|novena décimo|décima undécimo|decimoprimero duodécimo|decimosegundo decimotercero decimocuarto decimoquinto decimosexto decimoséptimo decimoctavo decimonoveno vigésimo',
  'primeiro|primeira segundo|segunda terceiro|terceira quarto|quarta quinto|quinta sexto|sexta sétimo|sétima oitavo|oitava nono|nona décimo|décima',
  'primo|prima secondo|seconda terzo|terza quarto|quarta quinto|quinta sesto|sesta settimo|settima ottavo|ottava nono|nona decimo|decima undicesimo dodicesimo tredicesimo quattordicesimo quindicesimo sedicesimo diciassettesimo diciottesimo diciannovesimo ventesimo',
  'pierwszy|pierwsza drugi|druga trzeci|trzecia czwarty|czwarta piąty|piąta szósty|szósta siódmy|siódma ósmy|ósma dziewiąty|dziewiąta dziesiąty|dziesiąta',
  'první druhý|druhá třetí čtvrtý|čtvrtá pátý|pátá šestý|šestá sedmý|sedmá osmý|osmá devátý|devátá desátý|desátá',
  'eerste tweede derde vierde vijfde zesde zevende achtste negende tiende elfde twaalfde',
  'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde',
  'nhất|một hai|nhì ba tư|bốn năm sáu bảy tám chín mười mười_một mười_hai mười_ba mười_bốn|mười_tư mười_lăm mười_sáu mười_bảy mười_tám mười_chín hai_mươi hai_mươi_mốt hai_mươi_hai hai_mươi_ba hai_mươi_bốn|hai_mươi_tư hai_mươi_lăm hai_mươi_sáu hai_mươi_bảy hai_mươi_tám hai_mươi_chín ba_mươi',
  'الأولى|الأول|الاولى الثانية|الثاني الثالثة|الثالث الرابعة|الرابع الخامسة|الخامس السادسة|السادس السابعة|السابع الثامنة|الثامن التاسعة|التاسع العاشرة|العاشر الحادية_عشرة|الحادي_عشر|الحادية_عشر الثانية_عشرة|الثاني_عشر|الثانية_عشر الثالثة_عشرة|الثالث_عشر الرابعة_عشرة|الرابع_عشر الخامسة_عشرة|الخامس_عشر السادسة_عشرة|السادس_عشر السابعة_عشرة|السابع_عشر الثامنة_عشرة|الثامن_عشر التاسعة_عشرة|التاسع_عشر العشرون|العشرين الحادية_والعشرون الثانية_والعشرون الثالثة_والعشرون الرابعة_والعشرون الخامسة_والعشرون السادسة_والعشرون السابعة_والعشرون الثامنة_والعشرون التاسعة_والعشرون الثلاثون',
  'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
  'pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh',
  'ראשון|ראשונה שני|שנייה שלישי|שלישית רביעי|רביעית חמישי|חמישית שישי|שישית שביעי|שביעית שמיני|שמינית תשיעי|תשיעית עשירי|עשירית',
  'یکم|اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم',
  'πρώτο|πρώτη|πρώτον δεύτερο|δεύτερη τρίτο|τρίτη τέταρτο|τέταρτη πέμπτο|πέμπτη έκτο|έκτη έβδομο|έβδομη όγδοο|όγδοη ένατο|ένατη δέκατο|δέκατη',
];

const VALUES: ReadonlyMap<string, number> = new Map(
  ORDINALS.flatMap((row) =>
    row
      .split(' ')
      .flatMap((forms, at) =>
        forms.split('|').map((form) => [form.replaceAll('_', ' '), at + 1] as const),
      ),
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
  const hebrew = hebrewValue(plain);
  if (hebrew !== undefined) return { value: hebrew, style: 'letter' };
  const word = VALUES.get(plain.replace(/^(?:the|thứ|der|die|das)\s+/, '').replace(/\s+/g, ' '));
  return word === undefined ? undefined : { value: word, style: 'word' };
}
