import type { InterfaceLanguage } from '../../core/model/index.ts';
import type { Messages } from './messages.ts';

/** Loads the one catalogue that the page needs. */
export async function loadMessages(language: InterfaceLanguage): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en.ts')).en;
    case 'vi':
      return (await import('./vi.ts')).vi;
    case 'de':
      return (await import('./de.ts')).de;
    case 'ru':
      return (await import('./ru.ts')).ru;
  }
}
