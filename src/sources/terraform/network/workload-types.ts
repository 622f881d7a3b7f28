import type { PlacementNames } from './placement';

const SUBNETS = { subnets: ['subnet_ids'], groups: ['security_group_ids'] };
const SHORT_NAMES = { subnets: ['subnets'], groups: ['security_groups'] };
/** An instance outside of a default VPC has no use for names of groups, but older code writes ids there. */
const OF_INSTANCE = { subnet: 'subnet_id', groups: ['vpc_security_group_ids', 'security_groups'] };

/** What runs in a VPC and calls services, and how each type says where. */
export const WORKLOADS: ReadonlyMap<string, readonly PlacementNames[]> = new Map<
  string,
  readonly PlacementNames[]
>([
  ['aws_instance', [OF_INSTANCE]],
  ['aws_spot_instance_request', [OF_INSTANCE]],
  ['aws_network_interface', [{ subnet: 'subnet_id', groups: ['security_groups'] }]],
  [
    'aws_launch_template',
    [
      { in: ['network_interfaces'], subnet: 'subnet_id', groups: ['security_groups'] },
      { groups: ['vpc_security_group_ids'] },
    ],
  ],
  ['aws_launch_configuration', [{ groups: ['security_groups'] }]],
  ['aws_autoscaling_group', [{ subnets: ['vpc_zone_identifier'] }]],
  ['aws_lambda_function', [{ in: ['vpc_config'], ...SUBNETS }]],
  ['aws_ecs_service', [{ in: ['network_configuration'], ...SHORT_NAMES }]],
  ['aws_ecs_task_set', [{ in: ['network_configuration'], ...SHORT_NAMES }]],
  ['aws_cloudwatch_event_target', [{ in: ['ecs_target', 'network_configuration'], ...SHORT_NAMES }]],
  ['aws_scheduler_schedule', [{ in: ['target', 'ecs_parameters', 'network_configuration'], ...SHORT_NAMES }]],
  ['aws_eks_cluster', [{ in: ['vpc_config'], ...SUBNETS }]],
  ['aws_eks_node_group', [{ subnets: ['subnet_ids'] }]],
  ['aws_eks_fargate_profile', [{ subnets: ['subnet_ids'] }]],
  [
    'aws_batch_compute_environment',
    [{ in: ['compute_resources'], subnets: ['subnets'], groups: ['security_group_ids'] }],
  ],
  ['aws_emr_cluster', [{ in: ['ec2_attributes'], subnets: ['subnet_ids'], subnet: 'subnet_id' }]],
  ['aws_emrserverless_application', [{ in: ['network_configuration'], ...SUBNETS }]],
  [
    'aws_glue_connection',
    [
      {
        in: ['physical_connection_requirements'],
        subnet: 'subnet_id',
        groups: ['security_group_id_list'],
      },
    ],
  ],
  ['aws_dms_replication_subnet_group', [{ subnets: ['subnet_ids'] }]],
  ['aws_dms_replication_instance', [{ groups: ['vpc_security_group_ids'] }]],
  ['aws_codebuild_project', [{ in: ['vpc_config'], subnets: ['subnets'], groups: ['security_group_ids'] }]],
  ['aws_sagemaker_notebook_instance', [{ subnet: 'subnet_id', groups: ['security_groups'] }]],
  ['aws_sagemaker_model', [{ in: ['vpc_config'], subnets: ['subnets'], groups: ['security_group_ids'] }]],
  // @see https://docs.aws.amazon.com/sagemaker/latest/dg/studio-notebooks-and-internet-access.html
  ['aws_sagemaker_domain', [{ subnets: ['subnet_ids'], onlyIf: ['app_network_access_type', 'VpcOnly'] }]],
  ['aws_mwaa_environment', [{ in: ['network_configuration'], ...SUBNETS }]],
  ['aws_apprunner_vpc_connector', [SHORT_NAMES]],
  ['aws_synthetics_canary', [{ in: ['vpc_config'], ...SUBNETS }]],
  [
    'aws_imagebuilder_infrastructure_configuration',
    [{ subnet: 'subnet_id', groups: ['security_group_ids'] }],
  ],
  [
    'aws_kinesisanalyticsv2_application',
    [{ in: ['application_configuration', 'vpc_configuration'], ...SUBNETS }],
  ],
]);
