import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that build sites wait for each other, so they come spread among those that look at the built site. */
export default class SpreadBuilds extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isOf = (name: string) => (file: TestSpecification) => file.project.name === name;
    const [building, built] = [sorted.filter(isOf('building')), sorted.filter(isOf('built'))];
    const others = sorted.filter((file) => !building.includes(file) && !built.includes(file));
    const every = Math.max(1, Math.floor(built.length / Math.max(1, building.length)));
    const spread = built.flatMap((file, at) => (at % every === 0 ? [...building.splice(0, 1), file] : [file]));
    return [...spread, ...building, ...others];
  }
}
