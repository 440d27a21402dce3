import { configureGlobal } from 'fast-check';

/**
 * Laws are tried on the same random input in every run, so that a failure belongs to the change
 * that made it and can be repeated. `npm run fuzz` tries other input each time.
 */
if (process.env['FUZZ'] !== '1') configureGlobal({ seed: 19_390_823 });
