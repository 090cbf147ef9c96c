import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const serialize = SerializerSelector();
const validate = AjvCompiler();

type Compile<Route, Compiled> = (route: Route) => Compiled;

/** The same, but what has been compiled from a schema once is taken again for whatever says the same. */
const once =
  <Route, Compiled>(
    compile: Compile<Route, Compiled>,
    known: Map<string, Compiled>,
  ): Compile<Route, Compiled> =>
  (route) => {
    const { schema } = route as { schema: object };
    const key = JSON.stringify(schema);
    const found = known.get(key) ?? compile(route);
    known.set(key, found);
    return found;
  };

type Validators = ReturnType<typeof validate>;
type Serializers = ReturnType<typeof serialize>;
const validators = new Map<string, ReturnType<Validators>>();
const serializers = new Map<string, ReturnType<Serializers>>();

/**
 * Compiles a schema once in the life of the process: half of all answers are the same one, the problem, and compiling
 * anew for each route and application took half the time of building it. Ours refer to no other schema, so that nothing
 * but the schema itself decides what it becomes.
 */
export const compilersFactory = {
  buildValidator: (...given: Parameters<typeof validate>): Validators => once(validate(...given), validators),
  buildSerializer: (...given: Parameters<typeof serialize>): Serializers =>
    once(serialize(...given), serializers),
};
