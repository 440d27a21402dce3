import { html, nothing, type TemplateResult } from 'lit';
import type { Page } from '../../app/page.ts';
import { INTERFACE_LANGUAGES } from '../../core/model/index.ts';
import { link, type Setting } from '../context.ts';
import { ownLanguageName } from '../names.ts';

/** The same page in each language of the interface. `short` writes the codes only, for the toolbar. */
export function languageLinks(setting: Setting, page: Page, short = false): TemplateResult {
  const { m } = setting;
  return html`<nav class="languages" aria-label=${m.interfaceLanguage}>
    ${INTERFACE_LANGUAGES.map((language) => {
      const name = ownLanguageName(language);
      return html`<a
        href=${link(setting, page, language)}
        lang=${language}
        hreflang=${language}
        data-language=${language}
        title=${short ? name : nothing}
        aria-label=${short ? name : nothing}
        aria-current=${language === m.language ? 'true' : nothing}
        >${short ? language.toUpperCase() : name}</a
      >`;
    })}
  </nav>`;
}
