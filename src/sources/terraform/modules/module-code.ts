import type { OpenWorld, Place } from '../../declared/unit';
import { message } from '../../../network/message';
import type { Attribute, Block, HclFile } from '../hcl/file';
import type { Span } from '../hcl/expression';
import { attributeNamed } from '../hcl/bodies';

/** A file of a module. */
export interface CodeFile {
  readonly path: string;
  readonly hcl: HclFile;
}

/** An argument, and the file that it stands in. */
export interface Written {
  readonly file: CodeFile;
  readonly attribute: Attribute;
}

/** A block, with what `_override` files change in it. */
export class Declaration {
  constructor(
    readonly file: CodeFile,
    readonly block: Block,
    private readonly overrides: readonly Declaration[] = [],
  ) {}

  overriddenBy(other: Declaration): Declaration {
    return new Declaration(this.file, this.block, [...this.overrides, other]);
  }

  argument(name: string): Written | undefined {
    for (const override of this.overrides.toReversed()) {
      const written = override.argument(name);
      if (written) return written;
    }
    const attribute = attributeNamed(this.block, name);
    return attribute && { file: this.file, attribute };
  }

  /** Every argument, once. */
  arguments(): readonly Written[] {
    const own = this.block.attributes.map((attribute) => ({ file: this.file, attribute }));
    if (this.overrides.length === 0) return own;
    const all = new Map<string, Written>();
    for (const written of [...own, ...this.overrides.flatMap((override) => override.arguments())]) {
      all.set(written.attribute.name, written);
    }
    return [...all.values()];
  }

  /** The blocks in it with their files: those of an override take the place of all that have their type. */
  blocks(): readonly { readonly file: CodeFile; readonly block: Block }[] {
    let all = this.block.blocks.map((block) => ({ file: this.file, block }));
    for (const override of this.overrides) {
      const added = override.blocks();
      const types = new Set(added.map(({ block }) => nestedType(block)));
      all = [...all.filter(({ block }) => !types.has(nestedType(block))), ...added];
    }
    return all;
  }
}

/** The type of the blocks that a block stands for: `dynamic "route"` for routes. */
export function nestedType(block: Block): string {
  return block.type === 'dynamic' ? (block.labels[0]?.value ?? block.type) : block.type;
}

/** What a folder declares, by name. */
export interface ModuleCode {
  /** As the reader names it; of a summary a name that no folder has. */
  readonly folder: string;
  readonly files: readonly CodeFile[];
  /** By `aws_vpc.main`, `data.aws_vpc.main`. */
  readonly resources: ReadonlyMap<string, Declaration>;
  readonly variables: ReadonlyMap<string, Declaration>;
  readonly locals: ReadonlyMap<string, Written>;
  readonly outputs: ReadonlyMap<string, Declaration>;
  readonly calls: ReadonlyMap<string, Declaration>;
  /** By `aws`, `aws.west`. */
  readonly providers: ReadonlyMap<string, Declaration>;
  /** It says where its state is kept, or with what it is applied. */
  readonly hasBackend: boolean;
  /** What could not be read. */
  readonly open: readonly OpenWorld[];
}

/** @returns a place of a file. */
export function placeOf({ path, hcl }: CodeFile, span: Span): Place {
  return { file: path, range: hcl.lines.range(span) };
}

/** @returns the header of a block. */
export function headerOf({ file, block }: Declaration): Place {
  return placeOf(file, { start: block.start, end: block.headerEnd });
}

/** @returns the world that a part of a file leaves open which cannot be read. */
export function notReadable(file: CodeFile, span: Span): OpenWorld {
  const why = message('This part of the code cannot be read.');
  return { why, place: placeOf(file, span), isUnreadable: true };
}
