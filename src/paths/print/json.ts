import { formatAddress } from '../../network/addresses/address';
import { AddressSet } from '../../network/addresses/address-set';
import type { Destination, Source } from '../question';
import { documentationOf } from '../rules';
import { detailLine, verdictSentence } from '../sentence';
import { missingOf } from '../sentence/undetermined';
import type { Blocker, Hop, InboundOpening, Trace, TraceClass, WayCost } from '../trace';
import { commandsFor } from '../try-it';
import { plain } from './plain';
import { hopsOf, stepsOf, type Step } from './steps';

/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

/** @returns a trace as `trace --format json` prints it; contract: cli.md. Keys may be added, never changed. */
export function traceJson(trace: Trace): Json {
  const { question, verdict, via, vias, policy, classes } = trace;
  return {
    version: 1,
    from: sourceJson(question.from),
    to: destinationJson(question.to),
    protocol: question.flow.protocol,
    port: question.flow.port ?? null,
    verdict,
    via: via ?? null,
    vias,
    sentence: plain(verdictSentence(trace)),
    detail: detailLine(trace).map(plain),
    assumptions: trace.assumptions.map(plain),
    missing: missingOf(trace).map(plain),
    notes: trace.notes.map(plain),
    policy: {
      verdict: policy.verdict,
      explanation: plain(policy.explanation),
      endpoint: policy.endpoint?.id ?? null,
    },
    cost: trace.cost ? costJson(trace.cost) : null,
    classes: classes.map(classJson),
    inbound: trace.inbound?.map(openingJson) ?? null,
    commands: commandsFor(trace),
  };
}

function sourceJson(from: Source): Json {
  switch (from.kind) {
    case 'subnet':
      return { id: from.subnet.id };
    case 'station':
      return 'value' in from.askedAs ? { address: formatAddress(from.askedAs) } : { id: from.askedAs.id };
    case 'address':
      return { address: formatAddress(from.address) };
    case 'internet':
      return { internet: true };
  }
}

function destinationJson(to: Destination): Json {
  switch (to.kind) {
    case 'service':
      return { service: to.service.short, region: to.region };
    case 'host':
      return { host: to.host };
    case 'address':
      return { address: formatAddress(to.address) };
    case 'cidr':
      return { cidr: AddressSet.of(to.cidr.family, [to.cidr]).toCidrs()[0] };
    case 'resource':
      return { id: to.resource.id };
  }
}

function classJson(each: TraceClass): Json {
  const { family, addresses, verdict, via, ways } = each;
  const { shared, own } = hopsOf(each);
  return {
    family,
    addresses: addresses?.toCidrs() ?? null,
    verdict,
    via: via ?? null,
    hops: hopsJson([...shared, ...own.flat()]),
    blockers: each.blockers.map(blockerJson),
    missing: each.missing.map(plain),
    // Where AWS chooses at random, `hops` has the hops of all ways one after the other; here they are apart.
    ...(ways.length > 1 && {
      ways: ways.map((way) => ({
        via: way.via ?? null,
        seenSource: way.seenSource ?? null,
        hops: hopsJson(way.hops),
      })),
    }),
    ...(ways.length === 1 && { seenSource: ways[0]?.seenSource ?? null }),
  };
}

function hopsJson(hops: readonly Hop[]): readonly Json[] {
  return stepsOf(hops).map(stepJson);
}

function stepJson({ kind, id, explanation, rule, documentation, outcome, checks }: Step): Json {
  return {
    kind,
    id: id ?? null,
    explanation: plain(explanation),
    documentation,
    rule,
    ...(outcome && { outcome }),
    ...(checks.length > 0 && {
      checks: checks.map((check) => ({
        kind: check.kind,
        id: check.id ?? null,
        outcome: check.outcome,
        explanation: plain(check.explanation),
        documentation: documentationOf(check.rule),
        rule: check.rule,
      })),
    }),
  };
}

function blockerJson({ code, resource, explanation, rule }: Blocker): Json {
  return {
    code,
    resource: resource ?? null,
    explanation: plain(explanation),
    documentation: documentationOf(rule),
    rule,
  };
}

function costJson({ perGb, perHour, price }: WayCost): Json {
  return { perGb, perHour, currency: 'USD', ...price };
}

function openingJson({ family, protocol, ports, sources }: InboundOpening): Json {
  return { family, protocol, ports: ports ?? null, sources: sources.toCidrs() };
}
