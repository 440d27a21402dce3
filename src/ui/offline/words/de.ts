import type { OfflineWords } from '../words.ts';

export const de: OfflineWords = {
  kept: 'Dieser Stand der Edition ist auf diesem Gerät aufbewahrt und ohne Netz lesbar.',
  newer:
    'Ein neuerer Stand dieser Seiten liegt bereit. Bis Sie ihn verlangen, lesen Sie weiter den bisherigen.',
  use: 'Den neueren zeigen',
  later: 'Später',
};
