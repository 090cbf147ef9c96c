import { randomUUID } from 'node:crypto';
import type { Register } from '@sprechraum/shared/policy';
import type { FastifyError, FastifyInstance, FastifyReply, FastifySchemaValidationError } from 'fastify';
import type { Logger } from 'pino';
import { KeyDestroyed } from '../crypto/vault.ts';
import { noLongerAllowed } from '../db/failures.ts';
import { common, type FieldError, Problem, type Wording, worded } from '../errors.ts';
import { failure } from '../log.ts';

/** An ajv keyword in words at the field. */
function fieldError({ keyword, instancePath, params }: FastifySchemaValidationError): FieldError {
  const named = (params['missingProperty'] ?? params['additionalProperty']) as string | undefined;
  const field = [...instancePath.split('/').slice(1), ...(named ? [named] : [])].join('.');
  const texts: Record<string, Wording> = {
    required: { sie: 'Bitte füllen Sie dieses Feld aus.', du: 'Bitte füll dieses Feld aus.' },
    minLength: 'Das ist zu kurz.',
    maxLength: `Das ist zu lang. Höchstens ${String(params['limit'])} Zeichen sind möglich.`,
    enum: { sie: 'Bitte wählen Sie eine der Möglichkeiten.', du: 'Bitte wähl eine der Möglichkeiten.' },
    additionalProperties: 'Diese Angabe kennt der Dienst nicht.',
    format: 'Diese Angabe hat nicht die richtige Form.',
    pattern: 'Diese Angabe hat nicht die richtige Form.',
  };
  return { field, code: keyword, message: texts[keyword] ?? 'Diese Angabe passt nicht.' };
}

function problemOf(error: FastifyError | Problem): Problem | null {
  if (error instanceof Problem) return error;
  // Erased, or given to somebody else, while it was being read or changed: who was late sees nothing of it.
  if (error instanceof KeyDestroyed || noLongerAllowed(error)) return common('not-found');
  if (error.validation) return common('invalid', error.validation.map(fieldError));
  if (error.statusCode === 429) return common('too-many-requests');
  if (error.statusCode === 413) return common('too-large');
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return common('malformed');
  return null;
}

/** Answers every failure as an RFC 9457 problem, in the reader's register; an unexpected one without any detail. */
export function answerProblems(app: FastifyInstance, register: Register, log: Logger): void {
  const send = (reply: FastifyReply, { code, status, detail, fields }: Problem, reference?: string) =>
    reply
      .code(status)
      .type('application/problem+json')
      .send({
        type: `/docs#${code}`,
        title: worded(detail, register),
        status,
        code,
        ...(fields.length > 0 && {
          errors: fields.map((entry) => ({ ...entry, message: worded(entry.message, register) })),
        }),
        ...(reference && { reference }),
      });

  app.setErrorHandler((error: FastifyError | Problem, request, reply) => {
    const problem = problemOf(error);
    if (problem) return send(reply, problem);
    // A random number that leads to the log line and to nobody's data.
    const reference = randomUUID();
    log.error(
      {
        request: reference,
        method: request.method,
        route: request.routeOptions.url ?? '',
        ...failure(error),
      },
      'unexpected failure',
    );
    return send(reply, common('unexpected'), reference);
  });

  app.setNotFoundHandler((_request, reply) => send(reply, common('not-found')));
}
