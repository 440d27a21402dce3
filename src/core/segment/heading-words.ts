import { ORDINAL_WORDS } from './ordinals.ts';

/** What a numbered heading names. `part`: a document of its own that follows (protocol, annex). */
export type HeadingFamily = 'article' | 'section' | 'paragraph' | 'chapter';

/** Words before the number, in the languages whose treaties and laws use them, by script. */
const PREFIXED: Readonly<Record<HeadingFamily, string>> = {
  article:
    'Article|Art\\.|Art|Artikel|Artículo|Articulo|Artigo|Articolo|Articol|Articolul|Articulus|Artykuł|Artykul|Artikkel|Artikla|Artikolu|Artiklo|Članak|Član|Člen|Článek|Článok|Čl\\.|Grein|Straipsnis|Pants|Airteagal|Erthygl|Neni|Điều|Điều thứ|Pasal|Perkara|Madde|Maddə|Modda|Makala|Bend|Ibara|Статья|Стаття|Артыкул|Член|Чл\\.|Членак|Чланак|Члан|Ст\\.|Бап|Маддаи|Моддаи|Модда|Мақола|Άρθρο|Άρθρον|Αρθρο|Հոդված|מאמר|סעיף|المادة|المادّة|مادة|المــادة|ماده|مادهٔ|آرٹیکل|دفعہ|अनुच्छेद|धारा|অনুচ্ছেদ|ধারা|ਧਾਰਾ|பிரிவு|ข้อ|มาตรา|ມາດຕາ|មាត្រា|አንቀጽ|მუხლი',
  section:
    'Section|Sec\\.|Abschnitt|Sección|Seccion|Seção|Secção|Sezione|Secțiunea|Sekcja|Oddział|Oddíl|Oddiel|Odsjek|Sectie|Afdeling|Avsnitt|Afsnit|Osa|Mục|Bagian|Kısım|Раздел|Розділ|Раздзел|Одељак|Ενότητα|Τμήμα|القسم|قسم|بخش|भाग|Clause|Klausel|Cláusula|Clausola|Klauzula|Пункт',
  paragraph:
    '§§?|Paragraph|Paragraf|Paragraphe|Párrafo|Paragrafo|Parágrafo|Параграф|Point|Punkt|Punto|Ponto',
  chapter:
    'Chapter|Kapitel|Capítulo|Capitulo|Chapitre|Capitolo|Capitolul|Rozdział|Kapitola|Hlava|Poglavlje|Hoofdstuk|Kapittel|Luku|Chương|Bab|Bölüm|Fəsil|Глава|Разъдел|Bagian Ke|Κεφάλαιο|Κεφάλαιον|الفصل|الباب|فصل|פרק|अध्याय|অধ্যায়|หมวด|Title|Titel|Titre|Título|Titulo|Titolo|Titlul|Tytuł|Część|Část|Part|Teil|Partie|Parte|Partea|Deel|Del|Dział|Часть|Частина|Phần|Μέρος|الجزء|Book|Buch|Livre|Libro|Livro|Książka|Kniha|Книга|Quyển',
};

/** Words after the number: `5. cikk`, `5 §`, `第五条`, `제5조`. */
const SUFFIXED: Readonly<Record<HeadingFamily, string>> = {
  article:
    '[条條]|조|cikk|artikla|artikel|straipsnis|pants|člen|član|članak|madde|maddə|modda|маде|модда|бап|статья|člen|grein|artiklan',
  section: '[节節]|절|kısım|szakasz|skirsnis|iedaļa',
  paragraph: '§|[款项項]|항',
  chapter: '[章编編]|部分|장|편|fejezet|luku|bölüm|skyrius|nodaļa|rész|kapitola',
};

/** A line of a few words that names a document which follows: a protocol, an annex. */
const PARTS =
  '\\p{L}*protokoll?\\w*|protocolo?|protocole|protocollo|protokół|protokol|\\p{L}*протокол\\p{L}*|πρωτόκολλο|nghị định thư|议定书|議定書|의정서|بروتوكول|البروتوكول|پروتکل|פרוטוקול|พิธีสาร|protokolü|protokolu|pöytäkirja|jegyzőkönyv|annexe?|annex|anhang|anlage|anexo|anexa|allegato|załącznik|příloha|príloha|prilog|bijlage|bilaga|bilag|vedlegg|liite|melléklet|appendix|schedule|приложение|прилагање|додаток|дадатак|прилог|παράρτημα|phụ lục|附件|附录|附錄|附属書|附屬書|別表|부속서|별표|الملحق|ملحق|المرفق|مرفق|پیوست|נספח|ภาคผนวก|lampiran|ek|ilova|priedas|pielikums|lisa';

