import { parseHcl } from '../hcl/parse-hcl';
import type { ModuleCode } from './module-code';
import { moduleOf, readModule } from './read-module';
import type { ModuleSummary } from './summary';
import type { TerraformFiles } from './terraform-files';
import { installedModules } from './installed-modules';

/** What folders and summaries declare, each read once. */
export class ModuleShelf {
  private readonly folders = new Map<string, ModuleCode | undefined>();
  private readonly summaries = new Map<ModuleSummary, ModuleCode>();
  private readonly installed = new Map<string, ReadonlyMap<string, string>>();

  constructor(readonly files: TerraformFiles) {}

  folder(folder: string): ModuleCode | undefined {
    if (!this.folders.has(folder)) this.folders.set(folder, readModule(folder, this.files));
    return this.folders.get(folder);
  }

  summary(summary: ModuleSummary): ModuleCode {
    const before = this.summaries.get(summary);
    if (before) return before;
    const folder = `summary of ${summary.name}`;
    const code = moduleOf(folder, [{ path: folder, hcl: parseHcl(summary.code) }]);
    this.summaries.set(summary, code);
    return code;
  }

  /** @returns the folders of the modules that `init` has fetched for a root, by their names in it: `net.subnets`. */
  installedFor(root: string): ReadonlyMap<string, string> {
    const before = this.installed.get(root);
    if (before) return before;
    const modules = installedModules(root, this.files);
    this.installed.set(root, modules);
    return modules;
  }
}
