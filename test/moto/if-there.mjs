/** moto for runs that are about something else as well: they go on without it, unless it is required. */
import { ensureMoto, MotoMissing } from './install.mjs';
import { startMoto } from './moto.mjs';

/**
 * @param {string} scratch a folder for its log
 * @returns {Promise<import('./moto.mjs').Moto | undefined>} nothing, after one loud line, where it cannot be had
 * @throws {MotoMissing} with REQUIRE_MOTO=1
 */
export async function motoIfThere(scratch) {
  try {
    return await startMoto(ensureMoto(), scratch);
  } catch (error) {
    if (!(error instanceof MotoMissing) || process.env.REQUIRE_MOTO === '1') throw error;
    console.log(`!!! SKIPPED: the tests on moto: ${error.message.replaceAll(/\s+/g, ' ')}`);
    return undefined;
  }
}
