import AjvCompiler from '@fastify/ajv-compiler';
import { type SerializerCompiler, SerializerSelector } from '@fastify/fast-json-stringify-compiler';

const compile = SerializerSelector();
const serializers = new WeakMap<object, ReturnType<SerializerCompiler>>();

/**
 * Compiles a schema once in the life of the process: half of all answers are the same one, the problem, and compiling it
 * anew for each route took half the time of building the application. Ours refer to no other schema, so that nothing
 * but the schema itself decides what it becomes.
 */
export const compilersFactory = {
  buildValidator: AjvCompiler(),
  buildSerializer(externalSchemas: unknown, options: Parameters<typeof compile>[1]): SerializerCompiler {
    const compileOne = compile(externalSchemas, options);
    return (route) => {
      const known = serializers.get(route.schema as object);
      if (known) return known;
      const serializer = compileOne(route);
      serializers.set(route.schema as object, serializer);
      return serializer;
    };
  },
};
