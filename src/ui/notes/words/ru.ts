import { plural } from '../../messages/messages.ts';
import type { NoteWords } from '../words.ts';

export const ru: NoteWords = {
  notes: 'Примечания',
  count: (count) =>
    plural('ru', count, {
      one: 'примечание',
      few: 'примечания',
      many: 'примечаний',
      other: 'примечания',
    }),
  kinds: {
    drafting: 'история выработки',
    translation: 'перевод',
    error: 'ошибка перевода',
    divergence: 'расхождение аутентичных текстов',
    authenticity: 'подлинность',
    law: 'право',
    fact: 'факт',
    omission: 'пропуск',
    form: 'форма',
    interpretation: 'толкование',
    history: 'история текста',
  },
  contested: 'спорно',
  sources: 'Источники',
  wordsInVersions: 'Слова в каждой версии',
  noWords: 'не имеет для этого слов',
  lacks: {
    'not-established': 'положение не установлено',
    omitted: 'опускает это положение',
    'not-quoted': 'не цитирует это положение',
    absent: 'не имеет такого положения',
  },
  wholeClause: 'всё положение',
  readOn: 'Страница примечания',
  citeNote: 'Цитировать примечание',
  showWords: 'Показать его слова во всех версиях',
  wordsShown: (title) => `Отмечено во всех версиях: ${title}`,
  inEnglish: 'Это примечание есть только на английском языке.',
  indexTitle: 'Примечания редакторов',
  indexIntro:
    'Что спорно, неверно переведено или пропущено, положение за положением, с источниками. Выводы редакторов отмечены как их выводы.',
  byKind: 'По видам',
  byPlace: 'По документам и статьям',
  about: 'О чём',
  download: 'Все примечания в виде W3C Web Annotation (JSON-LD)',
  allNotes: 'Все примечания',
  close: 'Закрыть',
  keyNext: 'm, Shift+m: следующие и предыдущие слова с примечанием; Enter открывает его',
  openAsPanel: 'Примечание',
  ownIntro:
    'Выделите слова в любой версии и напишите о них. Ваши заметки хранятся в этом браузере, на этом устройстве, пока вы их не выгрузите; никто другой их не видит.',
  ownNeedsScript: 'Для записи заметок нужен JavaScript.',
};
