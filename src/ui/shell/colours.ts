import { keepPreference, readPreferences, type Colours } from '../../app/preferences.ts';

/** Shows the colours that the reader chose last. */
export function showChosenColours(store: Storage | undefined): void {
  document.documentElement.dataset['colours'] = readPreferences(store).colours ?? 'auto';
}

/** Shows and keeps a choice of colours. */
export function chooseColours(store: Storage | undefined, colours: Colours): void {
  keepPreference(store, { colours });
  showChosenColours(store);
  document.documentElement.dataset['colours'] = colours;
}
