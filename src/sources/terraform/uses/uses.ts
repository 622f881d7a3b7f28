import { message } from '../../../network/message';
import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import type { Caller } from './callers';
import { callersOf } from './callers';
import { DeclaredIndex } from './declared-index';
import { storesInEnvironment } from './environment';
import { isFromEcr } from './images';
import { PolicyDocuments } from './policy-documents';
import { Roles } from './roles';
import { isAside, sideBuckets, SIDE_BUCKET_TYPES } from './side-buckets';
import { STORES } from './stores';
import { usesOfType } from './users-of-s3';

/** The types beside those of a network that show which services are used. */
export const EVIDENCE_TYPES: readonly string[] = [
  'aws_iam_role',
  'aws_iam_role_policy',
  'aws_iam_role_policy_attachment',
  'aws_iam_policy',
  'aws_iam_policy_attachment',
  'aws_iam_policy_document',
  'aws_iam_instance_profile',
  'aws_ecs_task_definition',
  'aws_dms_endpoint',
  'aws_dms_s3_endpoint',
  ...STORES.keys(),
  ...SIDE_BUCKET_TYPES,
];

/** @returns what shows that S3, DynamoDB or S3 Express are used, each thing once for a service. */
export function usesIn(resources: readonly DeclaredResource[]): readonly DeclaredUse[] {
  const declared = new DeclaredIndex(resources);
  const roles = new Roles(declared, new PolicyDocuments(declared));
  return [
    ...usesOfType(declared),
    ...[...callersOf(declared, roles)].flatMap((caller) => once(usesOf(declared, caller))),
    ...usesOfStores(declared),
  ];
}

function* usesOf(declared: DeclaredIndex, caller: Caller): Generator<DeclaredUse> {
  const { of, runsIn, tasks } = caller;
  const workload = of.address;
  for (const store of storesInEnvironment(declared, caller)) {
    const service = STORES.get(store.type);
    const text = message('An environment variable of {workload} names {store}.', {
      workload,
      store: store.address,
    });
    if (service) yield { service, of, runsIn, message: text };
  }
  for (const { allowed, by } of caller.grants()) {
    for (const [service, action] of allowed) {
      const text = message('The role of {workload} is allowed {action} by {policy}.', {
        workload,
        action,
        policy: by.address,
      });
      yield { service, of, runsIn, message: text };
    }
  }
  for (const task of tasks.filter(isFromEcr)) {
    const text = message('{workload} runs images from ECR ({task}): image layers come from S3.', {
      workload,
      task: task.address,
    });
    yield { service: 's3', of, runsIn, message: text };
  }
}

/** The first that is found for a service. */
function once(uses: Iterable<DeclaredUse>): readonly DeclaredUse[] {
  const byService = new Map<string, DeclaredUse>();
  for (const use of uses) if (!byService.has(use.service)) byService.set(use.service, use);
  return [...byService.values()];
}

function usesOfStores(declared: DeclaredIndex): readonly DeclaredUse[] {
  const aside = declared.all('aws_s3_bucket').length > 0 ? sideBuckets(declared) : new Set<string>();
  return [...STORES].flatMap(([type, service]) =>
    declared
      .all(type)
      .filter((store) => !store.isReadOnly && !aside.has(store.address) && !isAside(store))
      .map((of) => ({
        service,
        of,
        runsIn: undefined,
        message: message('{store} is declared in the same configuration.', { store: of.address }),
      })),
  );
}
