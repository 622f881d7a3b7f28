import { css, html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { glyph } from '../../../shared/glyph';
import type { CreateState, EndpointType, FormView } from '../../protocol';
import type { Say } from '../../words';
import { oneLine, type Edit } from '../model/edits';
import { errorText, partLabel, typedIn, type Part } from './basics';
import { pills } from './choices';

export const byNameStyles = css`
  .named {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .named .field {
    flex: 1 1 260px;
  }
  .verified {
    display: flex;
    gap: 6px;
    margin: 6px 0 0;
    font-size: 0.923em;
    overflow-wrap: anywhere;
  }
  .verified .ic {
    width: 14px;
    height: 14px;
    margin-top: 2px;
    color: var(--tone);
  }
`;

/** What the field of a name does. */
export interface ByNameActs {
  readonly edit: (edit: Edit) => void;
  readonly verify: () => void;
}

/** The name of somebody else's service, whether AWS knows it, and of which type the endpoint shall be. */
export function byName(
  view: FormView['byName'],
  state: CreateState,
  say: Say,
  error: string | undefined,
  acts: ByNameActs,
): Part {
  if (!view) return nothing;
  const described = [view.verified ? 'verified' : '', error === undefined ? '' : 'service-error'].join(' ');
  return html`${partLabel('by-name', view.label, view.hint)}
    <div class="named">
      <label class="field ${error === undefined ? '' : 'wrong'}"
        ><input
          id="service"
          class="mono"
          autocomplete="off"
          spellcheck="false"
          .value=${live(oneLine(state.service))}
          aria-labelledby="by-name"
          aria-invalid=${error === undefined ? nothing : 'true'}
          aria-describedby=${described.trim() || nothing}
          @input=${(event: Event) => {
            acts.edit({ service: typedIn(event) });
          }}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key === 'Enter' && state.service !== '') acts.verify();
          }}
      /></label>
      <button class="btn sec" ?disabled=${state.service === ''} @click=${acts.verify}>
        ${say('verify')}
      </button>
    </div>
    <div role="status" id="verified">
      ${
        view.verified
          ? html`<p class="verified t-${view.verified.tone}">
              ${glyph(view.verified.tone === 'private' ? 'pass' : view.verified.tone === 'bad' ? 'error' : 'info')}<span
                >${view.verified.text}</span
              >
            </p>`
          : nothing
      }
    </div>
    ${errorText('service-error', error)} ${types(view.types, state.type, say, acts)}`;
}

function types(
  all: readonly { readonly type: EndpointType; readonly label: string }[],
  chosen: EndpointType,
  say: Say,
  { edit }: ByNameActs,
): Part {
  if (all.length === 0) return nothing;
  const label = say('endpointType');
  // A type that another category has, and this one has not, is the first here.
  const type = all.some((one) => one.type === chosen) ? chosen : all[0]?.type;
  return html`${partLabel('types', label, '')}
  ${pills(
    all.map((one) => ({ id: one.type, label: one.label })),
    {
      group: 'type',
      label,
      chosen: type ?? chosen,
      choose: (other) => {
        edit({ type: other });
      },
    },
  )}`;
}
