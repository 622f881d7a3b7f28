import type { Message } from '../../../network/message';
import { message } from '../../../network/message';
import type { DeclaredUse } from '../../declared/network/use';
import type { DeclaredResource } from '../../declared/unit';
import { Arguments } from '../network/arguments';
import { workloadPlacements } from '../network/workload';
import type { DeclaredIndex } from './declared-index';
import { mayMoveThroughS3 } from './dms';

/** What cannot work in a VPC without reaching S3. */
const USERS: ReadonlyMap<string, (workload: string) => Message> = new Map<
  string,
  (workload: string) => Message
>([
  /** @see https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-clusters-in-a-vpc.html */
  [
    'aws_emr_cluster',
    (workload) =>
      message('{workload} runs in the VPC: EMR reads its software and its data from S3.', { workload }),
  ],
  [
    'aws_emrserverless_application',
    (workload) =>
      message('{workload} runs in the VPC: EMR reads its software and its data from S3.', { workload }),
  ],
  /** @see https://docs.aws.amazon.com/glue/latest/dg/vpc-endpoints-s3.html */
  [
    'aws_glue_connection',
    (workload) =>
      message('Jobs with {workload} run in the VPC: Glue reads their scripts from S3.', { workload }),
  ],
  /** @see https://docs.aws.amazon.com/dms/latest/userguide/CHAP_VPC_Endpoints.html */
  [
    'aws_dms_replication_subnet_group',
    (workload) =>
      message('Replication instances in {workload} run in the VPC: DMS moves data through S3.', { workload }),
  ],
  /** @see https://docs.aws.amazon.com/mwaa/latest/userguide/vpc-create.html */
  [
    'aws_mwaa_environment',
    (workload) => message('{workload} runs in the VPC: Airflow reads its DAGs from S3.', { workload }),
  ],
  /** @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Synthetics_Canaries_VPC.html */
  [
    'aws_synthetics_canary',
    (workload) => message('{workload} runs in the VPC: canaries keep their results in S3.', { workload }),
  ],
]);

/** @returns a use of S3 for each thing in a VPC that has no other way to work. */
export function usesOfType(declared: DeclaredIndex): readonly DeclaredUse[] {
  return [...USERS].flatMap(([type, sentence]) =>
    usersOf(declared, type).flatMap((of): readonly DeclaredUse[] => {
      const placement = of.isReadOnly
        ? undefined
        : workloadPlacements(Arguments.of(of), of).find(({ subnets }) => subnets !== undefined);
      if (!placement) return [];
      const runsIn = { subnets: placement.subnets, groups: placement.groups };
      return [{ service: 's3', of, runsIn, message: sentence(of.address) }];
    }),
  );
}

function usersOf(declared: DeclaredIndex, type: string): readonly DeclaredResource[] {
  if (type === 'aws_dms_replication_subnet_group' && !mayMoveThroughS3(declared)) return [];
  return declared.all(type);
}
