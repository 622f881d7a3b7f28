import { message } from '../../network/message';
import type { Network } from '../../network/network';
import { known } from '../../network/resolved';
import type { SecurityGroup } from '../../network/resources/security-group';
import { awsSays } from '../text/aws-says';
import { finding, type Finding } from '../finding';
import { eachOnce } from '../known/own';
import type { Rule } from '../rule';

const PAGE = 'https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html';

/**
 * AWS's prefix lists have another id in every Region: code that names one by its id works in one Region alone. What
 * exists names all of them by their ids, so only code can have it wrong.
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export const sg003: Rule = {
  id: 'SG003',
  title: message('Prefix list named by its id'),
  check: (network) =>
    eachOnce(network, 'security-group')
      .filter(({ origin }) => origin.seen === 'file')
      .flatMap((group) => ofGroup(network, group)),
};

function ofGroup(network: Network, group: SecurityGroup): readonly Finding[] {
  const ids = new Set(
    group.rules.flatMap(({ peer }) => (peer.kind === 'prefix-list' ? (known(peer.id) ?? []) : [])),
  );
  return [...ids]
    .filter((id) => /^pl-[0-9a-f]{8,17}$/.test(id) && !isCustomers(network, group, id))
    .sort()
    .map((list) =>
      finding('SG003', {
        severity: 'warning',
        message: message(
          'Security group {group} names prefix list {list} by its id, which is another one in every Region.',
          { group: group.id, list },
        ),
        resource: group,
        field: 'rules',
        vpc: known(group.vpcId),
        related: [awsSays(group, PAGE)],
        remedy: { kind: 'list-by-reference', groupId: group.id, prefixListId: list },
      }),
    );
}

function isCustomers(network: Network, { scope }: SecurityGroup, id: string): boolean {
  return network.get('prefix-list', id, scope)?.managedByAws === false;
}
