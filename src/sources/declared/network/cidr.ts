import { message } from '../../../network/message';
import { unknown, type Resolved } from '../../../network/resolved';
import type { Value } from '../value';
import type { Assembly } from './assembly';
import type { Part } from './part';

/** @returns a block that is written out, or that of a VPC or subnet by reference. */
export function cidrOf(assembly: Assembly, part: Part, value: Value | undefined): Resolved<string> {
  if (typeof value === 'string') return value;
  const lead = assembly.leads.lead(value, part);
  if (lead.kind !== 'part' || lead.meaning !== 'cidr') return NOT_SAID;
  const cidr = lead.part.kind === 'vpc' || lead.part.kind === 'subnet' ? lead.part.cidr : undefined;
  return typeof cidr === 'string' ? cidr : NOT_SAID;
}

const NOT_SAID = unknown(message('the code does not say it'));
