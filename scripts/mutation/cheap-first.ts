import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files in this order: a mutant that a cheap one finds is tried by no other. @param names those that come last */
export const last = (...names: readonly string[]) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) => names.indexOf(basename(moduleId, '.test.ts'));
      return files.toSorted((one, other) => place(one) - place(other));
    }
  };
