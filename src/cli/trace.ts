import { english } from '../network/message';
import { traceJson } from '../paths/print/json';
import { traceMarkdown } from '../paths/print/markdown';
import { traceMermaid } from '../paths/print/mermaid';
import { traceText } from '../paths/print/text';
import type { Families, Protocol } from '../paths/question';
import { readQuestion, type AskedQuestion } from '../paths/read-question';
import type { Trace } from '../paths/trace';
import { tracePath } from '../paths/trace-path';
import { jsonDocument } from './json-document';
import type { NetworkOptions } from './network-options';
import { masked, openNetwork } from './open-network';
import type { Surroundings } from './surroundings';
import { oneLine, UsageError } from './usage-error';

export interface TraceOptions extends NetworkOptions {
  readonly from: string;
  readonly to: string;
  readonly protocol?: Protocol;
  readonly port?: string;
  readonly family?: Families;
  readonly vpc?: string;
  readonly account?: string;
  readonly format: 'text' | 'json' | 'markdown' | 'mermaid';
}

/**
 * Prints how something reaches something; ends with 0 only where it is reached.
 * @throws UsageError where the question cannot be read.
 */
export async function traceCommand(options: TraceOptions, surroundings: Surroundings): Promise<void> {
  const asked = askedBy(options);
  const { network } = await openNetwork(options, surroundings);
  const read = readQuestion(network, asked);
  if (!read.ok) throw new UsageError(masked(oneLine(english(read.problem)), options));
  const trace = tracePath(network, read.question);
  surroundings.stdout.write(masked(print(trace, options.format), options));
  if (trace.verdict !== 'reachable') surroundings.exitCode = 1;
}

function askedBy({ from, to, protocol, port, family, vpc, account, region }: TraceOptions): AskedQuestion {
  return {
    from,
    to,
    ...(protocol && { protocol }),
    ...(port !== undefined && { port: portOf(port) }),
    ...(family && { families: family }),
    ...(vpc !== undefined && { vpc }),
    ...(account !== undefined && { account }),
    ...(region !== undefined && { region }),
  };
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port ${oneLine(text)} is not a port`);
  return port;
}

function print(trace: Trace, format: TraceOptions['format']): string {
  switch (format) {
    case 'text':
      return traceText(trace);
    case 'json':
      return jsonDocument(traceJson(trace));
    case 'markdown':
      return traceMarkdown(trace);
    case 'mermaid':
      return traceMermaid(trace);
  }
}
