import { CommanderError } from 'commander';
import { program } from './program';
import { UsageError } from './usage-error';

/** Wrong usage, or input that could not be read. */
const EXIT_UNUSABLE = 2;

async function main(): Promise<void> {
  try {
    await program(process).parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      // Commander has said what is wrong; help and version end with 0.
      process.exitCode = error.exitCode === 0 ? 0 : EXIT_UNUSABLE;
      return;
    }
    const text = error instanceof UsageError ? error.message : String(error);
    process.stderr.write(`endpoint-lens: ${text.replaceAll('\n', ' ')}\n`);
    process.exitCode = EXIT_UNUSABLE;
  }
}

void main();
