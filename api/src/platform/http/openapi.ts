import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { fileForm } from './routes.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What the policy decides is described as what it is in every service: a text, or texts by name. */
function widen(node: Json): Json {
  if (Array.isArray(node)) return node.map(widen);
  if (node === null || typeof node !== 'object') return node;
  if (node['x-from-policy']) {
    return node['type'] === 'object'
      ? {
          type: 'object',
          additionalProperties: { type: 'string' },
          description: "Fields of the service's form, see /api/v1/service",
        }
      : { type: 'string', description: "One of the service's codes, see /api/v1/service" };
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, widen(value)]));
}

const form = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
};

/** The OpenAPI 3.1 document: the same for every service, so that one client fits them all. */
export const openApi = (sessionCookie: string): FastifyDynamicSwaggerOptions => ({
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'Sprechraum',
      version: '0.1.0',
      description:
        'Confidential online counselling. Every route names the action that its caller needs as `x-access`.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/' }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie } } },
    security: [{ session: [] }],
  },
  transform: ({ schema, url, route }) => ({
    schema: {
      ...schema,
      ...(schema?.consumes?.includes(fileForm) && { body: form }),
      'x-access': route.config?.access,
    } as typeof schema,
    url,
  }),
  transformObject: (document) =>
    'openapiObject' in document
      ? (widen(document.openapiObject as Json) as typeof document.openapiObject)
      : document.swaggerObject,
});
