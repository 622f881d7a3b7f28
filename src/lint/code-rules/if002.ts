import { message } from '../../network/message';
import { serviceLabel } from '../../network/service-name';
import { ruleDocumentation } from '../../rules/documentation';
import type { Finding } from '../../rules/finding';
import type { CodeOfUnits } from './code';

/**
 * The VPC module's endpoints are interface endpoints unless an entry says otherwise, the opposite of what Terraform's own
 * resource does: an entry for S3 without a type is most often a gateway endpoint that was meant.
 * @see https://registry.terraform.io/modules/terraform-aws-modules/vpc/aws/latest/submodules/vpc-endpoints
 * @returns what IF001 has found, as IF002 where the default of the module is why
 */
export function asModuleDefault(finding: Finding, { originOf, textAt }: CodeOfUnits): Finding {
  const origin = originOf(finding.resource);
  if (finding.rule !== 'IF001' || !origin) return finding;
  const written = textAt(origin.declared.body);
  const isOfModule = origin.declared.type === 'aws_vpc_endpoint' && !/^resource\b|^"resource"/.test(written);
  if (!isOfModule || /service_type|vpc_endpoint_type/.test(written)) return finding;
  // Entries that are made by an expression stand for the whole call: it is this module, or another with types of its own.
  if (/^module\b/.test(written) && !written.includes('vpc-endpoints')) return finding;
  return {
    ...finding,
    rule: 'IF002',
    documentation: ruleDocumentation('IF002'),
    message: message(
      'The entry for {service} has no service_type, and the module makes an interface endpoint then, which is paid for: the gateway endpoint is free.',
      { service: serviceLabel(finding.service ?? '') },
    ),
  };
}
