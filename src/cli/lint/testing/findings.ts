import type { LintFinding } from '../../../lint/finding';
import type { MakeLinting } from '../../../lint/linting';
import type { LintResult } from '../../../lint/result';
import { message } from '../../../network/message';
import type { FileRange } from '../../../network/origin';
import { ruleDocumentation } from '../../../rules/documentation';
import type { Fix } from '../../../sources/declared/fix';

/** Help for tests: a range on one line, or over several. */
export function range(line: number, column: number, endColumn: number, endLine: number = line): FileRange {
  return { start: { line, column }, end: { line: endLine, column: endColumn } };
}

export const CODE = `resource "aws_vpc_endpoint" "s3" {
  vpc_id          = aws_vpc.main.id
  route_table_ids = [aws_route_table.a.id]
}

resource "aws_route_table" "b" {
  vpc_id = aws_vpc.main.id
}
`;

const FIX: Fix = {
  title: message('Attach {table} to {endpoint}', {
    table: 'aws_route_table.b',
    endpoint: 'aws_vpc_endpoint.s3',
  }),
  edits: [{ file: 'net/main.tf', range: range(3, 42, 42), newText: ', aws_route_table.b.id' }],
};

/** A finding on the code above, as an engine would have it. */
export function lintFinding(parts: Partial<LintFinding> = {}): LintFinding {
  return {
    rule: 'GW003',
    severity: 'warning',
    message: message('The gateway endpoint of {vpc} for S3 misses this route table.', {
      vpc: 'aws_vpc.main',
    }),
    place: { file: 'net/main.tf', range: range(6, 1, 31) },
    resource: 'aws_route_table.b',
    vpc: 'aws_vpc.main',
    service: 's3',
    related: [
      {
        place: { file: 'net/main.tf', range: range(1, 1, 33) },
        resource: 'aws_vpc_endpoint.s3',
        message: message('This endpoint serves other route tables.'),
      },
      { place: undefined, resource: '', message: message('AWS documents it: {url}', { url: 'https://x' }) },
    ],
    documentation: ruleDocumentation('GW003'),
    fixes: () => [FIX],
    ...parts,
  };
}

/** What an engine was asked. */
export interface Asked {
  paths: readonly string[];
  texts: ReadonlyMap<string, string | undefined>;
  off: readonly string[];
  varFiles: readonly string[];
}

/** Help for tests: an engine that has found what it is told to, and notes what it is asked. */
export function fakeEngine(findings: readonly LintFinding[]): {
  readonly make: MakeLinting;
  readonly asked: Asked;
} {
  const asked: Asked = { paths: [], texts: new Map(), off: [], varFiles: [] };
  const make: MakeLinting = (files, options) => {
    const resultOf = (read: number): LintResult => {
      const skipped = files.skipped();
      return { findings, files: { found: read + skipped.length, read, skipped, partlyRead: [] } };
    };
    return {
      *all() {
        const { severities, varFiles = [] } = options();
        const paths = [...files.paths()];
        yield;
        asked.paths = paths;
        asked.varFiles = varFiles;
        asked.texts = new Map([...paths, ...varFiles].map((path) => [path, files.read(path)]));
        asked.off = [...(severities ?? [])].flatMap(([id, severity]) => (severity === 'off' ? [id] : []));
        return resultOf(paths.length);
      },
      *changed() {
        yield;
        return new Set<string>();
      },
      findingsIn: () => [],
      codeOf: () => [],
      get result() {
        return resultOf(0);
      },
    };
  };
  return { make, asked };
}
