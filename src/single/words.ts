import type { InterfaceLanguage } from '../core/model/index.ts';

/** The few words of the single file that the reading room does not have. */
export interface SingleWords {
  readonly intro: string;
  readonly choose: string;
  readonly legend: string;
  readonly noScript: string;
}

const WORDS: Readonly<Record<InterfaceLanguage, SingleWords>> = {
  en: {
    intro:
      'The whole edition in one file: it needs no network and no other file. Where script may run, it can be searched, and two versions of a language can be compared.',
    choose: '(choose two versions)',
    legend: 'Struck out: only in the first. Underlined: only in the second.',
    noScript: 'Searching and comparing need JavaScript; everything can be read without it.',
  },
  vi: {
    intro:
      'Toàn bộ ấn bản trong một tệp, không cần mạng và không cần tệp nào khác. Nơi nào chạy được script thì có thể tìm kiếm và so sánh hai phiên bản cùng ngôn ngữ.',
    choose: '(chọn hai phiên bản)',
    legend: 'Gạch ngang: chỉ có trong bản thứ nhất. Gạch dưới: chỉ có trong bản thứ hai.',
    noScript: 'Tìm kiếm và so sánh cần JavaScript; mọi văn bản đều đọc được mà không cần đến nó.',
  },
  de: {
    intro:
      'Die ganze Edition in einer Datei: Sie braucht weder Netz noch andere Dateien. Wo Skripte laufen dürfen, lässt sie sich durchsuchen, und zwei Fassungen einer Sprache lassen sich vergleichen.',
    choose: '(zwei Fassungen wählen)',
    legend: 'Durchgestrichen: nur in der ersten. Unterstrichen: nur in der zweiten.',
    noScript: 'Suchen und Vergleichen brauchen JavaScript; lesen lässt sich alles ohne.',
  },
  ru: {
    intro:
      'Всё издание одним файлом: ему не нужны ни сеть, ни другие файлы. Там, где разрешены скрипты, по нему можно искать и сравнивать две версии на одном языке.',
    choose: '(выберите две версии)',
    legend: 'Зачёркнуто: только в первой версии. Подчёркнуто: только во второй.',
    noScript: 'Для поиска и сравнения нужен JavaScript; читать можно всё и без него.',
  },
};

/** The words of a language. */
export function singleWords(language: InterfaceLanguage): SingleWords {
  return WORDS[language];
}
