/** What takes longest begins first, so that no core waits at the end for a single file: faults and journeys, then everything else. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const LONG = [
  /test\/fault\//,
  /test\/browser\/(provider|screens|workbench|roster|report|live)/,
  /test\/server\/(refuseStart|readPaper|stop|demo)/,
  /test\/browser\//,
]

const rank = ({ moduleId }: TestSpecification): number => {
  const found = LONG.findIndex((pattern) => pattern.test(moduleId))
  return found < 0 ? LONG.length : found
}

// The library takes a class.
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b))
  }
}
