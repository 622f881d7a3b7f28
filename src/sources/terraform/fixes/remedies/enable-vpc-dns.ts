import { message } from '../../../../network/message';
import { bare, referenceOf } from '../../hcl/references';
import type { ResourceInstance } from '../../modules/resource-instance';
import type { RemedyOf, Write } from '../fix-of';
import { instanceOf, isForeign } from '../names/instances';
import { changeArguments } from '../text/change-arguments';
import { blockHolder, entryNamed, type Holder } from '../text/holder';

/** Turns on the DNS attributes of a VPC: in its block, or by what the module that makes it takes for them. */
export const enableVpcDns: Write<RemedyOf<'enable-vpc-dns'>> = ({ vpcId, support, hostnames }, request) => {
  const vpc = instanceOf(request, vpcId);
  if (!vpc || vpc.isReadOnly) return undefined;
  const wanted = [
    ...(support && vpc.values.has('enable_dns_support') ? ['enable_dns_support'] : []),
    ...(hostnames ? ['enable_dns_hostnames'] : []),
  ];
  const change = isForeign(vpc) ? inCall(vpc, wanted) : inBlock(vpc, wanted);
  if (!change) return undefined;
  const names = change.names.filter((name) => {
    const value = entryNamed(change.holder, name)?.value;
    return !(value?.kind === 'boolean' && value.value);
  });
  if (names.length === 0) return undefined;
  const drafts = changeArguments(change.holder, {
    set: names.map((name) => ({ name, value: 'true' })),
    drop: [],
    after: ['enable_dns_hostnames', 'enable_dns_support', 'cidr_block', 'cidr'],
  });
  return {
    title: message('Turn on DNS in {vpc}: {attributes}', { vpc: vpcId, attributes: names.join(', ') }),
    drafts,
  };
};

interface Change {
  readonly holder: Holder;
  readonly names: readonly string[];
}

function inBlock({ node: { declaration } }: ResourceInstance, names: readonly string[]): Change | undefined {
  const isElsewhere = names.some(
    (name) => (declaration.argument(name)?.file ?? declaration.file) !== declaration.file,
  );
  return isElsewhere ? undefined : { holder: blockHolder(declaration.file, declaration.block), names };
}

/** The variables that a module has for the attributes, where the call is the user's. */
function inCall(
  { node: { declaration, module } }: ResourceInstance,
  names: readonly string[],
): Change | undefined {
  const { called } = module;
  if (!called || called.parent.called?.isForeign === true) return undefined;
  const variables = names.map((name) => {
    const value = declaration.argument(name)?.attribute.value;
    const [root, variable] = (value && referenceOf(bare(value))?.path) ?? [];
    return root === 'var' && typeof variable === 'string' ? variable : undefined;
  });
  const call = called.call.declaration;
  const known = variables.filter((name) => name !== undefined);
  return known.length === names.length
    ? { holder: blockHolder(call.file, call.block), names: known }
    : undefined;
}
