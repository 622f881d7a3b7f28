import {
  EventEmitter,
  Uri,
  window,
  workspace,
  type Disposable,
  type Event,
  type TextDocumentContentProvider,
} from 'vscode';
import type { Resource } from '../../network/resource';
import { scopeKey } from '../../network/coverage';

/** The scheme of documents that show a resource as AWS describes it. */
export const DETAILS_SCHEME = 'endpoint-lens';

/** Shows resources as read-only JSON documents: the entry of the describe answer, as AWS said it. */
export class Details implements TextDocumentContentProvider, Disposable {
  readonly #registration: Disposable;
  readonly #changes = new EventEmitter<Uri>();
  /** A document that is open shows what was read last. */
  readonly onDidChange: Event<Uri> = this.#changes.event;
  readonly #contents = new Map<string, string>();
  readonly #closed: Disposable;

  constructor() {
    this.#registration = workspace.registerTextDocumentContentProvider(DETAILS_SCHEME, this);
    // Account data is kept no longer than it is looked at.
    this.#closed = workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === DETAILS_SCHEME) this.#contents.delete(uri.toString());
    });
  }

  provideTextDocumentContent(uri: Uri): string | undefined {
    return this.#contents.get(uri.toString());
  }

  /** @param rootKey which root it was seen in: a copy's state is not the account's. */
  async show(resource: Resource, rootKey: string): Promise<void> {
    // Root, account and Region are in the address, so that two accounts' resources are never one document.
    const uri = Uri.from({
      scheme: DETAILS_SCHEME,
      path: `/${encodeURIComponent(rootKey)}/${scopeKey(resource.scope)}/${resource.kind}/${resource.id}.json`,
    });
    const described = resource.origin.seen === 'account' ? resource.origin.described : undefined;
    this.#contents.set(uri.toString(), `${JSON.stringify(described, undefined, 2)}\n`);
    this.#changes.fire(uri);
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.#registration.dispose();
    this.#closed.dispose();
    this.#changes.dispose();
  }
}
