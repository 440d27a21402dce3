/** The languages the tool itself speaks (BCP 47). English pages carry the canonical addresses. */
export const INTERFACE_LANGUAGES = ['en', 'vi', 'de', 'ru'] as const;
export type InterfaceLanguage = (typeof INTERFACE_LANGUAGES)[number];

/** A text of the editors (a title, a reason, a description) in every interface language. */
export type Localized = Readonly<Record<InterfaceLanguage, string>>;

/** A longer text of the editors that must exist in English and Vietnamese and may exist in the others. */
export type PartlyLocalized = Readonly<
  Record<'en' | 'vi', string> & Partial<Record<'de' | 'ru', string>>
>;
