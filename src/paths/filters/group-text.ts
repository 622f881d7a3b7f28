import { message, type Message } from '../../network/message';

/** What is said of the security groups that stand at one place; ids of one or several. */
export interface GroupsText {
  readonly lets: (ids: readonly string[]) => Message;
  readonly unknown: (ids: readonly string[]) => Message;
  readonly noRules: (ids: readonly string[]) => Message;
  readonly noRule: (ids: readonly string[]) => Message;
}

/** @param traffic `TCP 443` */
export function groupsText(side: 'out' | 'in', traffic: string): GroupsText {
  const out = side === 'out';
  const say =
    (one: string, several: string) =>
    (ids: readonly string[]): Message =>
      ids.length === 1
        ? message(one, { group: ids[0] ?? '', traffic })
        : message(several, { groups: ids.join(', '), traffic });
  return {
    lets: out
      ? say('Security group {group} lets {traffic} out', 'Security groups {groups} let {traffic} out')
      : say('Security group {group} lets {traffic} in', 'Security groups {groups} let {traffic} in'),
    unknown: out
      ? say(
          'Whether security group {group} lets {traffic} out is not known',
          'Whether one of security groups {groups} lets {traffic} out is not known',
        )
      : say(
          'Whether security group {group} lets {traffic} in is not known',
          'Whether one of security groups {groups} lets {traffic} in is not known',
        ),
    noRules: out
      ? say(
          'Security group {group} has no outbound rules.',
          'None of security groups {groups} has outbound rules.',
        )
      : say(
          'Security group {group} has no inbound rules.',
          'None of security groups {groups} has inbound rules.',
        ),
    noRule: out
      ? say(
          'Security group {group} has no outbound rule for {traffic} to these addresses.',
          'None of security groups {groups} has an outbound rule for {traffic} to these addresses.',
        )
      : say(
          'Security group {group} has no inbound rule for {traffic} from these addresses.',
          'None of security groups {groups} has an inbound rule for {traffic} from these addresses.',
        ),
  };
}
