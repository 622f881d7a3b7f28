import fc from 'fast-check';

/**
 * A gate that fails by chance is no gate: the suite draws the same examples each time. `SEED=random npx mocha …` looks
 * for others; what it finds prints its own seed, and `SEED=<that>` repeats it.
 */
const { SEED = '20261121' } = process.env;
if (SEED !== 'random') fc.configureGlobal({ seed: Number(SEED) });
