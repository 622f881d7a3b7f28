import { english } from '../network/message';
import type { DescribeAnswers } from '../network/describe';
import { explain } from '../sources/explain';
import { createSandbox } from '../sources/sandbox/sandbox';
import { classicLesson } from '../sources/sandbox/seed/classic-lesson';
import { serveSandbox } from '../sources/sandbox/server';
import { loadSnapshot } from '../sources/snapshot/load';
import { warn } from './open-network';
import type { Surroundings } from './surroundings';
import { UsageError } from './usage-error';

export interface SandboxOptions {
  readonly port: string;
  readonly seed?: string;
}

/** Serves a simulated EC2 endpoint until interrupted; its URL is the first line on stdout. */
export async function sandboxCommand(options: SandboxOptions, surroundings: Surroundings): Promise<void> {
  const port = Number(options.port);
  if (!/^\d+$/.test(options.port) || port > 65_535)
    throw new UsageError(`--port ${options.port} is not a port`);
  const sandbox = createSandbox(
    options.seed === undefined ? classicLesson() : await seedOf(options.seed, surroundings),
  );
  const server = await serveSandbox(sandbox, { port });
  surroundings.stdout.write(`${server.url}\n`);
  await new Promise<void>((resolve) => {
    surroundings.once('SIGINT', resolve);
    surroundings.once('SIGTERM', resolve);
  });
  await server.close();
}

async function seedOf(path: string, surroundings: Surroundings): Promise<DescribeAnswers> {
  const loaded = await loadSnapshot(path);
  if (!loaded.ok) throw new UsageError(english(explain(loaded.failure).sentence));
  warn(loaded.value, {}, surroundings);
  const [first, ...others] = loaded.value.answers;
  if (!first || others.length > 0) {
    const scopes = loaded.value.answers.map(({ scope }) => `${scope.account} ${scope.region}`).join(', ');
    throw new UsageError(`--seed wants one account and Region; ${path} has ${scopes}`);
  }
  return first;
}
