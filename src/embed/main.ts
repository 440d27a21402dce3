import { showAskedVersions } from './frame.ts';
import { defineClause } from './wortlaut-clause.ts';

defineClause();
showAskedVersions();
