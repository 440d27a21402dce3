import type { Localized } from '../model/index.ts';

/** What an edition made from a work says where the reader has said nothing. */
export const FROM_ELSEWHERE: Localized = {
  en: 'These words stand elsewhere in this version; they were linked here by hand or by the alignment.',
  vi: 'Những chữ này đứng ở chỗ khác trong phiên bản; chúng được ghép vào đây bằng tay hoặc do máy.',
  de: 'Diese Worte stehen in der Fassung an anderer Stelle; von Hand oder durch die Zuordnung gehören sie hierher.',
  ru: 'Эти слова стоят в версии в другом месте; сюда они отнесены вручную или при сопоставлении.',
};

export const OWN_TEXT: Localized = {
  en: 'A text of the reader’s own: brought and aligned by the reader, collated by nobody.',
  vi: 'Văn bản riêng của người đọc: do người đọc đưa vào và ghép, chưa ai đối chiếu.',
  de: 'Ein eigener Text: vom Leser mitgebracht und zugeordnet, von niemandem kollationiert.',
  ru: 'Собственный текст читателя: добавлен и сопоставлен читателем, никем не сверен.',
};

export const AS_STATED: Localized = {
  en: 'The authority is as the reader who brought the text has stated it.',
  vi: 'Giá trị là theo lời người đã đưa văn bản vào.',
  de: 'Die Geltung hat der Leser angegeben, der den Text mitgebracht hat.',
  ru: 'Сила текста указана читателем, который его добавил.',
};

export const NOT_COLLATED: Localized = {
  en: 'Not collated.',
  vi: 'Chưa đối chiếu.',
  de: 'Nicht kollationiert.',
  ru: 'Не сверено.',
};

export const AS_BROUGHT: Localized = {
  en: 'As it was brought; nobody has checked whether it is complete.',
  vi: 'Như khi được đưa vào; chưa ai kiểm tra có đầy đủ hay không.',
  de: 'Wie mitgebracht; niemand hat geprüft, ob der Text vollständig ist.',
  ru: 'Как добавлено; полноту никто не проверял.',
};

export const NO_RIGHTS: Localized = {
  en: 'Rights not stated.',
  vi: 'Không nêu bản quyền.',
  de: 'Rechte nicht angegeben.',
  ru: 'Права не указаны.',
};

export const NO_SOURCE: Localized = {
  en: 'Source not stated.',
  vi: 'Không nêu nguồn.',
  de: 'Quelle nicht angegeben.',
  ru: 'Источник не указан.',
};

export const NO_COUNTERPART: Localized = {
  en: 'No clause of this version is linked here.',
  vi: 'Chưa có câu nào của phiên bản này được ghép vào đây.',
  de: 'Hier ist kein Satz dieser Fassung zugeordnet.',
  ru: 'Ни одно положение этой версии сюда не отнесено.',
};
