import * as assert from 'node:assert/strict';
import { networkOf, resourceOf, shown, VPC } from './testing/assembled';

/** @returns the effects of an endpoint's policy; `?` where it is not known, and nothing where there is none. */
function effectsOf(policy: string, more = ''): string | undefined {
  const code = `${VPC}${more}
resource "aws_vpc_endpoint" "e" {
  vpc_id       = aws_vpc.v.id
  service_name = "com.amazonaws.eu-west-1.s3"
  policy       = ${policy}
}`;
  const found = resourceOf(networkOf(code), 'vpc-endpoint', 'aws_vpc_endpoint.e').policy;
  if (found === undefined) return undefined;
  const text = shown(found);
  if (text === '?') return text;
  const { Statement } = JSON.parse(text) as { readonly Statement: readonly { readonly Effect: string }[] };
  return Statement.map(({ Effect }) => Effect).join(' ');
}

const statement = (effect: string, resource = '"*"'): string =>
  `{ Effect = ${effect}, Principal = "*", Action = "*", Resource = ${resource} }`;
const DENY = statement('"Deny"');

const document = (statements: string): string => `
data "aws_iam_policy_document" "d" {
  ${statements}
}`;
const DATA = 'data.aws_iam_policy_document.d.json';

describe('the policy of an endpoint of code', () => {
  it('is its text or its document; AWS’s own where none is given', () => {
    assert.equal(effectsOf('null'), undefined);
    assert.equal(effectsOf(`jsonencode({ Statement = [${DENY}, ${statement('"Allow"')}] })`), 'Deny Allow');
    assert.equal(effectsOf(DATA, document('statement {\n effect = "Deny"\n actions = ["s3:*"]\n }')), 'Deny');
    assert.equal(effectsOf(DATA, document('statement {\n actions = ["s3:*"]\n }')), 'Allow');
  });

  it('that only denies says so although not all of it is known', () => {
    assert.equal(effectsOf(`jsonencode({ Statement = [${statement('"Deny"', 'var.given')}] })`), 'Deny');
    const text = '{"Statement":[{"Effect":"Deny","Resource":"${var.given}"}]}';
    assert.equal(effectsOf(`<<EOT\n${text}\nEOT\n`), 'Deny');
  });

  it('is not known where an effect or a statement is not', () => {
    const of = (statements: string): string | undefined =>
      effectsOf(`jsonencode({ Statement = ${statements} })`);
    assert.equal(of(`[${statement('var.given')}]`), '?');
    assert.equal(of(`[${DENY}, var.given]`), '?');
    assert.equal(of(`concat([${DENY}], var.given)`), '?');
    assert.equal(of(`var.on ? [${DENY}] : [${statement('"Allow"')}]`), '?');
    assert.equal(of(`[for x in var.given : ${DENY}]`), '?');
    assert.equal(effectsOf(`var.on ? jsonencode({ Statement = [${DENY}] }) : null`), '?');
    const spliced = '{"Statement":[{"Effect":"Deny","Resource":"*"}${var.given}]}';
    assert.equal(effectsOf(`<<EOT\n${spliced}\nEOT\n`), '?');
  });

  it('is not known of a document that takes in others, or has as many statements as somebody gives', () => {
    const deny = 'statement {\n effect = "Deny"\n actions = ["s3:*"]\n }';
    assert.equal(effectsOf(DATA, document(`${deny}\n source_policy_documents = [var.given]`)), '?');
    const dynamic = 'dynamic "statement" {\n for_each = var.given\n content {\n actions = ["s3:*"]\n }\n }';
    assert.equal(effectsOf(DATA, document(`${deny}\n ${dynamic}`)), '?');
    const chosen =
      'dynamic "statement" {\n for_each = var.on ? [1] : []\n content {\n actions = ["s3:*"]\n }\n }';
    assert.equal(effectsOf(DATA, document(`${deny}\n ${chosen}`)), '?');
  });
});
