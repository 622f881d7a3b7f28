import {
  CodeLens,
  EventEmitter,
  l10n,
  type CodeLensProvider,
  type Disposable,
  type Event,
  type TextDocument,
} from 'vscode';
import type { DeclaredCode } from '../../lint/declared-code';
import type { Resource } from '../../network/resource';
import type { Vpc } from '../../network/resources/vpc';
import type { GatewayService } from '../../network/service-name';
import { gatewayEndpointsOf } from '../../rules/known/endpoints';
import { render } from '../render';
import { editorRange } from './editor-range';
import type { LintService } from './lint-service';
import { reachOf } from './reach';
import type { ShowDeclaredPath } from './show-declared-path';

/** Says above each VPC how its private subnets reach S3, and DynamoDB where there is an endpoint for it. */
export class Lenses implements CodeLensProvider, Disposable {
  readonly #service: LintService;
  readonly #changes = new EventEmitter<void>();
  readonly #subscription: Disposable;
  readonly onDidChangeCodeLenses: Event<void> = this.#changes.event;

  constructor(service: LintService) {
    this.#service = service;
    this.#subscription = service.onDidLint(() => {
      this.#changes.fire();
    });
  }

  provideCodeLenses(document: TextDocument): CodeLens[] {
    const path = this.#service.places.pathOf(document.uri);
    if (path === undefined) return [];
    const seen = new Set<string>();
    // A module that several roots call is said once, as the first of them has it.
    return this.#service.codeOf(path).flatMap((code) =>
      code.inFile(path).flatMap((resource) => {
        const { origin } = resource;
        if (resource.kind !== 'vpc' || origin.seen !== 'file' || origin.file !== path) return [];
        const key = JSON.stringify(origin.range);
        if (seen.has(key)) return [];
        seen.add(key);
        return lensesOf(code, resource, path);
      }),
    );
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changes.dispose();
  }
}

function lensesOf(code: DeclaredCode, vpc: Vpc, file: string): readonly CodeLens[] {
  const { network } = code;
  if (vpc.origin.seen !== 'file') return [];
  const range = editorRange(vpc.origin.range);
  const isOne = (resource: Resource): boolean =>
    resource.presence.when === 'always' && code.declared(resource.id)?.resource.isSeveral !== true;
  const services: readonly GatewayService[] =
    gatewayEndpointsOf(network, vpc, 'dynamodb').length > 0 ? ['s3', 'dynamodb'] : ['s3'];
  return services.flatMap((service) => {
    const reach = reachOf(network, vpc, service, isOne);
    if (!reach) return [];
    const asked: ShowDeclaredPath | undefined = reach.subnet && {
      file,
      code: code.name,
      subnet: reach.subnet.id,
      service,
    };
    return [
      new CodeLens(range, { title: render(reach.sentence), command: '' }),
      ...(asked
        ? [
            new CodeLens(range, {
              title: l10n.t('Show path'),
              command: 'endpointLens.showDeclaredPath',
              arguments: [asked],
            }),
          ]
        : []),
    ];
  });
}
