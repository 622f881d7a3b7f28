import { attributeNamed, blocksNamed } from '../sources/terraform/hcl/bodies';
import type { HclFile } from '../sources/terraform/hcl/file';
import { isLocal } from '../sources/terraform/modules/resolve-module';

/** @returns the folders whose modules a file calls, as it writes them: where they change, other folders are roots. */
export function calledFolders(hcl: HclFile): readonly string[] {
  return blocksNamed(hcl, 'module').flatMap((block) => {
    const source = attributeNamed(block, 'source')?.value;
    return source?.kind === 'string' && isLocal(source.value) ? [source.value] : [];
  });
}
