import type { TestOutcome } from '@sprechraum/shared/notice';

/** What the JSON reporter of Vitest writes, as far as it is read here. */
interface VitestReport {
  testResults: { assertionResults: { fullName: string; status: string }[] }[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs?: { title: string; ok: boolean; tests: { status: string }[] }[];
}

/** What the JSON reporter of Playwright writes. The outermost suites are files, not titles. */
interface PlaywrightReport {
  suites: PlaywrightSuite[];
}

const isSkipped = (status: string) => ['skipped', 'pending', 'todo', 'disabled'].includes(status);

/** Outcomes of a Vitest run; what was skipped proves nothing and refutes nothing. */
export function outcomesOfVitest({ testResults }: VitestReport): TestOutcome[] {
  return testResults
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => !isSkipped(status))
    .map(({ fullName, status }) => ({ title: fullName, passed: status === 'passed' }));
}

function outcomesOfSuite(
  { title, suites = [], specs = [] }: PlaywrightSuite,
  above: string[],
): TestOutcome[] {
  const titles = [...above, title];
  return [
    ...specs
      .filter(({ tests }) => !tests.every(({ status }) => isSkipped(status)))
      .map((spec) => ({
        title: [...titles, spec.title].filter((part) => part !== '').join(' › '),
        passed: spec.ok,
      })),
    ...suites.flatMap((suite) => outcomesOfSuite(suite, titles)),
  ];
}

/** Outcomes of a Playwright run. */
export function outcomesOfPlaywright({ suites }: PlaywrightReport): TestOutcome[] {
  return suites.flatMap((file) => [
    ...outcomesOfSuite({ title: '', ...(file.specs && { specs: file.specs }) }, []),
    ...(file.suites ?? []).flatMap((suite) => outcomesOfSuite(suite, [])),
  ]);
}
