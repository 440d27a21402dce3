import type { OfflineWords } from '../words.ts';

export const en: OfflineWords = {
  kept: 'This state of the edition is kept on this device and can be read without a network.',
  newer:
    'A newer state of this site has been fetched. Until you ask for it, you go on reading the one you have.',
  use: 'Show the newer one',
  later: 'Later',
};
