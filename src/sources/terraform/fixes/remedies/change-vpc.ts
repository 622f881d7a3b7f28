import { message } from '../../../../network/message';
import type { RemedyOf, Write } from '../fix-of';
import { instanceOf, siblingsOf } from '../names/instances';
import { changeArguments } from '../text/change-arguments';
import { endpointCode } from './endpoint-code';
import { vpcIn } from './vpc-in';

/** Puts an endpoint into another VPC, which Terraform does by replacing it. */
export const changeVpc: Write<RemedyOf<'change-vpc'>> = ({ endpointId, vpcId }, request) => {
  const code = endpointCode(request, endpointId);
  const vpc = instanceOf(request, vpcId);
  if (code?.kind !== 'resource' || !vpc || siblingsOf(request, code.instance).length > 1) return undefined;
  const name = vpcIn(code.module, vpc, request);
  if (!name || (name.count !== undefined && !code.declaration.argument('count'))) return undefined;
  const drafts = changeArguments(code.holder, {
    set: [{ name: 'vpc_id', value: name.text }],
    drop: [],
    after: [],
  });
  const args = { endpoint: endpointId, vpc: vpcId };
  return { title: message('Put {endpoint} into {vpc} (replaces it)', args), drafts };
};
