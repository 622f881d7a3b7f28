import { AddressSet } from '../../network/addresses/address-set';
import type { Family } from '../../network/addresses/address';
import { message } from '../../network/message';
import type { AddressClass } from '../address-class';
import { hop } from './hop';
import { finish, withHop, withVia, type Journey, type Outcome } from './journey';

/** Where a host finds its metadata, the VPC's resolver and the time, in no subnet and past every table. */
const LINK_LOCAL: Readonly<Record<Family, AddressSet>> = {
  ipv4: AddressSet.parse('ipv4', ['169.254.0.0/16']),
  ipv6: AddressSet.parse('ipv6', ['fe80::/10', 'fd00:ec2::/32']),
};

/** @returns whether all addresses are answered on the host's own link. */
export function isLinkLocal({ family, set }: AddressClass): boolean {
  return LINK_LOCAL[family].covers(set);
}

/**
 * Traffic to link-local addresses meets no route table, security group or network ACL. Which of them answer depends on
 * the host and on the VPC's DNS attributes.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html
 */
export function staysOnLink(journey: Journey): readonly Outcome[] {
  const link = hop('local', {
    explanation: message(
      'Link-local addresses are answered beside the host: no route table, security group or network ACL applies.',
    ),
    rule: 'local-route',
  });
  const missing = [message('what answers at link-local addresses is not modelled')];
  return finish(withHop(withVia(journey, 'local'), link, { missing }));
}
