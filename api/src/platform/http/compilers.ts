import AjvCompiler from '@fastify/ajv-compiler';
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const serialize = SerializerSelector();
const validate = AjvCompiler();

type Compile<Route, Compiled> = (route: Route) => Compiled;

/** The same, but what has been compiled from a schema once is taken again. */
const once =
  <Route, Compiled>(
    compile: Compile<Route, Compiled>,
    known: WeakMap<object, Compiled>,
  ): Compile<Route, Compiled> =>
  (route) => {
    const { schema } = route as { schema: object };
    const found = known.get(schema) ?? compile(route);
    known.set(schema, found);
    return found;
  };

type Validators = ReturnType<typeof validate>;
type Serializers = ReturnType<typeof serialize>;
const validators = new WeakMap<object, ReturnType<Validators>>();
const serializers = new WeakMap<object, ReturnType<Serializers>>();

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
