/** Collects results of a Mocha run and writes the file that tells the runner outside that the suite got to its end. */
import { writeFileSync } from 'node:fs';

export interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'skipped';
  readonly ms?: number;
  readonly error?: string;
}

export interface Report {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: readonly TestResult[];
}

export class ReportBuilder {
  readonly #tests: TestResult[] = [];

  add(results: readonly TestResult[]): void {
    this.#tests.push(...results);
  }

  get failed(): number {
    return this.#count('failed');
  }

  finished(): Report {
    return {
      passed: this.#count('passed'),
      failed: this.failed,
      skipped: this.#count('skipped'),
      tests: this.#tests,
    };
  }

  #count(state: TestResult['state']): number {
    return this.#tests.filter((test) => test.state === state).length;
  }
}

/** Runs Mocha to its end. A hook that fails is a failed "test" too. */
export function collectFrom(mocha: Mocha, report: ReportBuilder): Promise<void> {
  return new Promise((resolve) => {
    mocha
      .run(() => {
        resolve();
      })
      .on('pass', (test) => {
        report.add([{ title: test.fullTitle(), state: 'passed', ms: test.duration ?? 0 }]);
      })
      .on('pending', (test) => {
        report.add([{ title: test.fullTitle(), state: 'skipped' }]);
      })
      .on('fail', (test, error: unknown) => {
        report.add([{ title: test.fullTitle(), state: 'failed', error: describeError(error) }]);
      });
  });
}

export function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

export function writeReport(report: Report): void {
  const file = process.env['TEST_REPORT'];
  if (file) writeFileSync(file, JSON.stringify(report));
}
