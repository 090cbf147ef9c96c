import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files in this order. @param names those that come last, without what follows the first dot */
export const last = (...names: readonly string[]) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const place = ({ moduleId }: TestSpecification) =>
        names.indexOf(basename(moduleId).split('.')[0] ?? '');
      return files.toSorted((one, other) => place(one) - place(other));
    }
  };
