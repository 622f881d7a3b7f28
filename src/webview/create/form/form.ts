import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { base, buttons, fields } from '../../shared/controls';
import { send } from '../../shared/events';
import { tones } from '../../shared/tones';
import type { CreateState, CreateWords, FieldName, FormView, ToCreateForm } from '../protocol';
import { sayWith, type Say } from '../words';
import type { Edit } from './model/edits';
import { partLabel, type Part } from './parts/basics';
import { byName, byNameStyles } from './parts/by-name';
import { pills } from './parts/choices';
import { networkSection, refusedWhole, type Section } from './parts/network-section';
import { pickPart } from './parts/picks';
import { policySection, policyStyles } from './parts/policy-section';
import { provider, providerStyles } from './parts/provider';
import { routeTableStyles } from './parts/route-tables';
import './parts/service-list';
import './parts/tag-list';
import type { PolicyEditor } from './policy/policy-editor';
import { boxStyles } from './styles/box-styles';
import { choiceStyles } from './styles/choice-styles';
import { formStyles } from './styles/form-styles';
import { listStyles } from './styles/list-styles';

type Refused = Extract<ToCreateForm, { readonly type: 'form' }>['refused'];

/** Where the keyboard goes for a field, the first that is there. */
const PLACES: Readonly<Record<FieldName, string>> = {
  service: 'el-service-list, #service',
  vpc: '#vpc',
  routeTables: '.tables input',
  subnets: '#subnets',
  securityGroups: '#securityGroups',
  privateDns: '#privateDns',
  ipAddressType: '#ipAddressType',
  dnsRecordIpType: '#dnsRecordIpType',
  policy: 'el-policy-editor, #policy input:checked',
  tags: 'el-tag-list',
  provider: '.balancers input',
  form: 'h1',
};

/**
 * The left side: what is asked for. Says `edit` with the whole state after each change, letters included, and `act`
 * with what else the extension shall do. What is typed and ticked comes from the state alone, so that an older
 * `FormView` takes nothing back.
 */
export class CreateForm extends LitElement {
  static override properties = {
    form: { attribute: false },
    state: { attribute: false },
    words: { attribute: false },
    refused: { attribute: false },
  };
  static override styles = [
    base,
    buttons,
    fields,
    tones,
    formStyles,
    listStyles,
    boxStyles,
    choiceStyles,
    routeTableStyles,
    byNameStyles,
    providerStyles,
    policyStyles,
    css`
      :host {
        container-type: inline-size;
      }
      h1 {
        font-size: 1.385em;
        font-weight: 600;
        margin: 0 0 2px;
        outline: none;
      }
      .lead {
        margin: 0 0 14px;
        color: var(--el-muted);
      }
    `,
  ];
  declare form: FormView;
  declare state: CreateState;
  declare words: CreateWords;
  declare refused: Refused;
  #say: Say = () => '';

  constructor() {
    super();
    this.addEventListener('edit-part', (event) => {
      event.stopPropagation();
      // Said by the parts of this form only.
      if (event instanceof CustomEvent) this.#edit(event.detail as Edit);
    });
  }

  /** Brings the keyboard to a field. */
  focusField(field: FieldName): void {
    const place = this.renderRoot.querySelector<HTMLElement>(PLACES[field]);
    place?.scrollIntoView({ block: 'nearest' });
    place?.focus();
  }

  /** Brings the caret to a place in the policy, where there is one. @param line and @param column from 1 */
  goToPolicy(line: number, column: number): void {
    this.renderRoot.querySelector<PolicyEditor>('el-policy-editor')?.goTo(line, column);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('words')) this.#say = sayWith(this.words);
  }

  protected override updated(changed: PropertyValues<this>): void {
    const before = changed.get('refused');
    const { refused } = this;
    // The extension may say it again with each answer; the keyboard goes there once.
    if (
      changed.has('refused') &&
      refused &&
      (before?.field !== refused.field || before.text !== refused.text)
    )
      this.focusField(refused.field);
  }

  protected override render(): TemplateResult {
    const { form, state } = this;
    const say = this.#say;
    const section: Section = {
      form,
      state,
      say,
      refusal: (field) => (this.refused?.field === field ? this.refused.text : undefined),
      edit: this.#edit,
    };
    return html`<h1 tabindex="-1">${form.title}</h1>
      <p class="lead">${form.subtitle}</p>
      ${refusedWhole(section)}
      <section>
        <h2>${say('category')}</h2>
        ${pills(form.categories, {
          group: 'category',
          label: say('category'),
          chosen: state.category,
          choose: (category) => {
            // What was typed to find a service among others finds none among these.
            this.#edit({ category, filter: '' });
          },
        })}
        ${this.#service(section)}
        ${form.provider ? provider(form.provider, state, say, section.refusal('provider'), this.#edit) : nothing}
      </section>
      ${networkSection(section)}
      ${policySection(section, (id) => {
        send(this, 'act', id);
      })}
      <section>
        <h2>${say('tags')} <small>${form.tags.left}</small></h2>
        <el-tag-list
          .tags=${state.tags}
          .view=${form.tags}
          .say=${say}
          .error=${section.refusal('tags')}
        ></el-tag-list>
      </section>`;
  }

  #service({ form, state, say, refusal }: Section): Part {
    const { services } = form;
    return html`${
      services
        ? html`${partLabel('service-label', services.label, services.hint)}<el-service-list
              .services=${services}
              .state=${state}
              .filterLabel=${say('filterServices')}
              .error=${refusal('service')}
            ></el-service-list>`
        : nothing
    }
    ${byName(form.byName, state, say, services ? undefined : refusal('service'), {
      edit: this.#edit,
      verify: () => {
        send(this, 'act', 'verify');
      },
    })}
    ${pickPart({
      id: 'serviceRegion',
      view: form.serviceRegion,
      selected: state.serviceRegion,
      error: undefined,
      pick: (serviceRegion) => {
        this.#edit({ serviceRegion: serviceRegion === '' ? undefined : serviceRegion });
      },
    })}`;
  }

  readonly #edit = (edit: Edit): void => {
    this.state = { ...this.state, ...edit };
    send(this, 'edit', this.state);
  };
}

customElements.define('el-create-form', CreateForm);
