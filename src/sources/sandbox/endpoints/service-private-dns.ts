import type { Entity } from '../entity';
import { invalidParameterValue } from '../errors';
import type { AccountState } from '../state';
import { digest } from './hosted-zones';

const LABEL = '[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?';
const DOMAIN = new RegExp(`^(\\*\\.)?(${LABEL}\\.)+${LABEL}$`, 'i');

/**
 * The private name that a service is to have: pending until its owner has proved with a TXT record that the domain
 * is theirs.
 * @throws Ec2Error InvalidParameterValue for what is no domain name
 * @see https://docs.aws.amazon.com/vpc/latest/privatelink/manage-dns-names.html
 */
export function privateNameMembers(account: AccountState, serviceId: string, name: string): Entity {
  if (!DOMAIN.test(name) || name.length > 255) {
    throw invalidParameterValue(`Value (${name}) for parameter PrivateDnsName is invalid.`);
  }
  const unique = digest(`${account.scope.account} ${serviceId} ${name}`);
  return {
    PrivateDnsName: name,
    PrivateDnsNameConfiguration: {
      State: 'pendingVerification',
      Type: 'TXT',
      Value: `vpce:${unique.slice(0, 20)}`,
      Name: `_${unique.slice(20, 40)}`,
    },
  };
}
