import {
  CodeAction,
  CodeActionKind,
  l10n,
  Uri,
  type CodeActionContext,
  type CodeActionProvider,
  type Diagnostic,
  type Range,
  type TextDocument,
  type WorkspaceEdit,
} from 'vscode';
import type { LintFinding } from '../../lint/finding';
import { isRuleId } from '../../rules/rule-id';
import { render } from '../render';
import { SOURCE } from './diagnostics';
import { editorRange } from './editor-range';
import { fixAll, insertion, sameFinding, workspaceEdit } from './fixing';
import { ignoreComment } from './ignore-comment';
import type { LintService } from './lint-service';
import { pathOfFinding } from './path-of-finding';
import { resourceLine } from './resource-line';

/** An action whose edit is worked out when it is chosen, or previewed. */
class LaterAction extends CodeAction {
  constructor(
    title: string,
    readonly edits: () => WorkspaceEdit | undefined | Promise<WorkspaceEdit | undefined>,
  ) {
    super(title, CodeActionKind.QuickFix);
  }
}

/**
 * Offers what mends a finding. Nothing is mended on saving: what is added to a network is a decision. Any of it can be
 * previewed before it is applied, as all quick fixes of the editor can.
 */
export class CodeActions implements CodeActionProvider {
  readonly #service: LintService;

  constructor(service: LintService) {
    this.#service = service;
  }

  provideCodeActions(
    document: TextDocument,
    range: Range,
    { diagnostics, only }: CodeActionContext,
  ): CodeAction[] {
    if (only && !only.intersects(CodeActionKind.QuickFix)) return [];
    const path = this.#service.places.pathOf(document.uri);
    if (path === undefined) return [];
    // While somebody types nothing is offered; the editor asks again when the findings have come.
    if (!this.#service.isCurrent(document)) return [];
    const here = this.#service
      .findingsIn(path)
      .filter(({ place }) => editorRange(place.range).intersection(range));
    return here.flatMap((finding) => this.#actionsFor(finding, diagnostics));
  }

  /** Between the offer and the choice somebody may have typed: then the same finding is asked anew. */
  async resolveCodeAction(action: CodeAction): Promise<CodeAction> {
    if (!(action instanceof LaterAction)) return action;
    await this.#service.settled();
    const edit = await action.edits();
    if (edit) action.edit = edit;
    return action;
  }

  #actionsFor(finding: LintFinding, diagnostics: readonly Diagnostic[]): readonly CodeAction[] {
    const service = this.#service;
    const about = diagnostics.filter((one) => isAbout(one, finding));
    const fixes = finding.fixes().map((fix) => {
      const title = render(fix.title);
      return new LaterAction(title, () => {
        const now = sameFinding(service, finding)
          ?.fixes()
          .find((one) => render(one.title) === title);
        return now && workspaceEdit(service, now);
      });
    });
    const [first] = fixes;
    if (first) first.isPreferred = true;
    const others = [
      ...this.#all(finding, fixes.length > 0),
      ...this.#ignore(finding),
      ...this.#look(finding),
    ];
    for (const action of [...fixes, ...others]) action.diagnostics = about;
    return [...fixes, ...others];
  }

  #all({ rule, place }: LintFinding, isFixable: boolean): readonly CodeAction[] {
    const service = this.#service;
    if (!isFixable || rule === 'ignore') return [];
    if (service.findingsIn(place.file).filter((one) => one.rule === rule).length < 2) return [];
    const title = l10n.t('Fix all {rule} in this file', { rule });
    return [new LaterAction(title, () => fixAll(service, place.file, rule))];
  }

  #ignore(finding: LintFinding): readonly CodeAction[] {
    const { rule, place } = finding;
    const { file } = place;
    const service = this.#service;
    if (!isRuleId(rule)) return [];
    const comment = (about: LintFinding): ReturnType<typeof ignoreComment> =>
      ignoreComment(file, service.files.read(file) ?? '', resourceLine(service, about), rule);
    if (!comment(finding)) return [];
    const title = l10n.t('Ignore {rule} here', { rule });
    return [
      new LaterAction(title, () => {
        const now = sameFinding(service, finding);
        const line = now && comment(now);
        return line && insertion(service, file, line.line, line.text);
      }),
    ];
  }

  #look(finding: LintFinding): readonly CodeAction[] {
    const asked = pathOfFinding(this.#service, finding);
    const documentation = new CodeAction(l10n.t('Open documentation'), CodeActionKind.QuickFix);
    documentation.command = {
      command: 'vscode.open',
      title: documentation.title,
      arguments: [Uri.parse(finding.documentation, true)],
    };
    if (!asked) return [documentation];
    const path = new CodeAction(l10n.t('Show path'), CodeActionKind.QuickFix);
    path.command = { command: 'endpointLens.showDeclaredPath', title: path.title, arguments: [asked] };
    return [path, documentation];
  }
}

function isAbout({ source, code, range }: Diagnostic, { rule, place }: LintFinding): boolean {
  const value = typeof code === 'object' ? code.value : code;
  return source === SOURCE && value === rule && range.isEqual(editorRange(place.range));
}
