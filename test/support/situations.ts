/** The written situations of every policy of the library: published fact patterns with what the text calls for. */
import { readdirSync, readFileSync } from 'node:fs'
import { SituationFile } from '#shared/record/situation.ts'

const FOLDER = 'shared/policy/situation'

export const SITUATIONS = readdirSync(FOLDER).map((file) => ({
  policy: file.replace('.json', ''),
  ...SituationFile.parse(JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'))),
}))
