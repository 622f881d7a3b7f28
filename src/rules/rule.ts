import type { Message } from '../network/message';
import type { Network } from '../network/network';
import type { Vpc } from '../network/resources/vpc';
import type { GatewayService } from '../network/service-name';
import type { Finding, Located } from './finding';
import type { RuleId } from './rule-id';

/** Something that shows that a service is used from a VPC. */
export interface EvidenceOfUse {
  readonly resource: Located;
  /** A sentence with a full stop. */
  readonly message: Message;
}

/** What rules are told beside the network. */
export interface RuleContext {
  /**
   * What shows that a VPC uses a service, beside the network itself: code knows of roles, functions, buckets and
   * tables. Empty where nothing does, or where nobody can know, as in a live account.
   */
  readonly evidence: (vpc: Vpc, service: GatewayService) => readonly EvidenceOfUse[];
}

/**
 * One thing that can be wrong with a network. A rule about absence speaks only where presence is excluded; what is not
 * known lowers its severity or silences it.
 */
export interface Rule {
  readonly id: RuleId;
  /** In a few words, for lists and settings. */
  readonly title: Message;
  /** In any order; the same findings whatever the order of the network's resources. */
  readonly check: (network: Network, context: RuleContext) => readonly Finding[];
}
