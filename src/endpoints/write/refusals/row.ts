import type { Message } from '../../../network/message';
import type { WriteCall } from '../write';

/** The parts of a plan that a refusal can belong to; `form`: to none in particular. */
export type PlanField =
  | 'service'
  | 'vpc'
  | 'routeTables'
  | 'subnets'
  | 'securityGroups'
  | 'privateDns'
  | 'ipAddressType'
  | 'dnsRecordIpType'
  | 'policy'
  | 'tags'
  | 'provider'
  | 'form';

/** Stands in a sentence where neither AWS nor the call names the one that is meant. */
export const NOT_SAID = '…';

/** What is known of a refusal when it is put into words. */
export interface Said {
  readonly call: WriteCall;
  /** AWS's text, cleaned. */
  readonly text: string;
  /** The first id with that prefix in AWS's text, else the only one in the call, else `…`. */
  readonly id: (prefix: string) => string;
}

/** A refusal that we have words for. */
export interface Row {
  readonly code: RegExp;
  /** Only for this call. */
  readonly operation?: WriteCall['operation'];
  /** Told apart by the text where the code says little. */
  readonly text?: RegExp;
  readonly field: PlanField;
  readonly documentation: string;
  /** What happened, to what, and what to do. */
  readonly say: (said: Said) => Message;
}
