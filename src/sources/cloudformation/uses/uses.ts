import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import { PLACEMENTS } from '../network/placement';
import { connected, CONNECTOR } from './connector';
import { ROLE_TYPES } from './roles';
import { Running } from './running';
import { SERVED, STORES, stores } from './stores';
import { TRAITS } from './traits';

/** The types that show that a service is used, or where. */
export const EVIDENCE: ReadonlySet<string> = new Set([
  ...PLACEMENTS.keys(),
  ...TRAITS.keys(),
  ...STORES.keys(),
  ...SERVED.keys(),
  ...ROLE_TYPES,
  'AWS::ECR::Repository',
  CONNECTOR,
]);

/** @returns what shows that S3, DynamoDB or S3 Express are used, of all resources of a template. */
export function uses(resources: readonly DeclaredResource[]): readonly DeclaredUse[] {
  const relevant = resources.filter(({ type }) => EVIDENCE.has(type));
  const running = new Running(relevant);
  return [
    ...relevant.filter(({ type }) => PLACEMENTS.has(type)).flatMap((each) => running.uses(each)),
    ...connected(relevant),
    ...stores(relevant),
  ];
}
