import { CommanderError } from 'commander';
import { program } from './program';
import { oneLine, UsageError } from './usage-error';

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
    process.stderr.write(`endpoint-lens: ${oneLine(text)}\n`);
    process.exitCode = EXIT_UNUSABLE;
  }
}

// Who reads the output may stop reading (`… | head`): nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

void main();
