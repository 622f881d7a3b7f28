import { writeFile } from 'node:fs/promises';
import { snapshotText } from '../sources/snapshot/write';
import type { NetworkOptions } from './network-options';
import { readLive } from './open-network';
import { UsageError } from './usage-error';

export interface SnapshotOptions extends NetworkOptions {
  readonly output: string;
}

/** Reads an account once, wholly, and saves it; only its owner may read the file. */
export async function snapshotCommand(options: SnapshotOptions): Promise<void> {
  if (options.snapshot !== undefined || (options.profile === undefined) === (options.live === undefined)) {
    throw new UsageError('name one account: --profile NAME or --live');
  }
  const { answers } = await readLive(options, true);
  const text = snapshotText(answers);
  try {
    await writeFile(options.output, text, { mode: 0o600 });
  } catch (error) {
    throw new UsageError(`${options.output} could not be written: ${(error as Error).message}`);
  }
}
