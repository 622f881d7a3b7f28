import type { Label } from '../score';
import type { Edit } from './edit';

/** A change of a right case, with what is to be found after it. */
export interface Mutant {
  /** The folder of the case that it is made of. */
  readonly of: string;
  readonly name: string;
  /** By file; a file that the case has not is made of an empty text. */
  readonly edits: Readonly<Record<string, Edit>>;
  readonly expect: readonly Label[];
  /** Beside what the case allows. */
  readonly allow?: readonly Label[];
}

/** The way out of a table, where it decides how grave it is that the table is missed. */
export type Way = 'nat' | 'isolated' | 'central' | 'internet' | 'unused';

/** @returns the label of a table that the endpoint for a service misses. */
export function missed(resource: string, service: string, way: Way): Label {
  return { rule: 'GW003', resource, service, severity: severityOf(way) };
}

/** @returns the label of a VPC with NAT and no gateway endpoint for a service, of whose use nothing is seen. */
export function lacking(resource: string, service: 's3' | 'dynamodb'): Label {
  return service === 's3'
    ? { rule: 'GW001', resource, service, severity: 'information' }
    : { rule: 'GW002', resource, service, severity: 'hint' };
}

function severityOf(way: Way): string {
  switch (way) {
    case 'nat':
    case 'isolated':
      return 'warning';
    case 'central':
      return 'information';
    case 'internet':
    case 'unused':
      return 'hint';
  }
}

/** The services that the cases have gateway endpoints for. */
export const BOTH = ['s3', 'dynamodb'] as const;

/** A change of one file: what is to be found then, and what may be said beside it. */
export type Row = readonly [name: string, edit: Edit, expect: readonly Label[], allow?: readonly Label[]];

/** @returns changes of one file of a case. */
export function changesOf(name: string, file: string, rows: readonly Row[]): readonly Mutant[] {
  return rows.map(([change, edit, expect, allow = []]) => ({
    of: name,
    name: change,
    edits: { [file]: edit },
    expect,
    allow,
  }));
}

/** @returns the labels of a table that the endpoints for S3 and for DynamoDB miss. */
export function missedByBoth(resource: string, way: Way): readonly Label[] {
  return BOTH.map((service) => missed(resource, service, way));
}
