import { expect, test, vi } from 'vitest';
import { useAttempt } from './attempt.ts';
import { ApiProblem } from './problem.ts';

const refused = new ApiProblem({
  status: 422,
  errors: [{ field: '/name', code: 'required', message: 'is missing' }],
});
const fail = (error: unknown) => () => Promise.reject(error);

test('only one thing is under way, and a second press does nothing', async () => {
  const { busy, attempt } = useAttempt();
  const { promise, resolve } = Promise.withResolvers<void>();
  const first = attempt(() => promise);
  expect(busy.value).toBe(true);

  const second = vi.fn(async () => undefined);
  expect(await attempt(second)).toBe(false);
  expect(second).not.toHaveBeenCalled();
  expect(busy.value).toBe(true);

  resolve();
  expect(await first).toBe(true);
  expect(busy.value).toBe(false);
});

test('a failure stands until the next attempt', async () => {
  const { busy, failed, attempt } = useAttempt();
  expect(await attempt(fail(refused))).toBe(false);
  expect(failed.value).toBe(refused);
  expect(busy.value).toBe(false);

  const next = attempt(async () => undefined);
  expect(failed.value).toBeUndefined();
  expect(await next).toBe(true);
});

test('what was explained elsewhere is no failure of the whole', async () => {
  const explain = vi.fn(({ errors }: ApiProblem) => errors.length > 0);
  const { failed, attempt } = useAttempt(explain);
  expect(await attempt(fail(refused))).toBe(false);
  expect(explain).toHaveBeenCalledWith(refused);
  expect(failed.value).toBeUndefined();

  const other = new ApiProblem({ status: 500 });
  expect(await attempt(fail(other))).toBe(false);
  expect(failed.value).toBe(other);
});

test('whatever else went wrong is shown, and not lost', async () => {
  const { busy, failed, attempt } = useAttempt();
  const error = new TypeError('no network');
  expect(await attempt(fail(error))).toBe(false);
  expect(failed.value).toMatchObject({ status: 0, cause: error });
  expect(busy.value).toBe(false);
});
