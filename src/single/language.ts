import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../core/model/index.ts';

/** Name of the radio buttons by which the language of the page is chosen. */
export const LANGUAGE_FIELD = 'interface-language';

/**
 * Which language the page speaks: the visitor's, until they choose another. The page's own buttons are the only place
 * where the choice stands, so that styles can follow it without script. `tell` is called at once and after each choice.
 */
export function followLanguage(tell: (language: InterfaceLanguage) => void): void {
  const buttons = [
    ...document.querySelectorAll<HTMLInputElement>(`input[name="${LANGUAGE_FIELD}"]`),
  ];
  // A browser that shows the page again may have kept what was chosen.
  const isChosen = buttons.some((button) => button.checked && !button.defaultChecked);
  const wish = navigator.languages.map(interfaceLanguage).find((each) => each !== undefined);
  if (!isChosen) for (const button of buttons) if (button.value === wish) button.checked = true;
  const say = () => {
    const language = interfaceLanguage(buttons.find(({ checked }) => checked)?.value ?? '') ?? 'en';
    const { documentElement: root } = document;
    root.lang = language;
    const title = document.querySelector(`h1 [data-in="${language}"]`);
    if (title) document.title = title.textContent;
    tell(language);
  };
  for (const button of buttons) button.addEventListener('change', say);
  say();
}

/** The interface language that a BCP 47 tag asks for. */
function interfaceLanguage(tag: string): InterfaceLanguage | undefined {
  const primary = tag.toLowerCase().split('-')[0];
  return INTERFACE_LANGUAGES.find((language) => language === primary);
}
