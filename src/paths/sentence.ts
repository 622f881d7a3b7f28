import { counted, message, type Message } from '../network/message';
import { destinationLabel, sourceLabel, wayLabel } from './labels';
import type { PolicyAnswer, Trace, Way } from './trace';
import { ambiguousSentence } from './sentence/ambiguous';
import { blockedSentence, blockersOf } from './sentence/blocked';
import { inboundSentence } from './sentence/inbound';
import { partialSentence } from './sentence/partial';
import { reachableSentence } from './sentence/reachable';
import { severalWaysSentence } from './sentence/two-ways';
import { missingOf, undeterminedSentence } from './sentence/undetermined';
import { groupsOf } from './sentence/ways';
import { flowName } from './flow-text';

/** @returns the answer in one sentence (ui.md §5.6). */
export function verdictSentence(trace: Trace): Message {
  const { question, verdict, classes } = trace;
  if (question.from.kind === 'internet') return inboundSentence(trace);
  const names = { from: sourceLabel(question), to: destinationLabel(question.to) };
  switch (verdict) {
    case 'reachable': {
      const groups = groupsOf(classes);
      const [first] = classes;
      const [group] = groups;
      if (first && group && groups.length === 1) return reachableSentence(trace, first, group.way, names);
      return severalWaysSentence(groups, names);
    }
    case 'blocked':
      return blockedSentence(blockersOf(trace), commonWay(trace), names);
    case 'partial':
      return partialSentence(groupsOf(classes), names);
    case 'ambiguous':
      return ambiguousSentence(classes, names);
    case 'undetermined':
      return undeterminedSentence(missingOf(trace), names);
  }
}

/** @returns the way of all classes, undefined where they differ. */
function commonWay({ classes }: Trace): Way | undefined {
  const ways = classes.flatMap((each) => each.ways);
  const [first] = ways;
  return first && ways.every((way) => way.via === first.via && wayLabel(way) === wayLabel(first))
    ? first
    : undefined;
}

/** @returns the muted line below the sentence, part by part: what was asked, classes, policy, price (ui.md §5.1). */
export function detailLine(trace: Trace): readonly Message[] {
  const inbound = trace.question.from.kind === 'internet';
  return [
    asked(trace),
    classes(trace),
    inbound ? undefined : policy(trace.policy),
    price(trace),
    assumptions(trace),
  ].filter((part) => part !== undefined);
}

function asked({ question }: Trace): Message {
  const args = { flow: flowName(question.flow) };
  switch (question.families) {
    case 'ipv4':
      return message('{flow}, IPv4', args);
    case 'ipv6':
      return message('{flow}, IPv6', args);
    case 'dualstack':
      return message('{flow}, IPv4 and IPv6', args);
  }
}

function classes({ classes: all, verdict }: Trace): Message | undefined {
  if (verdict === 'blocked') return message('the whole path is shown, with every blocker on it');
  if (verdict === 'undetermined') return undefined;
  const [first] = all;
  if (all.length > 1) return counted(all.length, '{n} class of addresses', '{n} classes of addresses');
  if (!first?.addresses) return message('the same for all public addresses');
  const n = first.addresses.toCidrs().length;
  return n > 1 && verdict === 'reachable'
    ? message('all {n} address ranges go the same way', { n })
    : undefined;
}

function policy({ verdict }: PolicyAnswer): Message {
  switch (verdict) {
    case 'allowed':
      return message('endpoint policy: full access (checked apart from the route)');
    case 'denied':
      return message('endpoint policy: denies every call (checked apart from the route)');
    case 'depends':
      return message('endpoint policy: depends on the call (checked apart from the route)');
    case 'none':
      return message('no endpoint policy on this path');
    case 'undetermined':
      return message('endpoint policy: not known');
  }
}

function price({ cost }: Trace): Message | undefined {
  if (!cost) return undefined;
  const { region, date, source } = cost.price;
  return message('price: {region}, {date}, {source}', { region, date, source });
}

function assumptions({ assumptions: all }: Trace): Message | undefined {
  return all.length === 0 ? undefined : counted(all.length, '{n} assumption', '{n} assumptions');
}
