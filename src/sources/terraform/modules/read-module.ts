import type { OpenWorld } from '../../declared/unit';
import { message } from '../../../network/message';
import { joinPath } from '../evaluate/path';
import { attributeNamed } from '../hcl/bodies';
import type { Block } from '../hcl/file';
import { isOverride, moduleFiles } from './file-names';
import type { CodeFile, ModuleCode, Written } from './module-code';
import { Declaration, headerOf, notReadable } from './module-code';
import type { TerraformFiles } from './terraform-files';

/** @returns what a folder declares; undefined if it holds no module. */
export function readModule(folder: string, files: TerraformFiles): ModuleCode | undefined {
  const names = moduleFiles(files.list(folder) ?? []);
  const read = names.flatMap((name): CodeFile[] => {
    const path = joinPath(folder, name);
    const hcl = files.parse(path);
    return hcl ? [{ path, hcl }] : [];
  });
  return read.length > 0 ? moduleOf(folder, read) : undefined;
}

/** @returns what files declare together, those that override others coming last. */
export function moduleOf(folder: string, files: readonly CodeFile[]): ModuleCode {
  const gathering = new Gathering();
  for (const file of files) if (!isOverrideFile(file)) gathering.add(file, false);
  for (const file of files) if (isOverrideFile(file)) gathering.add(file, true);
  return { folder, files, ...gathering.result() };
}

function isOverrideFile({ path }: CodeFile): boolean {
  return isOverride(path.slice(path.lastIndexOf('/') + 1));
}

class Gathering {
  private readonly resources = new Map<string, Declaration>();
  private readonly variables = new Map<string, Declaration>();
  private readonly outputs = new Map<string, Declaration>();
  private readonly calls = new Map<string, Declaration>();
  private readonly providers = new Map<string, Declaration>();
  private readonly locals = new Map<string, Written>();
  private readonly open: OpenWorld[] = [];
  private hasBackend = false;

  add(file: CodeFile, isOverride: boolean): void {
    const { blocks, errors } = file.hcl;
    for (const block of blocks) {
      if (block.broken) this.open.push(notReadable(file, { start: block.start, end: block.headerEnd }));
      this.addBlock(file, block, isOverride);
    }
    const outside = errors.find(
      ({ start }) => !blocks.some((b) => b.broken && b.start <= start && start <= b.end),
    );
    if (outside) this.open.push(notReadable(file, outside));
  }

  result(): Omit<ModuleCode, 'folder' | 'files'> {
    const { resources, variables, outputs, calls, providers, locals, open, hasBackend } = this;
    return { resources, variables, outputs, calls, providers, locals, open, hasBackend };
  }

  private addBlock(file: CodeFile, block: Block, isOverride: boolean): void {
    const [first, second] = block.labels;
    const declaration = new Declaration(file, block);
    const put = (into: Map<string, Declaration>, name: string): void => {
      this.put(into, name, declaration, isOverride);
    };
    switch (block.type) {
      case 'resource':
        if (first && second) put(this.resources, `${first.value}.${second.value}`);
        return;
      case 'data':
        if (first && second) put(this.resources, `data.${first.value}.${second.value}`);
        return;
      case 'variable':
        if (first) put(this.variables, first.value);
        return;
      case 'output':
        if (first) put(this.outputs, first.value);
        return;
      case 'module':
        if (first) put(this.calls, first.value);
        return;
      case 'provider':
        if (first) put(this.providers, providerName(first.value, block));
        return;
      case 'locals':
        for (const attribute of block.attributes) {
          if (isOverride || !this.locals.has(attribute.name))
            this.locals.set(attribute.name, { file, attribute });
        }
        return;
      case 'terraform':
        if (block.blocks.some(({ type }) => type === 'backend' || type === 'cloud')) this.hasBackend = true;
        return;
      default:
    }
  }

  private put(
    into: Map<string, Declaration>,
    name: string,
    declaration: Declaration,
    isOverride: boolean,
  ): void {
    const before = into.get(name);
    if (!before) into.set(name, declaration);
    else if (isOverride) into.set(name, before.overriddenBy(declaration));
    else
      this.open.push({ why: message('{name} is declared twice.', { name }), place: headerOf(declaration) });
  }
}

function providerName(type: string, block: Block): string {
  const alias = attributeNamed(block, 'alias')?.value;
  return alias?.kind === 'string' ? `${type}.${alias.value}` : type;
}
