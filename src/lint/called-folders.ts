import { attributeNamed, blocksNamed } from '../sources/terraform/hcl/bodies';
import type { HclFile } from '../sources/terraform/hcl/file';

/** @returns the sources of the modules that a file calls: where they change, other folders are roots. */
export function calledFolders(hcl: HclFile): readonly string[] {
  return blocksNamed(hcl, 'module').flatMap((block) => {
    const source = attributeNamed(block, 'source')?.value;
    return source?.kind === 'string' ? [`${block.labels[0]?.value ?? ''} ${source.value}`] : [];
  });
}
