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
