import type { PublishWords } from '../words.ts';

export const en: PublishWords = {
  downloads: {
    title: 'Downloads',
    intro: 'The whole edition and each of its texts, to be read elsewhere and worked with.',
    all: 'Everything in one file',
    inZip: 'With a README and the SHA-256 of every file. Of the file itself:',
    asPage:
      'As one page that opens from a disk, reads without JavaScript, and searches and compares with it, without a network:',
    webPage: 'Web page',
    wholeDocument: 'All versions',
    wholeEdition: 'The whole edition',
    plainText: 'Plain text',
    notes: 'Notes (JSON-LD)',
    licence: 'Rights',
    toApi: 'For programs: JSON and Distributed Text Services',
  },
  api: {
    title: 'For programs',
    intro:
      'The edition as static files with stable addresses: JSON, and Distributed Text Services.',
    jsonIntro:
      'Every file says where the next ones are (href, relative to the file). Offsets are UTF-16 code units over NFC text, zero-based, half-open.',
    address: 'Address',
    holds: 'What it holds',
    rows: {
      editions: 'The editions of this site',
      edition: 'An edition: documents, alignments, bibliography, history',
      document: 'A document: units, versions and what is said of them',
      unit: 'A unit: each clause in every version, or the reason why it is missing',
      witness: 'A version: its whole text with the status and hash of every clause, gaps, variants',
      concepts: 'The terms with their words in every version',
      notes: 'The notes as W3C Web Annotations',
    },
    stable:
      'Within v1 names are added, none is taken away or given another meaning. A published text that changes gets another hash and a new state of the edition.',
    dtsIntro:
      'Each version is a resource, each document and the edition a collection. Start here, and follow the URI templates:',
    dtsLimits:
      'Files cannot answer everything: ranges (start, end), levels (down), pages, parents and other media types than TEI are not offered; navigation always gives the whole tree below its place.',
    embed: {
      title: 'In other web pages',
      element:
        'A clause, or a whole unit, in any web page. What stands inside the element is shown until the texts are there, and where no script runs. The reading room gives the code ready to copy.',
      attributes:
        'address is EDITION/DOCUMENT/CLAUSE (or a unit); versions lists versions by id, without it those the edition shows first; lang, here or on the page, is the language of the remarks; colours is light, dark, or the reader’s own choice where it is absent.',
      frame:
        'Where no script is allowed, a frame. ?versions= asks for other versions than the first ones and needs JavaScript in the frame; #CLAUSE goes to a clause.',
      origins:
        'A program in a page of another site can fetch the JSON where the host of this site sends the header Access-Control-Allow-Origin for it. The element does not depend on that: where it may not fetch, it loads the same texts as a script.',
    },
    library: 'As a library',
    libraryIntro:
      'Comparing, aligning, anchoring and citing are the core of this program and can be used by others, with types. In a checkout, npm run library builds it; docs/API.md lists every name, with examples.',
    feed: 'History',
    feedIntro: 'Every published state of the edition as an Atom feed:',
    example: 'Example',
  },
};
