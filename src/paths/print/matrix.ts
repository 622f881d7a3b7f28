import { known } from '../../network/resolved';
import type { Matrix } from '../matrix';
import type { MatrixCell } from '../matrix/cell';
import type { Verdict, Via } from '../trace';
import { escaped } from './markdown';
import { plain } from './plain';

/** A row of `matrix --format json`, one for each subnet and service; contract. */
export interface PrintedCell {
  readonly subnet: string;
  readonly vpc: string | null;
  readonly service: string;
  readonly verdict: Verdict;
  readonly via: Via | null;
  readonly vias: readonly Via[];
}

/** The document of `matrix --format json`; contract. */
export interface PrintedMatrix {
  readonly version: 1;
  readonly rows: readonly PrintedCell[];
}

export function matrixJson(matrix: Matrix): PrintedMatrix {
  return { version: 1, rows: printedCells(matrix) };
}

function printedCells({ services, rows }: Matrix): readonly PrintedCell[] {
  return rows.flatMap(({ subnet, cells }) =>
    services.flatMap((service, index) => {
      const cell = cells[index];
      return cell ? [printedCell(subnet.id, known(subnet.vpcId) ?? null, service, cell)] : [];
    }),
  );
}

function printedCell(
  subnet: string,
  vpc: string | null,
  service: string,
  { verdict, via, vias }: MatrixCell,
): PrintedCell {
  return { subnet, vpc, service, verdict, via: via ?? null, vias };
}

/** The rows of the JSON as RFC 4180 has it, with a header; several ways are joined by spaces. */
export function matrixCsv(matrix: Matrix): string {
  const lines = printedCells(matrix).map(({ subnet, vpc, service, verdict, via, vias }) => [
    subnet,
    vpc ?? '',
    service,
    verdict,
    via ?? '',
    vias.join(' '),
  ]);
  return [['subnet', 'vpc', 'service', 'verdict', 'via', 'vias'], ...lines]
    .map((line) => `${line.map(csvField).join(',')}\r\n`)
    .join('');
}

/** Ids of a file are whatever it says. A spreadsheet would run what begins like a formula. */
function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** A table with a word in each cell. @param wordOf the word, in the reader's language. */
export function matrixMarkdown({ services, rows }: Matrix, wordOf: (cell: MatrixCell) => string): string {
  const line = (fields: readonly string[]): string =>
    `| ${fields.map((field) => escaped(plain(field))).join(' | ')} |\n`;
  return [
    line(['VPC', 'Subnet', ...services]),
    `|${' --- |'.repeat(services.length + 2)}\n`,
    ...rows.map(({ subnet, cells }) => line([known(subnet.vpcId) ?? '', subnet.id, ...cells.map(wordOf)])),
  ].join('');
}
