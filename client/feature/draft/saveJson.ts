/** Hands the texts of a draft over as a file that can be opened here again. */
import type { PolicyTexts } from '#shared/record/policyDraft.ts'
import { saveFile } from '#client/saveFile.ts'

export function saveJson(name: string, { policies, lists, situations }: PolicyTexts): void {
  const plain =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'policy'
  saveFile(`${plain}.json`, `${JSON.stringify({ policies, lists, situations }, null, 2)}\n`, 'application/json')
}
