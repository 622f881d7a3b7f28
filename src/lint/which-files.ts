import { isModuleFile } from '../sources/terraform/modules/file-names';

/**
 * What a file may be by its name: code of Terraform or OpenTofu, YAML or JSON that may be a template, a file of variables,
 * which is read with the code beside it.
 */
export type LintFileKind = 'terraform' | 'template' | 'variables';

/** Where the AWS CDK puts templates. @see https://docs.aws.amazon.com/cdk/v2/guide/configure-synth.html */
const CDK_OUTPUT = 'cdk.out';

/** Folders of tools: what these keep there is others' code, or none. */
const OF_TOOLS: ReadonlySet<string> = new Set(['.git', '.terraform', '.terragrunt-cache', 'node_modules']);

/** @param path with `/`; its folders count only where they are the CDK's. */
export function kindOfFile(path: string): LintFileKind | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // Beside its templates the CDK writes manifests, and the code of functions.
  if (isCdkOutput(path)) return name.endsWith('.template.json') ? 'template' : undefined;
  if (isModuleFile(name)) return 'terraform';
  if (/\.tfvars(?:\.json)?$/.test(name)) return 'variables';
  // What an editor leaves beside `x.tf.json` is no template either.
  if (/\.(?:tf|tofu)\.json$/.test(name)) return undefined;
  return /\.(?:ya?ml|json|template)$/i.test(name) ? 'template' : undefined;
}

/** @returns whether a folder is searched for files to lint. */
export function isSearched(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // An asset is the code of a function; templates of nested stacks stand beside it.
  return !OF_TOOLS.has(name) && !(name.startsWith('asset.') && isCdkOutput(path));
}

/** @returns whether a path is the CDK's output or in it: templates there are linted although git ignores them. */
export function isCdkOutput(path: string): boolean {
  return path.includes(CDK_OUTPUT) && path.split('/').includes(CDK_OUTPUT);
}
