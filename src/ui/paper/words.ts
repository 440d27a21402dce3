import type { InterfaceLanguage } from '../../core/model/index.ts';

/** The words that only the printed edition has. */
export const paperWords: Readonly<Record<InterfaceLanguage, { readonly notes: string }>> = {
  en: { notes: 'Notes' },
  vi: { notes: 'Chú giải' },
  de: { notes: 'Anmerkungen' },
  ru: { notes: 'Примечания' },
};
