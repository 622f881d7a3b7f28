import { css, html, nothing } from 'lit';
import '../policy/policy-editor';
import { errorText, type Part } from './basics';
import { segments } from './choices';
import type { Section } from './network-section';

export const policyStyles = css`
  .policy {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .generators {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    font-size: 0.923em;
  }
`;

/** Who may use the endpoint for what. */
export function policySection(section: Section, act: (id: string) => void): Part {
  const { form, state, say, refusal, edit } = section;
  const { policy } = form;
  if (!policy) return nothing;
  const isCustom = policy.isOffered && state.policy === 'custom';
  return html`<section>
    <h2>
      ${say('policy')}
      ${isCustom ? html`<small class=${policy.isTooLong ? 'wrong' : ''}>${policy.counter}</small>` : nothing}
    </h2>
    ${
      policy.isOffered
        ? html`<div class="policy" id="policy">
            ${segments(
              [
                { id: 'full', label: say('fullAccess') },
                { id: 'custom', label: say('custom') },
              ],
              {
                group: 'policy',
                label: say('policy'),
                chosen: state.policy,
                choose: (chosen) => {
                  edit({ policy: chosen });
                },
              },
            )}
            ${isCustom ? generators(section, act) : nothing}
          </div>`
        : nothing
    }
    ${
      isCustom
        ? html`<el-policy-editor
            .text=${state.policyText}
            .view=${policy}
            .say=${say}
            .error=${refusal('policy')}
          ></el-policy-editor>`
        : html`<p class="hint">${policy.hint}</p>
            ${errorText('policy-error', refusal('policy'))}`
    }
  </section>`;
}

function generators({ form, say }: Section, act: (id: string) => void): Part {
  const all = form.policy?.generators ?? [];
  if (all.length === 0) return nothing;
  return html`<span class="generators" role="group" aria-label=${say('generate')}
    ><span class="muted">${say('generate')}</span> ${all.map(
      ({ id, label }) =>
        html`<button
          class="link"
          @click=${() => {
            act(`generate:${id}`);
          }}
        >
          ${label}
        </button>`,
    )}</span
  >`;
}
