import { scopeKey } from '../../network/coverage';
import { message, type Message } from '../../network/message';
import type { Network } from '../../network/network';
import { hasIpv6Alone, type Subnet } from '../../network/resources/subnet';
import { readQuestion, type ReadQuestion } from '../read-question';

/**
 * What the matrix asks of a subnet: whether it reaches the service by TCP 443, as `trace` reads it: over IPv4, but for
 * a subnet that has IPv6 addresses alone.
 * @param service a short or full name
 */
export function serviceQuestion(network: Network, from: Subnet, service: string): ReadQuestion {
  const { account, region } = from.scope;
  const read = readQuestion(network, {
    from: from.id,
    to: service,
    protocol: 'tcp',
    port: 443,
    families: hasIpv6Alone(from) ? 'ipv6' : 'ipv4',
    ...(account !== '' && { account }),
    ...(region !== '' && { region }),
  });
  if (!read.ok) return read;
  const { question } = read;
  if (question.to.kind !== 'service')
    return { ok: false, problem: message('{service} is no service.', { service }) };
  return { ok: true, question: { ...question, from: { kind: 'subnet', subnet: from } } };
}

/** @returns why no subnet of the network can be asked for a service; undefined where some can. */
export function unknownService(network: Network, service: string): Message | undefined {
  const asked = new Set<string>();
  let problem: Message | undefined;
  for (const subnet of network.all('subnet')) {
    const scope = scopeKey(subnet.scope);
    if (asked.has(scope)) continue;
    asked.add(scope);
    const read = serviceQuestion(network, subnet, service);
    if (read.ok) return undefined;
    problem ??= read.problem;
  }
  return problem;
}
