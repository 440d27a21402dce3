import { defineClause } from './wortlaut-clause.ts';

defineClause();
