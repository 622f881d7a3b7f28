import { applicationFile, APPLICATIONS } from './code/application';
import { githubWorkflow, kubernetesManifest } from './code/other-yaml';
import { moduleFiles, MODULES } from './code/modules';
import { templateOf } from './code/template';
import { rootFiles } from './code/roots';

/** A file of a generated workspace; its path is relative to the workspace's folder. */
export interface CodeFile {
  readonly path: string;
  readonly text: string;
}

/** How large a generated workspace is. */
export interface CodeSize {
  /** Files of Terraform, at least. */
  readonly files: number;
  /** Lines of Terraform, at least. */
  readonly lines: number;
}

/** The workspace of the benchmarks. */
export const MONOREPO: CodeSize = { files: 3500, lines: 250_000 };

/** Files of a root that are about the network and how the root is applied; the others are applications. */
const FILES_PER_ROOT = 10;

/**
 * Makes a workspace as teams have it: roots with a backend, one for each service and environment, that call local
 * modules or one of the registry, or declare their networks themselves; in each much that has nothing to do with
 * networks; beside them YAML that is no template. The same every time.
 */
export function generateWorkspace({ files, lines }: CodeSize): readonly CodeFile[] {
  const modules = MODULES.flatMap(moduleFiles);
  const terraform: CodeFile[] = modules.filter(({ path }) => path.endsWith('.tf'));
  const beside: CodeFile[] = [];
  let missing = lines - sum(terraform);
  for (let root = 0; terraform.length < files; root++) {
    const made = rootFiles(root);
    const code = made.filter(({ path }) => path.endsWith('.tf'));
    beside.push(...made.filter(({ path }) => !path.endsWith('.tf')));
    const folder = (made[0]?.path ?? '').replace(/\/[^/]*$/, '');
    missing -= sum(code);
    terraform.push(...code);
    const wanted = Math.min(FILES_PER_ROOT - code.length, files - terraform.length);
    for (let n = 0; n < wanted; n++) {
      // So that the rest of the lines is spread over the rest of the files.
      const atLeast = Math.ceil(
        missing / Math.max(1, (files - terraform.length) * shareOfApplications(code.length)),
      );
      const text = applicationFile(root, n, atLeast);
      missing -= linesOf(text);
      terraform.push({ path: `${folder}/${APPLICATIONS[n % APPLICATIONS.length] ?? 'app'}.tf`, text });
    }
    beside.push({ path: `${folder}/deploy/manifests.yaml`, text: kubernetesManifest(root) });
    if (root % 10 === 0)
      beside.push({ path: `.github/workflows/root-${root}.yml`, text: githubWorkflow(root) });
  }
  return [...terraform, ...beside];
}

function shareOfApplications(own: number): number {
  return (FILES_PER_ROOT - own) / FILES_PER_ROOT;
}

/** @returns one root in one file: a network of its own, and applications up to a number of lines. */
export function generateLargeFile(lines: number): string {
  // Without the calls of modules, whose code would not be at hand.
  const own = rootFiles(2).filter(({ path }) => path.endsWith('.tf') && !path.endsWith('/services.tf'));
  let text = own.map((file) => file.text).join('\n');
  for (let n = 0; linesOf(text) < lines; n++) text += `\n${applicationFile(n, n, 60)}`;
  return text;
}

/** @returns a CloudFormation template in YAML: a network, and applications up to a number of lines. */
export function generateTemplate(lines: number): string {
  return templateOf(lines);
}

export function linesOf(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

function sum(files: readonly CodeFile[]): number {
  return files.reduce((total, { text }) => total + linesOf(text), 0);
}
