import { bare, referenceOf } from '../../hcl/references';
import type { Expression } from '../../hcl/expression';
import type { Module } from '../../modules/module';
import type { Declaration } from '../../modules/module-code';
import type { NewBlock } from '../text/new-block';
import type { Beside } from './place-of-creation';
import { regionAttribute } from './provider-version';
import { isAnywhere, plainReference } from './written';

/** How the Region is called in a module, and what has to be declared for it first. */
export interface RegionName {
  /** What stands for it within a string: `${var.region}`, or the Region itself. */
  readonly text: string;
  readonly declared: readonly NewBlock[];
}

/**
 * @param place by which provider, and in which Region of it, what needs the name is created
 * @returns the name that the module has for the Region: that of its other endpoints, of a data source, of the provider's
 * own argument; else of a data source that is yet to be declared
 */
export function regionName(module: Module, place: Beside): RegionName {
  const { provider, region } = place;
  if (region !== undefined) {
    const literal = /^"([a-z0-9-]+)"$/.exec(region)?.[1];
    return { text: literal ?? `\${${region}}`, declared: [] };
  }
  const known =
    ofEndpoints(module, provider) ?? ofDataSource(module, provider) ?? ofProvider(module, provider ?? 'aws');
  if (known !== undefined) return { text: `\${${known}}`, declared: [] };
  const name = freeName(
    module,
    provider === undefined ? 'current' : (provider.split('.').at(-1) ?? 'current'),
  );
  const data: NewBlock = {
    header: `data "aws_region" "${name}"`,
    groups: [provider === undefined ? [] : [{ name: 'provider', value: provider }]],
  };
  return { text: `\${data.aws_region.${name}.${regionAttribute(module)}}`, declared: [data] };
}

/** What stands for the Region in the name of another endpoint's service. */
function ofEndpoints(module: Module, provider: string | undefined): string | undefined {
  for (const [address, declaration] of module.code.resources) {
    if (!address.startsWith('aws_vpc_endpoint.') || providerOf(declaration) !== provider) continue;
    if (declaration.argument('region')) continue;
    const written = declaration.argument('service_name');
    const part = written && regionPart(written.attribute.value);
    if (part && isAnywhere(part)) return written.file.hcl.text.slice(part.start, part.end);
  }
  return undefined;
}

/** `x` of `"com.amazonaws.${x}.s3"` */
function regionPart(name: Expression): Expression | undefined {
  if (name.kind !== 'template' || name.form !== 'quoted') return undefined;
  const [before, part, after] = name.parts;
  if (before?.kind !== 'literal' || part?.kind !== 'interpolation' || after?.kind !== 'literal')
    return undefined;
  return before.value.endsWith('com.amazonaws.') && after.value.startsWith('.') ? part.value : undefined;
}

function ofDataSource(module: Module, provider: string | undefined): string | undefined {
  for (const [address, declaration] of module.code.resources) {
    const isPlain = ['count', 'for_each', 'name', 'region', 'endpoint'].every(
      (name) => !declaration.argument(name),
    );
    if (address.startsWith('data.aws_region.') && isPlain && providerOf(declaration) === provider) {
      return `${address}.${regionAttribute(module)}`;
    }
  }
  return undefined;
}

/** `var.region` of `provider "aws" { region = var.region }` */
function ofProvider(module: Module, provider: string): string | undefined {
  const region = module.code.providers.get(provider)?.argument('region');
  return region && plainReference(region.file, region.attribute.value);
}

function providerOf(declaration: Declaration): string | undefined {
  const written = declaration.argument('provider');
  const inner = written && bare(written.attribute.value);
  const text = inner && referenceOf(inner)?.path.join('.');
  return text === 'aws' ? undefined : text;
}

function freeName(module: Module, wanted: string): string {
  let name = wanted;
  for (let n = 2; module.code.resources.has(`data.aws_region.${name}`); n++) name = `${wanted}_${n}`;
  return name;
}
