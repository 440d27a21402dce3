import { comparisonOf } from './compare.ts';
import { searchBar } from './search.ts';

document.querySelector('main')?.before(searchBar());
for (const unit of document.querySelectorAll('.unit')) {
  const comparison = comparisonOf(unit);
  if (comparison) unit.append(comparison);
}
