import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../app/page.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage } from '../../core/model/index.ts';
import { link, type Setting } from '../context.ts';
import { ownLanguageName } from '../names.ts';

/** The same page in each language of the interface. */
export function languageLinks(setting: Setting, page: Page): TemplateResult {
  const name = (language: InterfaceLanguage) => ownLanguageName(language);
  return html`<nav class="languages" aria-label=${setting.m.interfaceLanguage}>
    ${INTERFACE_LANGUAGES.map((language) => languageLink(setting, page, language, name(language)))}
  </nav>`;
}

/** The same links by their codes, for the toolbar; the foot of the page has the landmark. */
export function shortLanguageLinks(setting: Setting, page: Page): TemplateResult {
  const name = (language: InterfaceLanguage) =>
    html`${language.toUpperCase()}
      <span class="visually-hidden">${ownLanguageName(language)}</span>`;
  return html`<div class="languages" role="group" aria-label=${setting.m.interfaceLanguage}>
    ${INTERFACE_LANGUAGES.map((language) => languageLink(setting, page, language, name(language)))}
  </div>`;
}

function languageLink(
  setting: Setting,
  page: Page,
  language: InterfaceLanguage,
  name: unknown,
): TemplateResult {
  return html`<a
    href=${link(setting, page, language)}
    lang=${language}
    hreflang=${language}
    data-language=${language}
    aria-current=${language === setting.m.language ? 'true' : nothing}
    >${name}</a
  >`;
}
