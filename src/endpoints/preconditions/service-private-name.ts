import { message } from '../../network/message';
import type { EndpointServicePlan } from '../plan';
import type { Problem } from '../problem';
import type { Remedy } from '../remedy';
import { PAGES } from './pages';
import { error, information } from './report';

const LABEL = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(?=.{1,253}$)(?:\\*\\.)?(?:${LABEL}\\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$`, 'i');

/** @returns whether a text is a domain name; its first label may be a wildcard, no other one. */
export function isPrivateName(text: string): boolean {
  return DOMAIN.test(text);
}

/**
 * A private name is a domain name that the account proves to be its own, and only interface endpoints have one.
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function privateNameFits(plan: EndpointServicePlan): readonly Problem[] {
  const { gatewayLoadBalancerArns, networkLoadBalancerArns } = plan;
  const { privateDnsName: name, ...rest } = plan;
  if (name === undefined) return [];
  const remedy: Remedy = { kind: 'change-plan', plan: rest };
  if (gatewayLoadBalancerArns.length > 0 && networkLoadBalancerArns.length === 0) {
    return [
      error({
        code: 'private-name-unsupported',
        message: message(
          'A service behind Gateway Load Balancers has no private name: its endpoints have no names in DNS.',
        ),
        documentation: PAGES.servicePrivateName,
        awsCode: 'InvalidParameter',
        remedy,
      }),
    ];
  }
  if (!isPrivateName(name)) {
    return [
      error({
        code: 'private-name-malformed',
        message: message(
          '{name} is no domain name such as api.example.com; only its first label may be a wildcard.',
          { name },
        ),
        documentation: PAGES.servicePrivateName,
        awsCode: 'InvalidParameterValue',
        remedy,
      }),
    ];
  }
  return [
    information({
      code: 'private-name-to-verify',
      message: message(
        'Consumers can use {name} once its domain is verified: AWS names a TXT record that has to be in its public DNS.',
        { name },
      ),
      documentation: PAGES.servicePrivateName,
    }),
  ];
}
