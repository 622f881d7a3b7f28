import { COLLECTIONS } from '../../network/collections';
import { scopeKey } from '../../network/coverage';
import type { Scope } from '../../network/describe';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import type {
  BlockPublicAccess,
  BlockPublicAccessExclusion,
} from '../../network/resources/block-public-access';
import type { Check } from '../trace';
import { notRead } from '../not-read';
import type { FilteredPart } from './part';

/** What Block Public Access does, whatever the addresses. */
export type PublicAccess = Omit<FilteredPart, 'addresses'>;

type Through = 'internet-gateway' | 'egress-only-internet-gateway' | 'nat-gateway';

/** The subnet whose traffic crosses the internet gateway. */
interface AtSubnet {
  readonly id: string;
  readonly vpcId: string;
  readonly scope: Scope;
}

/**
 * Judges traffic between a subnet and the internet by the account's Block Public Access, which overrides every route.
 * `block-bidirectional` blocks all of it, but for what exclusions allow; `block-ingress` lets pass what leaves through
 * NAT gateways and egress-only internet gateways, since those let no connection in.
 * @param through what opens the connection to the internet; a NAT gateway behind an internet gateway counts as itself
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa-basics.html
 */
export function blockPublicAccess(
  network: Network,
  subnet: AtSubnet,
  direction: 'out' | 'in',
  through: Through,
): PublicAccess {
  const { scope } = subnet;
  const options = optionsOf(network, scope);
  if (!options) return withoutOptions(network, scope, direction);
  switch (options.mode) {
    case 'off':
      return NOTHING;
    case 'block-ingress':
      // Exclusions that allow egress only are ignored in this mode.
      if (direction === 'out' && through !== 'internet-gateway')
        return passes(options, direction, message('Block Public Access lets outbound connections pass'));
      return blockedUnlessExcluded(network, options, subnet, direction, false);
    case 'block-bidirectional':
      // "Allow outbound internet traffic from the excluded VPCs and subnets. [...] Only applies when VPC Block Public
      // Access is set to block-bidirectional."
      // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcBlockPublicAccessExclusion.html
      return blockedUnlessExcluded(network, options, subnet, direction, direction === 'out');
    default:
      return vague(
        options,
        direction,
        message('the mode {mode} of Block Public Access is not one that is modelled', { mode: options.mode }),
      );
  }
}

const NOTHING: PublicAccess = { checks: [], blockers: [], missing: [], assumptions: [] };

function optionsOf(network: Network, scope: Scope): BlockPublicAccess | undefined {
  return network.all('block-public-access').find((each) => scopeKey(each.scope) === scopeKey(scope));
}

/** Block Public Access is off unless somebody switched it on; but a call that was refused says that we cannot know. */
function withoutOptions(network: Network, scope: Scope, direction: 'out' | 'in'): PublicAccess {
  const coverage = network.region(scope)?.coverage.VpcBlockPublicAccessOptions.state ?? 'not-read';
  switch (coverage) {
    case 'read':
      return NOTHING;
    case 'not-read':
      return {
        ...NOTHING,
        assumptions: [message('Block Public Access was not read; it is off unless somebody switched it on.')],
      };
    case 'denied':
      return vague(
        undefined,
        direction,
        message('whether Block Public Access is on is not known: {action} was denied', {
          action: COLLECTIONS.VpcBlockPublicAccessOptions,
        }),
      );
    case 'failed':
    case 'partly-read':
      return vague(undefined, direction, notRead(network, 'VpcBlockPublicAccessOptions', scope));
  }
}

/** @param egressWillDo whether an exclusion that allows egress only lets this pass */
function blockedUnlessExcluded(
  network: Network,
  options: BlockPublicAccess,
  subnet: AtSubnet,
  direction: 'out' | 'in',
  egressWillDo: boolean,
): PublicAccess {
  const exclusions = exclusionsOf(network, subnet);
  const excluded = exclusions.find(
    ({ mode }) => mode === 'allow-bidirectional' || (egressWillDo && mode === 'allow-egress'),
  );
  if (excluded) {
    return passes(
      options,
      direction,
      message('Block Public Access leaves this subnet out: exclusion {exclusion}', {
        exclusion: excluded.id,
      }),
    );
  }
  if (!network.isRead('VpcBlockPublicAccessExclusions', subnet.scope)) {
    return vague(options, direction, notRead(network, 'VpcBlockPublicAccessExclusions', subnet.scope));
  }
  const explanation =
    options.mode === 'block-ingress'
      ? message(
          'Block Public Access ({mode}) blocks what does not leave through a NAT gateway or an egress-only internet gateway, and subnet {subnet} is not excluded.',
          { mode: options.mode, subnet: subnet.id },
        )
      : message(
          'Block Public Access ({mode}) blocks all internet traffic, and subnet {subnet} is not excluded.',
          {
            mode: options.mode,
            subnet: subnet.id,
          },
        );
  return {
    ...NOTHING,
    checks: [checkOf(options, direction, 'blocks', explanation)],
    blockers: [
      {
        code: 'VPC_BLOCK_PUBLIC_ACCESS_ENABLED',
        resource: options.id,
        explanation,
        rule: 'block-public-access',
      },
    ],
  };
}

/** An exclusion that is being made or changed, or has failed, is none yet; one that is being deleted no longer. */
const IN_FORCE = new Set([
  'create-complete',
  'update-complete',
  'update-in-progress',
  'update-failed',
  'delete-failed',
]);

function exclusionsOf(
  network: Network,
  { id, vpcId, scope }: AtSubnet,
): readonly BlockPublicAccessExclusion[] {
  return network
    .all('block-public-access-exclusion')
    .filter(
      (each) =>
        scopeKey(each.scope) === scopeKey(scope) &&
        IN_FORCE.has(each.state) &&
        (each.resourceArn.endsWith(`:subnet/${id}`) || each.resourceArn.endsWith(`:vpc/${vpcId}`)),
    );
}

function passes(options: BlockPublicAccess, direction: 'out' | 'in', explanation: Message): PublicAccess {
  return { ...NOTHING, checks: [checkOf(options, direction, 'passes', explanation)] };
}

function vague(
  options: BlockPublicAccess | undefined,
  direction: 'out' | 'in',
  missing: Message,
): PublicAccess {
  const explanation = message('Whether Block Public Access lets this pass is not known');
  return { ...NOTHING, checks: [checkOf(options, direction, 'unknown', explanation)], missing: [missing] };
}

function checkOf(
  options: BlockPublicAccess | undefined,
  side: 'out' | 'in',
  outcome: Check['outcome'],
  explanation: Message,
): Check {
  return {
    kind: 'block-public-access',
    id: options?.id,
    resource: options,
    side,
    outcome,
    explanation,
    rule: 'block-public-access',
  };
}
