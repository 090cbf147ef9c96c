import type { Problem } from './api-model.ts';

/** Why a request came to nothing. Status 0: no answer at all, the network is away. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly reference: string | undefined;
  readonly errors: NonNullable<Problem['errors']>;

  constructor(problem: Partial<Problem> & { status: number }, options?: ErrorOptions) {
    super(problem.title ?? `HTTP ${problem.status}`, options);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code ?? 'unknown';
    this.reference = problem.reference;
    this.errors = problem.errors ?? [];
  }
}

export function toProblem(status: number, body: unknown): ApiProblem {
  return new ApiProblem(
    typeof body === 'object' && body !== null ? { ...(body as Problem), status } : { status },
  );
}

export function asProblem(error: unknown): ApiProblem {
  return error instanceof ApiProblem ? error : new ApiProblem({ status: 0 }, { cause: error });
}