const PREAMBLES =
  'preamble|präambel|eingangsformel|préambule|preámbulo|preambulo|preâmbulo|preambolo|preambul|preambuła|preambule|preambula|preambel|ingress|johdanto|lời nói đầu|lời mở đầu|phần mở đầu|преамбула|вступление|προοίμιο|προοίμιον|الديباجة|ديباجة|مقدمة|المقدمة|مقدمه|הקדמה|מבוא|序言|前言|序文|前文|전문|서문|başlangıç|dibace|giriş|mukadimah|mukaddimah|pembukaan|คำปรารภ|उद्देशिका|प्रस्तावना';

const NUMERAL = `[\\p{Nd}]{1,4}|[ivxlcdmIVXLCDMІХⅠ-ⅿ]{1,8}|[〇零一二两兩三四五六七八九十百千廿卅]{1,9}|[א-ת]{1,3}[\u05f3\u05f4"'’”]?[א-ת]?(?![א-ת])|(?:(?:the|thứ|der|die|das)\\s+)?(?:${ORDINAL_WORDS.map((word) => word.replaceAll(' ', '\\s+')).join('|')})`;
const SUFFIX = '(?:\\s?(?:bis|ter|quater)(?!\\p{L})|(?<=\\p{Nd})[a-zа-я](?![\\p{L}\\p{N}]))?';

/** A numbered heading at the start of a line, as far as the pattern tells. */
export interface HeadingMatch {
  readonly family: HeadingFamily;
  /** The number as printed, without its word: `XII`, `premier`, `5a`. */
  readonly printed: string;
  readonly numeral: string;
  readonly suffix: string;
  /** The label with its closing dot: `Article 5.` */
  readonly label: string;
  /** What stands on the line after the label and its separator, and that separator. */
  readonly rest: string;
  readonly separator: string;
}

const FAMILIES: readonly HeadingFamily[] = ['article', 'section', 'paragraph', 'chapter'];
const END = '(?![\\p{L}\\p{N}])';
const AFTER = '\\s*[.:)\\]]?(?<separator>\\s*[-–—:.、]*\\s*)';

function pattern(family: HeadingFamily): readonly RegExp[] {
  const number = `(?<printed>(?<numeral>${NUMERAL})(?<suffix>${SUFFIX}))`;
  const before = `^(?<label>[\\[(«"]?(?:${PREFIXED[family]})(?:\\s*(?:no\\.?|nr\\.?|n°|nº|№|số|ke-|رقم))?[\\s(-]*${number}[ºª]?\\)?${END}\\.?[ºª°]?)`;
  const after = `^(?<label>${number}(?:\\.|\\s|\\.\\s|-)?\\s?(?:${SUFFIXED[family]})${END})`;
  const han = `^(?<label>[第제]\\s*${number}\\s*(?:${SUFFIXED[family]})(?:之[一二三四五六七八九十]+)?)`;
  return [before, han, after].map((source) => new RegExp(`${source}${AFTER}(?<rest>.*)$`, 'iu'));
}

const PATTERNS = FAMILIES.map((family) => ({ family, patterns: pattern(family) }));

/** What every heading begins with: told at once of most lines that they are none. */
const BEGINS = new RegExp(
  `^[\\[(«"]?(?:[第제]|(?:${Object.values(PREFIXED).join('|')})|(?:${NUMERAL})(?:${SUFFIX})(?:[.\\s-]|${Object.values(SUFFIXED).join('|')}))`,
  'iu',
);

/** Reads a line as a numbered heading; `undefined` where its first words are none. */
export function matchHeading(line: string): HeadingMatch | undefined {
  if (!BEGINS.test(line)) return undefined;
  for (const { family, patterns } of PATTERNS) {
    for (const expression of patterns) {
      const groups = expression.exec(line)?.groups;
      if (!groups) continue;
      const { printed, numeral, suffix, label, rest, separator } = groups;
      return {
        family,
        printed: printed!,
        numeral: numeral!,
        suffix: (suffix ?? '').trim().toLowerCase(),
        label: label!,
        rest: rest!,
        separator: line.slice(label!.length, line.length - rest!.length) || separator!,
      };
    }
  }
  return undefined;
}

const PART = new RegExp(`(?<![\\p{L}])(?:${PARTS})(?![\\p{L}])`, 'iu');
const PREAMBLE = new RegExp(`^(?:${PREAMBLES})\\s*[:.]?$`, 'iu');

/** A short line that names a protocol or an annex, and is no sentence. */
export function isPartHeading(line: string): boolean {
  if (line.length > 120 || /[.;,:。；，]$/.test(line) || !PART.test(line)) return false;
  const first = line.match(/\p{L}/u)?.[0] ?? '';
  return first !== first.toLowerCase() || first === first.toUpperCase();
}

/** `Preamble`, `ПРЕАМБУЛА`, `Lời nói đầu`, alone on its line. */
export function isPreambleHeading(line: string): boolean {
  return PREAMBLE.test(line.trim());
}
