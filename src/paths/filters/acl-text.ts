import { message, type Message } from '../../network/message';

/** `out`: traffic leaves the subnet, and answers come in; `in`: the other way round. */
export type AclSide = 'out' | 'in';

/** What is said of a network ACL, for one side of a subnet's border. `traffic` is `TCP 443` or `ICMP 8/0`. */
export interface AclText {
  readonly lets: (traffic: string, answer: string) => Message;
  /** @param rule undefined: the closing rule, which EC2 shows as `*` */
  readonly denies: (traffic: string, rule: number | undefined) => Message;
  readonly deniesAnswer: (traffic: string, rule: number | undefined) => Message;
  readonly unknown: (traffic: string) => Message;
  /** Clauses: only some of the ports are let through. */
  readonly letsSome: (traffic: string, allowed: string) => Message;
  readonly letsSomeAnswers: (traffic: string, allowed: string) => Message;
  readonly assumes: (allowed: string) => Message;
}

export function aclText(acl: string, side: AclSide): AclText {
  const out = side === 'out';
  const numbered = (rule: number): string => String(rule);
  return {
    lets: (traffic, answer) =>
      message(
        out
          ? 'Network ACL {acl} lets {traffic} out, and the answer ({answer}) in'
          : 'Network ACL {acl} lets {traffic} in, and the answer ({answer}) out',
        { acl, traffic, answer },
      ),
    denies: (traffic, rule) =>
      rule === undefined
        ? message(
            out
              ? 'Network ACL {acl} has no rule that allows {traffic} out: its last one (*) denies it.'
              : 'Network ACL {acl} has no rule that allows {traffic} in: its last one (*) denies it.',
            { acl, traffic },
          )
        : message(
            out
              ? 'Network ACL {acl}, rule {rule}, denies {traffic} out.'
              : 'Network ACL {acl}, rule {rule}, denies {traffic} in.',
            { acl, rule: numbered(rule), traffic },
          ),
    deniesAnswer: (traffic, rule) =>
      rule === undefined
        ? message(
            out
              ? 'Network ACL {acl} has no rule that allows {traffic} in. The answer cannot come back: network ACLs are stateless.'
              : 'Network ACL {acl} has no rule that allows {traffic} out. The answer cannot go back: network ACLs are stateless.',
            { acl, traffic },
          )
        : message(
            out
              ? 'Network ACL {acl}, rule {rule}, denies {traffic} in. The answer cannot come back: network ACLs are stateless.'
              : 'Network ACL {acl}, rule {rule}, denies {traffic} out. The answer cannot go back: network ACLs are stateless.',
            { acl, rule: numbered(rule), traffic },
          ),
    unknown: (traffic) =>
      message(
        out
          ? 'Whether network ACL {acl} lets {traffic} out, and the answer in, is not known'
          : 'Whether network ACL {acl} lets {traffic} in, and the answer out, is not known',
        { acl, traffic },
      ),
    letsSome: (traffic, allowed) =>
      message(
        out
          ? 'network ACL {acl} lets only ports {allowed} of {traffic} out'
          : 'network ACL {acl} lets only ports {allowed} of {traffic} in',
        { acl, allowed, traffic },
      ),
    letsSomeAnswers: (traffic, allowed) =>
      message(
        out
          ? 'which of {traffic} the answer comes to is not known, and network ACL {acl} lets only ports {allowed} in'
          : 'which of {traffic} the answer goes to is not known, and network ACL {acl} lets only ports {allowed} out',
        { acl, allowed, traffic },
      ),
    assumes: (allowed) =>
      message(
        out
          ? 'Answers come to ports 32768–60999, as is usual with Linux: network ACL {acl} lets only ports {allowed} in.'
          : 'Answers go to ports 32768–60999, as is usual with Linux: network ACL {acl} lets only ports {allowed} out.',
        { acl, allowed },
      ),
  };
}
