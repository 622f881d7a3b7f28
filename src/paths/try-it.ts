import { formatAddress } from '../network/addresses/address';
import { message, type Message } from '../network/message';
import { isRegionName } from '../network/partition';
import type { Instance } from '../network/resources/instance';
import type { VpcEndpoint } from '../network/resources/vpc-endpoint';
import { nameOrId } from './labels';
import { regionalHost } from './names/service-host';
import type { Flow, Question } from './question';
import type { Trace } from './trace';

/**
 * Commands that try on the instance what the trace says; none for other sources, and none where it is not known what
 * to call. They only read.
 */
export function commandsFor(trace: Trace): readonly string[] {
  const { question } = trace;
  if (!instanceOf(question)) return [];
  const host = hostOf(trace);
  if (host !== undefined) {
    return [`dig +short ${host}`, ...callOf(question, host), ...probe(question.flow, host, true)];
  }
  const address = addressOf(trace);
  return address === undefined ? [] : probe(question.flow, address, false);
}

/** @returns whether calls from the instance have credentials: reaching a service is not being allowed to use it. */
export function instanceNotes(question: Pick<Question, 'from' | 'to'>): readonly Message[] {
  const instance = instanceOf(question);
  if (!instance || !isService(question.to)) return [];
  const args = { instance: nameOrId(instance) };
  const { instanceProfileArn } = instance;
  if (instanceProfileArn === undefined) {
    return [
      message(
        '{instance} has no instance profile: reaching a service is not being allowed to use it; calls need other credentials.',
        args,
      ),
    ];
  }
  return [
    message(
      '{instance} has instance profile {profile}: reaching a service is not being allowed to use it; IAM decides about its calls.',
      { ...args, profile: instanceProfileArn.split('/').at(-1) ?? instanceProfileArn },
    ),
  ];
}

function instanceOf({ from }: Pick<Question, 'from'>): Instance | undefined {
  return from.kind === 'station' ? from.station.instance : undefined;
}

function isService(to: Question['to']): boolean {
  switch (to.kind) {
    case 'service':
      return true;
    case 'host':
      return AWS_HOST.test(to.host);
    case 'resource':
      return to.resource.kind === 'vpc-endpoint';
    case 'address':
    case 'cidr':
      return false;
  }
}

const AWS_HOST = /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|api\.aws)\.?$/i;

/** What a shell takes as one word and a resolver as a name: hosts come from questions and files. */
const PLAIN_HOST = /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.?$/;

function hostOf({ question: { to } }: Trace): string | undefined {
  const host = nameToCall(to);
  return host !== undefined && PLAIN_HOST.test(host) ? host : undefined;
}

function nameToCall(to: Question['to']): string | undefined {
  switch (to.kind) {
    case 'host':
      return to.host;
    case 'service':
      return CALLS.has(to.service.short) && isPublicRegion(to.region)
        ? regionalHost(to.service.short, to.region)
        : undefined;
    case 'resource':
      return to.resource.kind === 'vpc-endpoint' ? endpointHost(to.resource) : undefined;
    case 'address':
    case 'cidr':
      return undefined;
  }
}

/** Isolated partitions are called from where their users are: nothing is proposed there. */
function isPublicRegion(region: string): boolean {
  return isRegionName(region) && !/^(?:us|eu)-iso/.test(region);
}

/** S3's names want something before them.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/privatelink-interface-endpoints.html */
function endpointHost({ dnsEntries }: VpcEndpoint): string | undefined {
  return dnsEntries[0]?.name.replace(/^\*\./, 'bucket.');
}

/** A call of a service that changes nothing. */
const CALLS: ReadonlyMap<string, string> = new Map([
  ['s3', 's3 ls'],
  ['dynamodb', 'dynamodb list-tables'],
  ['sqs', 'sqs list-queues'],
  ['sns', 'sns list-topics'],
  ['sts', 'sts get-caller-identity'],
  ['kms', 'kms list-keys'],
  ['secretsmanager', 'secretsmanager list-secrets'],
  ['ssm', 'ssm describe-parameters'],
  ['logs', 'logs describe-log-groups'],
  ['monitoring', 'cloudwatch list-metrics'],
  ['events', 'events list-rules'],
  ['lambda', 'lambda list-functions'],
  ['ec2', 'ec2 describe-vpcs'],
  ['ecr.api', 'ecr describe-repositories'],
]);

/** The AWS CLI, told the endpoint's own name where that is asked about. */
function callOf({ to, flow }: Question, host: string): readonly string[] {
  if (flow.protocol !== 'tcp' || flow.port !== 443) return [];
  const called = calledService(to, host);
  const call = called && CALLS.get(called.short);
  if (!called || !call || !isRegionName(called.region)) return [];
  const command = `aws ${call} --region ${called.region}`;
  return [host.includes('.vpce.') ? `${command} --endpoint-url https://${host}` : command];
}

function calledService(
  to: Question['to'],
  host: string,
): { readonly short: string; readonly region: string } | undefined {
  if (to.kind === 'service') return { short: to.service.short, region: to.region };
  // [bucket.]vpce-ID[-ZONE].SERVICE.REGION.vpce.amazonaws.com
  const [, short, region] = /(?:^|\.)vpce-[^.]+\.([a-z0-9.-]+)\.([a-z0-9-]+)\.vpce\./.exec(host) ?? [];
  return short === undefined || region === undefined ? undefined : { short, region };
}

/** @returns what tells whether the port answers. */
function probe({ protocol, port }: Flow, host: string, named: boolean): readonly string[] {
  switch (protocol) {
    case 'icmp':
      return [`ping -c 3 ${host}`];
    case 'udp':
      return [];
    case 'tcp':
      if (port === undefined) return [];
      if (named && port === 443) return [`curl -sI https://${host}`];
      if (named && port === 80) return [`curl -sI http://${host}`];
      return [`nc -zv ${host} ${port}`];
  }
}

/** The one address that is asked about. */
function addressOf({ question: { to }, classes }: Trace): string | undefined {
  if (to.kind === 'address') return formatAddress(to.address);
  const [only, ...others] = classes.flatMap(({ addresses }) => addresses ?? []);
  const first = only?.size === 1n && others.length === 0 ? only.first : undefined;
  return only && first !== undefined ? formatAddress({ family: only.family, value: first }) : undefined;
}
