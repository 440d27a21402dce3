import type { EmbedWords } from '../words.ts';

export const en: EmbedWords = {
  action: 'In a web page',
  title: 'Show this text in a web page',
  intro:
    'Copy one of the two into the HTML of your page. The versions are those of the columns; the words stay those of the edition.',
  asScript: 'With a script',
  asFrame: 'As a frame, where no script is allowed',
  copy: 'Copy',
  copied: 'Copied',
  refused: 'The browser does not allow copying: the code is selected, copy it by hand.',
  close: 'Close',
  firstVersions: 'Without JavaScript this frame shows the versions that the edition shows first.',
};
