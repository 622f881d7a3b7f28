import { parseCidr } from '../../network/addresses/address';
import { counted, message, type Message } from '../../network/message';
import { known } from '../../network/resolved';
import type { PrefixList } from '../../network/resources/prefix-list';
import type { NodeSpec } from '../node';
import { cleaned } from '../words';
import { notice } from './folder';
import { resourceNode } from './resource-node';

/** `S3  pl-63a540 · 4 ranges · AWS`, `office  pl-0ab34c · 2 of 10 entries · own`. */
export function prefixListNode(list: PrefixList): NodeSpec {
  const entries = known(list.entries);
  return resourceNode(list, {
    description: [entries ? countWords(list, entries.length) : message('ranges not read'), ownerWord(list)],
    glyph: 'prefix-list',
    children: () => rangeNodes(list),
  });
}

function countWords(list: PrefixList, n: number): Message {
  if (list.managedByAws || list.maxEntries === undefined) return counted(n, '{n} range', '{n} ranges');
  return message('{n} of {max} entries', { n, max: list.maxEntries });
}

function ownerWord(list: PrefixList): Message {
  if (list.managedByAws) return message('AWS');
  return list.owner === list.scope.account
    ? message('own')
    : message('shared by {owner}', { owner: list.owner });
}

function unreadRanges(): NodeSpec {
  return notice(
    '…entries',
    message('Ranges'),
    'information',
    message('not read'),
    message('PrefixListEntries was not read: the ranges of this list are not known.'),
  );
}

/** The ranges of a list, with how many addresses each has. */
export function rangeNodes(list: PrefixList): readonly NodeSpec[] {
  const entries = known(list.entries);
  if (!entries) return [unreadRanges()];
  return entries.map(({ cidr, description }) => ({
    segment: cidr,
    subject: { kind: 'range', cidr },
    label: cidr,
    role: message('Range'),
    description: [addressCount(cidr), cleaned(description)],
    glyph: 'range',
  }));
}

/** IPv6 ranges have more addresses than anybody counts: their CIDR says it all. */
function addressCount(cidr: string): Message | undefined {
  const block = parseCidr(cidr);
  if (block?.family !== 'ipv4') return undefined;
  return counted(Number(block.last - block.first + 1n), '{n} address', '{n} addresses');
}
