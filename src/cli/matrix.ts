import { english } from '../network/message';
import type { Network } from '../network/network';
import { known } from '../network/resolved';
import { because } from '../paths/because';
import { matrix, type Matrix } from '../paths/matrix';
import type { MatrixCell } from '../paths/matrix/cell';
import { defaultServices } from '../paths/matrix/default-services';
import { unknownService } from '../paths/matrix/service-question';
import { WORD_MESSAGES } from '../paths/matrix/word-messages';
import { wayWord } from '../paths/matrix/words';
import { notRead } from '../paths/not-read';
import { matrixCsv, matrixJson, matrixMarkdown } from '../paths/print/matrix';
import { plain } from '../paths/print/plain';
import { jsonDocument } from './json-document';
import type { NetworkOptions } from './network-options';
import { masked, openNetwork } from './open-network';
import type { Surroundings } from './surroundings';
import { oneLine, UsageError } from './usage-error';

export interface MatrixOptions extends NetworkOptions {
  readonly service?: readonly string[];
  readonly format: 'text' | 'json' | 'csv' | 'markdown';
}

/**
 * Prints how every subnet reaches each service. Ends with 1 unless every subnet reaches every one.
 * @throws UsageError for a service that exists in none of the network's Regions
 */
export async function matrixCommand(options: MatrixOptions, surroundings: Surroundings): Promise<void> {
  const { network } = await openNetwork(options, surroundings);
  const answer = matrix(network, servicesOf(network, options));
  surroundings.stdout.write(masked(printed(answer, options.format), options));
  const unread = unreadSubnets(network);
  for (const line of unread) surroundings.stderr.write(`warning: ${line}\n`);
  const all = answer.rows.every(({ cells }) => cells.every(({ verdict }) => verdict === 'reachable'));
  // Without rows nothing was found out where the subnets were not read.
  if (!all || (answer.rows.length === 0 && unread.length > 0)) surroundings.exitCode = 1;
}

/** A matrix has rows for the subnets that were read: why there may be more. */
function unreadSubnets(network: Network): readonly string[] {
  const why = network.regions
    .filter(({ scope }) => !network.isRead('Subnets', scope))
    .map(({ scope }) =>
      oneLine(english(because('Rows are missing:', {}, notRead(network, 'Subnets', scope)))),
    );
  return [...new Set(why)];
}

function servicesOf(network: Network, options: MatrixOptions): readonly string[] {
  if (options.service === undefined) return defaultServices(network);
  const services = [...new Set(options.service)];
  for (const service of services) {
    const problem = unknownService(network, service);
    if (problem) throw new UsageError(masked(oneLine(english(problem)), options));
  }
  return services;
}

function printed(answer: Matrix, format: MatrixOptions['format']): string {
  switch (format) {
    case 'json':
      return jsonDocument(matrixJson(answer));
    case 'csv':
      return matrixCsv(answer);
    case 'markdown':
      return matrixMarkdown(answer, wordOf);
    case 'text':
      return table(answer);
  }
}

function wordOf(cell: MatrixCell): string {
  return english(WORD_MESSAGES[wayWord(cell)]);
}

/** Columns as wide as their widest field, with two blanks between them. */
function table({ services, rows }: Matrix): string {
  const lines = [
    ['VPC', 'Subnet', ...services],
    ...rows.map(({ subnet, cells }) => [known(subnet.vpcId) ?? '', subnet.id, ...cells.map(wordOf)]),
  ].map((line) => line.map(plain));
  const widths: number[] = [];
  for (const line of lines)
    for (const [column, field] of line.entries())
      widths[column] = Math.max(widths[column] ?? 0, field.length);
  const print = (line: readonly string[]): string =>
    line
      .map((field, column) => field.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return lines.map((line) => `${print(line)}\n`).join('');
}
