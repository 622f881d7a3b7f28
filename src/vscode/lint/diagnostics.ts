import {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  languages,
  Location,
  Uri,
  type Disposable,
} from 'vscode';
import type { LintFinding } from '../../lint/finding';
import type { FindingSeverity } from '../../rules/severity';
import { render } from '../render';
import { editorRange } from './editor-range';
import { fileUri } from './file-uri';
import type { LintService } from './lint-service';

/** The name of the collection, and what the editor says that a diagnostic is from. */
export const SOURCE = 'endpoint-lens';

const SEVERITIES: Readonly<Record<FindingSeverity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Shows findings in the editor; only files whose findings may be others are told again. */
export class Diagnostics implements Disposable {
  readonly #collection = languages.createDiagnosticCollection(SOURCE);
  readonly #service: LintService;
  readonly #subscription: Disposable;
  /** What is shown of each file. */
  readonly #shown = new Map<string, readonly LintFinding[]>();

  constructor(service: LintService) {
    this.#service = service;
    this.#subscription = service.onDidLint((files) => {
      if (files === 'all') this.#showAll();
      else for (const file of files) this.#show(file);
    });
  }

  #showAll(): void {
    const files = this.#service.result.findings.map(({ place }) => place.file);
    for (const file of new Set([...this.#shown.keys(), ...files])) this.#show(file);
  }

  #show(file: string): void {
    const [before, findings] = [this.#shown.get(file) ?? [], this.#service.findingsIn(file)];
    // What was not linted again has the same findings: each set is a message to the window.
    if (before.length === findings.length && findings.every((one, i) => one === before[i])) return;
    if (findings.length === 0) this.#shown.delete(file);
    else this.#shown.set(file, findings);
    const uri = fileUri(file);
    if (uri) this.#collection.set(uri, findings.map(diagnostic));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#collection.dispose();
  }
}

function diagnostic(finding: LintFinding): Diagnostic {
  const { place, message, severity, rule, documentation, related } = finding;
  const made = new Diagnostic(editorRange(place.range), render(message), SEVERITIES[severity]);
  made.source = SOURCE;
  made.code = { value: rule, target: Uri.parse(documentation, true) };
  made.relatedInformation = related.flatMap((note) => {
    const { place: at, message: text } = note;
    const uri = at && fileUri(at.file);
    if (!uri) return [];
    return [new DiagnosticRelatedInformation(new Location(uri, editorRange(at.range)), render(text))];
  });
  return made;
}
