import type { DeclaredResource } from '../../declared/unit';
import type { DeclaredUse } from '../../declared/network/use';
import type { Value } from '../../declared/value';
import { Arguments } from '../network/arguments';
import { within } from '../network/placement';
import { workloadPlacements } from '../network/workload';
import type { DeclaredIndex } from './declared-index';
import type { Grant, Roles } from './roles';

/** Something that runs in a VPC, and what it may call and read. */
export interface Caller {
  readonly of: DeclaredResource;
  readonly runsIn: NonNullable<DeclaredUse['runsIn']>;
  /** What its roles allow. */
  grants(): readonly Grant[];
  /** The ECS task definitions that it runs. */
  readonly tasks: readonly DeclaredResource[];
}

/** Where the value is that names a role: the blocks from the outside in, and the argument. */
type Path = readonly string[];

/** How each type that runs in a VPC names what it may do. */
interface CallerNames {
  readonly roles?: readonly Path[];
  readonly profiles?: readonly Path[];
  readonly tasks?: readonly Path[];
  /** Launch templates and configurations, which name a profile for it. */
  readonly launched?: readonly Path[];
}

const LAUNCHED: readonly Path[] = [
  ['launch_configuration'],
  ['launch_template', 'id'],
  ['launch_template', 'name'],
  ['mixed_instances_policy', 'launch_template', 'launch_template_specification', 'launch_template_id'],
  ['mixed_instances_policy', 'launch_template', 'launch_template_specification', 'launch_template_name'],
];

const CALLERS: ReadonlyMap<string, CallerNames> = new Map<string, CallerNames>([
  ['aws_lambda_function', { roles: [['role']] }],
  ['aws_ecs_service', { tasks: [['task_definition']] }],
  ['aws_ecs_task_set', { tasks: [['task_definition']] }],
  ['aws_cloudwatch_event_target', { tasks: [['ecs_target', 'task_definition_arn']] }],
  ['aws_scheduler_schedule', { tasks: [['target', 'ecs_parameters', 'task_definition_arn']] }],
  ['aws_instance', { profiles: [['iam_instance_profile']], launched: LAUNCHED }],
  ['aws_spot_instance_request', { profiles: [['iam_instance_profile']], launched: LAUNCHED }],
  ['aws_autoscaling_group', { launched: LAUNCHED }],
  ['aws_eks_node_group', { roles: [['node_role_arn']] }],
  ['aws_eks_fargate_profile', { roles: [['pod_execution_role_arn']] }],
  ['aws_batch_compute_environment', { profiles: [['compute_resources', 'instance_role']] }],
  ['aws_emr_cluster', { profiles: [['ec2_attributes', 'instance_profile']] }],
  ['aws_codebuild_project', { roles: [['service_role']] }],
  ['aws_sagemaker_notebook_instance', { roles: [['role_arn']] }],
  ['aws_sagemaker_model', { roles: [['execution_role_arn']] }],
  ['aws_sagemaker_domain', { roles: [['default_user_settings', 'execution_role']] }],
  ['aws_mwaa_environment', { roles: [['execution_role_arn']] }],
  ['aws_synthetics_canary', { roles: [['execution_role_arn']] }],
  ['aws_kinesisanalyticsv2_application', { roles: [['service_execution_role']] }],
]);

/** @returns what is declared to run in a VPC; a function that names no subnets runs in none. */
export function* callersOf(declared: DeclaredIndex, roles: Roles): Generator<Caller> {
  for (const [type, names] of CALLERS) {
    for (const of of declared.all(type)) {
      if (of.isReadOnly) continue;
      const args = Arguments.of(of);
      const placements = workloadPlacements(args, of);
      const placement = placements.find(({ subnets }) => subnets !== undefined);
      if (!placement) continue;
      const tasks = valuesAt(args, names.tasks).flatMap((value) => taskDefinitions(declared, value));
      const runsIn = { subnets: placement.subnets, groups: placement.groups };
      yield { of, runsIn, tasks, grants: () => grantsOf(declared, roles, args, names, tasks) };
    }
  }
}

function grantsOf(
  declared: DeclaredIndex,
  roles: Roles,
  args: Arguments,
  names: CallerNames,
  tasks: readonly DeclaredResource[],
): readonly Grant[] {
  return [
    ...valuesAt(args, names.roles).flatMap((role) => roles.grantsOf(role)),
    ...tasks.flatMap((task) => roles.grantsOf(Arguments.of(task).any('task_role_arn'))),
    ...valuesAt(args, names.profiles).flatMap((profile) => roles.grantsOfProfile(profile)),
    ...valuesAt(args, names.launched).flatMap((launch) => ofLaunch(declared, roles, launch)),
  ];
}

function ofLaunch(declared: DeclaredIndex, roles: Roles, launch: Value): readonly Grant[] {
  const configurations = declared.found('aws_launch_configuration', launch);
  const templates = declared.found('aws_launch_template', launch);
  return [
    ...configurations.map((one) => Arguments.of(one).any('iam_instance_profile')),
    ...templates.flatMap((one) =>
      valuesAt(Arguments.of(one), [
        ['iam_instance_profile', 'name'],
        ['iam_instance_profile', 'arn'],
      ]),
    ),
  ].flatMap((profile) => roles.grantsOfProfile(profile));
}

/** A service names a task definition by its ARN, its family, or its family with a revision. */
function taskDefinitions(declared: DeclaredIndex, value: Value): readonly DeclaredResource[] {
  const family = typeof value === 'string' ? value.replace(/:\d+$/, '') : value;
  return declared.found('aws_ecs_task_definition', family);
}

function valuesAt(args: Arguments, paths: readonly Path[] = []): readonly Value[] {
  return paths.flatMap((path) =>
    within(args, path.slice(0, -1)).flatMap(({ args: inner }) => inner.any(path.at(-1) ?? '') ?? []),
  );
}
