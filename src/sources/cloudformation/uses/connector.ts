import { message } from '../../../network/message';
import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import { at } from '../network/path';
import { workload } from '../network/workload';
import { textsIn } from './inside';
import { STORES } from './stores';

export const CONNECTOR = 'AWS::Serverless::Connector';

/**
 * SAM's connectors give a function what it needs to use a bucket or a table; they name both by their logical ids.
 * https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-connector.html
 */
export function connected(resources: readonly DeclaredResource[]): readonly DeclaredUse[] {
  const connectors = resources.filter(({ type }) => type === CONNECTOR);
  if (connectors.length === 0) return [];
  const byAddress = new Map(resources.map((each) => [each.address, each]));
  return connectors.flatMap((connector) => {
    const stack = connector.address.slice(0, connector.address.lastIndexOf('.') + 1);
    const named = (path: string): readonly DeclaredResource[] =>
      textsIn(at(connector, path)).flatMap((id) => byAddress.get(stack + id) ?? []);
    return named('Source.Id').flatMap((of) => named('Destination.Id').flatMap((store) => use(of, store)));
  });
}

function use(of: DeclaredResource, store: DeclaredResource): readonly DeclaredUse[] {
  const service = STORES.get(store.type);
  const [placed] = workload(of);
  if (!service || !placed) return [];
  const why = message('A connector lets {name} use {store}.', { name: of.address, store: store.address });
  return [{ service, of, message: why, runsIn: { subnets: placed.subnets, groups: placed.groups } }];
}
