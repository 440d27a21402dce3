/**
 * The part of the published CSL-JSON input schema (citation-style-language/schema, `csl-data.json`, JSON Schema draft 7)
 * that an item without names can break, written down from it: the types, the fields and what they may hold. No package
 * of the registry carries the file itself.
 */
const TYPES = `article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection
 dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation
 manuscript map motion_picture musical_score pamphlet paper-conference patent performance periodical
 personal_communication post post-weblog regulation report review review-book software song speech standard thesis treaty
 webpage`;

const TEXTS = `language journalAbbreviation shortTitle abstract annote archive archive_collection archive_location
 archive-place authority call-number citation-label collection-title container-title container-title-short dimensions
 division DOI event event-place genre ISBN ISSN jurisdiction keyword medium note original-publisher
 original-publisher-place original-title part-title PMCID PMID publisher publisher-place references reviewed-title scale
 section source status title title-short URL version year-suffix`;

const NUMBERS = `chapter-number citation-number collection-number edition first-reference-note-number issue locator number
 number-of-pages number-of-volumes page page-first part printing supplement volume`;

const DATES = 'accessed available-date event-date issued original-date submitted';

const words = (list: string) => list.split(/\s+/);
const each = (list: string, schema: object) =>
  Object.fromEntries(words(list).map((name) => [name, schema]));

export const CSL_DATA_SCHEMA = {
  type: 'array',
  items: {
    type: 'object',
    required: ['type', 'id'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', enum: words(TYPES) },
      id: { type: ['string', 'number'] },
      custom: { type: 'object' },
      ...each(TEXTS, { type: 'string' }),
      ...each(NUMBERS, { type: ['string', 'number'] }),
      ...each(DATES, {
        type: 'object',
        additionalProperties: false,
        properties: {
          'date-parts': {
            type: 'array',
            minItems: 1,
            maxItems: 2,
            items: {
              type: 'array',
              minItems: 1,
              maxItems: 3,
              items: { type: ['string', 'number'] },
            },
          },
          season: { type: ['string', 'number'] },
          circa: { type: ['string', 'number', 'boolean'] },
          literal: { type: 'string' },
          raw: { type: 'string' },
        },
      }),
    },
  },
};

/** Locator terms of CSL 1.0.2 (specification, appendix III). */
export const CSL_LOCATORS = words(
  `act appendix article-locator book canon chapter column elocation equation figure folio issue line note opus page
 paragraph part rule scene section sub-verbo supplement table timestamp title-locator verse version volume`,
);
