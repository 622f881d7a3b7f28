import { changed } from '../../endpoints/change/changed';
import { isCodeRemedy } from '../../endpoints/remedy';
import { changeOfRemedy } from '../../endpoints/change/of-remedy';
import { effect } from '../../endpoints/effect';
import { networkOf, type Collections } from '../../network/testing/fixtures';
import type { Network } from '../../network/network';
import type { Resource } from '../../network/resource';
import { lesson } from '../../paths/testing/ask';
import { check, type CheckOptions } from '../check';
import type { Finding } from '../finding';
import type { RuleId } from '../rule-id';

/** Help for tests: the lesson's network with other answers in the place of its own. */
export function lessonWith(more: Collections = {}): Network {
  return networkOf(lesson(more));
}

/** `severity RULE resource service`: what of one rule is found, in the order of the answer. */
export function found(network: Network, rule: RuleId, options: CheckOptions = {}): readonly string[] {
  return check(network, options)
    .filter((one) => one.rule === rule)
    .map(line);
}

export function line({ severity, rule, resource, service }: Finding): string {
  return [severity, rule, resource.id, ...(service === undefined ? [] : [service])].join(' ');
}

/** The one finding of a rule; a test that meets more or fewer fails here. */
export function one(network: Network, rule: RuleId, options: CheckOptions = {}): Finding {
  const [first, ...others] = check(network, options).filter((each) => each.rule === rule);
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} findings of ${rule}`);
  return first;
}

/** The network once a finding's remedy was carried out; undefined where it has none, or its effect is not known. */
export function mended(network: Network, { remedy, resource }: Finding): Network | undefined {
  if (!remedy) return undefined;
  if (remedy.kind === 'create-endpoint') {
    const { plan } = remedy;
    if (plan.kind !== 'gateway') throw new Error('a remedy that is paid for');
    const done = effect(network, plan);
    return done.ok ? done.network : undefined;
  }
  if (isCodeRemedy(remedy)) return undefined;
  const change = changeOfRemedy(network, remedy, resource.scope);
  if (!change) throw new Error(`${remedy.kind} is no change`);
  const done = changed(network, change);
  return done.ok ? done.network : undefined;
}

/** The network with one resource changed: values that no describe answer has, as presence and what is not known. */
export function withChange<R extends Resource>(
  network: Network,
  kind: R['kind'],
  id: string,
  change: Partial<R>,
): Network {
  const resource = network.get(kind, id);
  if (!resource) throw new Error(`${id} is not there`);
  const other = { ...resource, ...change } as Resource;
  return network.derive({ replaced: new Map([[resource, other]]), added: [] });
}
