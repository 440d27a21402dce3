import { comparisonsOf } from './compare.ts';
import { followLanguage } from './language.ts';
import { pageSearch } from './search.ts';

const search = pageSearch(document.querySelector<HTMLElement>('#tools')!);
const units = [...document.querySelectorAll('.unit')].map((unit) => comparisonsOf(unit));

followLanguage((language) => {
  search.speak(language);
  for (const unit of units) unit?.speak(language);
});
