import type { ModuleSummary } from '../summary';
import { isModule } from '../summary';
import { VPC_CODE } from './vpc';
import { vpcVersion } from './vpc-version';

const NAME = 'terraform-aws-modules/vpc/aws';

/** What 4.0 does unless it is told not to, the module did not do before. */
const SINCE_4: readonly string[] = ['enable_dns_hostnames', 'manage_default_route_table'];

export const VPC_CODE_BEFORE_4 = SINCE_4.reduce(
  (code, name) =>
    code.replace(`variable "${name}" { default = true }`, `variable "${name}" { default = false }`),
  VPC_CODE,
);

/**
 * The VPC module from 3.0 on, until defaults changed in 4.0.
 * @see https://github.com/terraform-aws-modules/terraform-aws-vpc/blob/master/docs/UPGRADE-4.0.md
 */
export const VPC_3: ModuleSummary = {
  name: `${NAME} 3`,
  matches: (source, version, gives) => isModule(source, NAME) && vpcVersion(source, version, gives) === 3,
  code: VPC_CODE_BEFORE_4,
};
