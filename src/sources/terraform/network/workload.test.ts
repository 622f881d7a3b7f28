import * as assert from 'node:assert/strict';
import { condition } from '../../../network/presence';
import type { Value } from '../../declared/value';
import { partOf, partsOf } from './testing/parts';

const ref = (to: string, attribute = 'id'): Value => ({ kind: 'reference', to, attribute });
const SUBNETS = '[aws_subnet.a.id]';
const GROUPS = '[aws_security_group.a.id]';

describe('workloads in Terraform', () => {
  for (const [type, body] of [
    ['aws_instance', 'subnet_id = aws_subnet.a.id\nvpc_security_group_ids = GROUPS'],
    ['aws_network_interface', 'subnet_id = aws_subnet.a.id\nsecurity_groups = GROUPS'],
    ['aws_lambda_function', 'vpc_config {\nsubnet_ids = SUBNETS\nsecurity_group_ids = GROUPS\n}'],
    ['aws_ecs_service', 'network_configuration {\nsubnets = SUBNETS\nsecurity_groups = GROUPS\n}'],
    [
      'aws_cloudwatch_event_target',
      'ecs_target {\nnetwork_configuration {\nsubnets = SUBNETS\nsecurity_groups = GROUPS\n}\n}',
    ],
    ['aws_eks_cluster', 'vpc_config {\nsubnet_ids = SUBNETS\nsecurity_group_ids = GROUPS\n}'],
    [
      'aws_batch_compute_environment',
      'compute_resources {\nsubnets = SUBNETS\nsecurity_group_ids = GROUPS\n}',
    ],
    [
      'aws_glue_connection',
      'physical_connection_requirements {\nsubnet_id = aws_subnet.a.id\nsecurity_group_id_list = GROUPS\n}',
    ],
    ['aws_codebuild_project', 'vpc_config {\nsubnets = SUBNETS\nsecurity_group_ids = GROUPS\n}'],
    ['aws_mwaa_environment', 'network_configuration {\nsubnet_ids = SUBNETS\nsecurity_group_ids = GROUPS\n}'],
    ['aws_sagemaker_notebook_instance', 'subnet_id = aws_subnet.a.id\nsecurity_groups = GROUPS'],
    ['aws_launch_template', 'network_interfaces {\nsubnet_id = aws_subnet.a.id\nsecurity_groups = GROUPS\n}'],
  ] as const) {
    it(`${type} names subnets and groups`, () => {
      const code = `resource "${type}" "a" {\n${body.replaceAll('SUBNETS', SUBNETS).replaceAll('GROUPS', GROUPS)}\n}`;
      const { subnets, groups } = partOf('workload', code);
      assert.deepEqual(subnets, [ref('aws_subnet.a')]);
      assert.deepEqual(groups, [ref('aws_security_group.a')]);
    });
  }

  for (const [type, body] of [
    ['aws_autoscaling_group', 'vpc_zone_identifier = SUBNETS'],
    ['aws_eks_node_group', 'subnet_ids = SUBNETS'],
    ['aws_eks_fargate_profile', 'subnet_ids = SUBNETS'],
    ['aws_emr_cluster', 'ec2_attributes {\nsubnet_id = aws_subnet.a.id\n}'],
    ['aws_dms_replication_subnet_group', 'subnet_ids = SUBNETS'],
    ['aws_sagemaker_domain', 'subnet_ids = SUBNETS\napp_network_access_type = "VpcOnly"'],
  ] as const) {
    it(`${type} names subnets`, () => {
      const code = `resource "${type}" "a" {\n${body.replace('SUBNETS', SUBNETS)}\n}`;
      const { subnets, groups } = partOf('workload', code);
      assert.deepEqual([subnets, groups], [[ref('aws_subnet.a')], undefined]);
    });
  }

  it('are in no VPC without subnets', () => {
    const code = `variable "network" {}
resource "aws_lambda_function" "a" {}
resource "aws_lambda_function" "b" {
  vpc_config {
    subnet_ids         = []
    security_group_ids = []
  }
}
resource "aws_lambda_function" "c" {
  dynamic "vpc_config" {
    for_each = var.network.blocks
    iterator = it
  }
}
resource "aws_instance" "d" {}
resource "aws_sagemaker_domain" "f" {
  subnet_ids = ["subnet-1"]
}
data "aws_instance" "e" {
  subnet_id = "subnet-1"
}`;
    assert.deepEqual(partsOf('workload', code), []);
  });

  it('are in a VPC under the condition of their block', () => {
    const workload = partOf(
      'workload',
      `variable "private" {}
resource "aws_lambda_function" "a" {
  dynamic "vpc_config" {
    for_each = var.private ? [1] : []
    content {
      subnet_ids = aws_subnet.a[*].id
    }
  }
}`,
    );
    assert.deepEqual(workload.under, condition('var.private'));
    assert.equal(workload.names['subnets'], 'vpc_config[0].subnet_ids');
  });

  it('include what is launched with groups alone', () => {
    const { subnets, groups } = partOf(
      'workload',
      'resource "aws_launch_template" "a" {\n  vpc_security_group_ids = ["sg-1"]\n}',
    );
    assert.deepEqual([subnets, groups], [undefined, ['sg-1']]);
  });
});

describe('load balancers in Terraform', () => {
  it('are in subnets, with or without addresses in them', () => {
    const all = partsOf(
      'load-balancer',
      `resource "aws_lb" "a" {
  subnets = ["subnet-1"]
}
resource "aws_lb" "b" {
  subnet_mapping {
    subnet_id            = "subnet-2"
    private_ipv4_address = "10.0.0.9"
  }
}
resource "aws_elb" "c" {
  subnets = ["subnet-3"]
}`,
    );
    assert.deepEqual(
      all.map(({ subnets }) => subnets),
      [['subnet-1'], ['subnet-2'], ['subnet-3']],
    );
  });
});
