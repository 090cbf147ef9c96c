import { type ResolveFnOutput, registerHooks } from 'node:module';

/**
 * Node parses the manifest of a package anew for each import of one of its files. That of drizzle-orm has 180 kB, and
 * its hundred files import each other four hundred times: without remembering where they are, that is half of a start.
 * To be loaded before anything that knows the database.
 */
const name = 'drizzle-orm';
const found = new Map<string, ResolveFnOutput>();

registerHooks({
  resolve(specifier, context, resolveNext) {
    const { parentURL = '', conditions } = context;
    // Its files name each other in full, and whatever ends in `.js` there is an ES module.
    if (/^\..*\.js$/.test(specifier) && parentURL.includes(`/node_modules/${name}/`))
      return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
    if (specifier !== name && !specifier.startsWith(`${name}/`)) return resolveNext(specifier, context);
    const key = [specifier, ...conditions].join(' ');
    const place = found.get(key) ?? resolveNext(specifier, context);
    found.set(key, place);
    return { ...place, shortCircuit: true };
  },
});
