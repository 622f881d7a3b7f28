import { l10n, window, workspace } from 'vscode';
import type { LintFinding } from '../../lint/finding';
import type { Dialogs } from '../explorer/dialogs';
import type { FindingRow, FindingSource } from '../findings/finding-row';
import { ruleTitle } from '../../rules/rule-title';
import { render } from '../render';
import { editorRange } from './editor-range';
import { fileUri, shownPath } from './file-uri';
import { keyOf, sameFinding, workspaceEdit } from './fixing';
import type { LintService } from './lint-service';
import { folderOf, nameOf } from './paths';

/** What was found in the code of the workspace, for the Findings view. */
export class CodeFindings implements FindingSource {
  readonly #service: LintService;
  readonly #dialogs: Dialogs;
  /** Most findings are those of before. */
  readonly #rows = new WeakMap<LintFinding, FindingRow>();

  constructor(service: LintService, dialogs: Dialogs) {
    this.#service = service;
    this.#dialogs = dialogs;
  }

  get rows(): readonly FindingRow[] {
    const seen = new Map<string, number>();
    return this.#service.result.findings.map((finding) => {
      const row = this.#rowOf(finding);
      const times = seen.get(row.key) ?? 0;
      seen.set(row.key, times + 1);
      // Some say the same of the same: two ids of one row would be one row.
      return times === 0 ? row : { ...row, key: `${row.key} ${times}` };
    });
  }

  #rowOf(finding: LintFinding): FindingRow {
    let row = this.#rows.get(finding);
    if (!row) this.#rows.set(finding, (row = this.#row(finding, keyOf(finding))));
    return row;
  }

  #row(finding: LintFinding, key: string): FindingRow {
    const { rule, severity, message, resource, documentation, place } = finding;
    const uri = fileUri(place.file);
    const folder = folderOf(shownPath(place.file));
    return {
      key,
      rule,
      severity,
      title: ruleTitle(rule),
      message,
      resource,
      documentation,
      place: {
        key: place.file,
        label: nameOf(place.file),
        description: folder,
        ...(uri && { uri }),
      },
      fix: () => this.#fix(finding),
      show: async () => {
        const now = sameFinding(this.#service, finding) ?? finding;
        if (!uri) return;
        await window.showTextDocument(uri, { selection: editorRange(now.place.range), preview: true });
      },
    };
  }

  /** Applies what mends a finding, after a question where there are several ways. */
  async #fix(finding: LintFinding): Promise<void> {
    await this.#service.settled();
    const fixes = sameFinding(this.#service, finding)?.fixes() ?? [];
    if (fixes.length === 0) {
      await this.#dialogs.information(l10n.t('There is no fix that could be written here by itself.'));
      return;
    }
    const rows = fixes.map((fix) => ({ label: render(fix.title), fix }));
    const chosen =
      rows.length === 1 ? rows[0] : await this.#dialogs.choose(l10n.t('How is it to be fixed?'), rows);
    const edit = chosen && workspaceEdit(this.#service, chosen.fix);
    if (edit) await workspace.applyEdit(edit);
  }
}
