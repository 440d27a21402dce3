import { pathOf, type Page } from '../../app/page.ts';
import { markdownText, parseMarkdown } from '../../core/annotate/index.ts';
import { pageMetadata } from '../../core/cite/index.ts';
import { comparePagesWordsIn } from '../compare/pages/words.ts';
import {
  findDocument,
  type Edition,
  type InterfaceLanguage,
  type Note,
} from '../../core/model/index.ts';
import type { EditionSetting } from '../context.ts';
import { noteWordsIn } from '../notes/words/all.ts';
import { publishWordsIn } from '../publish/words/all.ts';
import { searchWordsIn } from '../search/words/all.ts';
import { dateName, ownLanguageName, unitName } from '../names.ts';
import { termsWordsIn } from '../terms/words.ts';

/** What a page says of itself to search engines and citation managers. */
export interface PageDescription {
  readonly title: string;
  readonly description: string;
  readonly meta: readonly { readonly name: string; readonly content: string }[];
  /** schema.org data. */
  readonly data?: Readonly<Record<string, unknown>>;
}

/**
 * The tags that stand in the head; what else there is to say stands in the schema.org data at the end of the page, so that
 * the text comes early.
 */
const HEAD_TAGS: ReadonlySet<string> = new Set([
  'z:itemType',
  'citation_title',
  'citation_publication_date',
  'citation_language',
  'citation_public_url',
]);

/** Title, description and citation metadata of a page. */
export function describePage(
  setting: EditionSetting,
  page: Page,
  site: string | undefined,
): PageDescription {
  const { m, edition } = setting;
  const language = m.language;
  switch (page.kind) {
    case 'home':
      return { title: `Wortlaut: ${m.tagline}`, description: m.aboutTool, meta: [] };
    case 'desk':
      return { title: `${m.ownTexts} · Wortlaut`, description: m.ownTextsLead, meta: [] };
    case 'desk-read':
      return {
        title: `${m.read} · ${m.ownTexts} · Wortlaut`,
        description: m.ownTextsLead,
        meta: [],
      };
    case 'edition':
      return {
        title: `${edition.title[language]} · Wortlaut`,
        description: edition.description[language],
        meta: [],
      };
    case 'versions':
      return {
        title: titled(m.ledger.title, edition, language),
        description: m.ledger.intro,
        meta: [],
      };
    case 'proof':
      return {
        title: `${m.proof} · ${edition.title[language]} · Wortlaut`,
        description: m.proofLead,
        meta: [],
      };
    case 'notes':
    case 'note':
    case 'own-notes':
      return describeNotes(setting, page);
    case 'document':
    case 'unit':
      return describeText(setting, page, site);
    default: {
      const { title, intro } = introductionOf(page.kind, language);
      return {
        title: titled(title, edition, language),
        description: intro,
        meta: [],
      };
    }
  }
}

/** A document, or a unit of it, can be cited. */
function describeText(
  { m, edition }: EditionSetting,
  page: Extract<Page, { kind: 'document' | 'unit' }>,
  site: string | undefined,
): PageDescription {
  const language = m.language;
  const document = findDocument(edition, page.document)!;
  const unit = page.kind === 'unit' && document.units.find((each) => each.id === page.unit);
  const languages = [
    ...new Set(document.witnesses.map((witness) => ownLanguageName(witness.language))),
  ].join(', ');
  const url = site && site + pathOf(page, 'en');
  const cited = pageMetadata({
    edition,
    document,
    language,
    ...(unit ? { unit } : {}),
    ...(url ? { url } : {}),
  });
  const place = unit ? `${unitName(m, unit)} · ` : '';
  const date = dateName(m, document.date);
  return {
    title: `${place}${document.title[language]} · Wortlaut`,
    description: `${place}${date} · ${languages}`,
    meta: cited.tags.filter(({ name }) => HEAD_TAGS.has(name)),
    data: cited.jsonLd,
  };
}

/** Title and first sentence of a page that has words of its own. */
function introductionOf(
  kind: 'terms' | 'pictures' | 'check' | 'search' | 'downloads' | 'api',
  language: InterfaceLanguage,
): { readonly title: string; readonly intro: string } {
  switch (kind) {
    case 'terms':
      return termsWordsIn(language);
    case 'search':
      return searchWordsIn(language);
    case 'pictures':
    case 'check':
      return comparePagesWordsIn(language)[kind];
    case 'downloads':
    case 'api':
      return publishWordsIn(language)[kind];
  }
}

/** The notes of the edition, one of them, or the reader's own. */
function describeNotes(
  { m, edition }: EditionSetting,
  page: Extract<Page, { kind: 'notes' | 'note' | 'own-notes' }>,
): PageDescription {
  const n = noteWordsIn(m.language);
  if (page.kind === 'own-notes') {
    return {
      title: titled(m.ownNotes, edition, m.language),
      description: n.ownIntro,
      meta: [],
    };
  }
  const note = page.kind === 'note' && edition.notes.find(({ id }) => id === page.note);
  return {
    title: titled(
      note ? (note.title[m.language] ?? note.title.en) : n.indexTitle,
      edition,
      m.language,
    ),
    description: note ? noteDescription(m.language, note) : n.indexIntro,
    meta: [],
  };
}

const DESCRIPTION_LENGTH = 160;

/** The first words of a note, without its references. */
function noteDescription(language: InterfaceLanguage, note: Note): string {
  const text = markdownText(parseMarkdown(note.body[language] ?? note.body.en));
  const words = text.replace(/\s*\[[^\]]*\]/g, '').replace(/\s+/g, ' ');
  const end = words.lastIndexOf(' ', DESCRIPTION_LENGTH);
  return words.length <= DESCRIPTION_LENGTH ? words : `${words.slice(0, end)} …`;
}

function titled(title: string, edition: Edition, language: InterfaceLanguage): string {
  return `${title} · ${edition.title[language]} · Wortlaut`;
}
