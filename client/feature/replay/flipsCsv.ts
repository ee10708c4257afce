/** The list of who flips as a file for a spreadsheet. */
import type { ReplayFlip } from '#shared/record/replay.ts'
import { csvText } from '#client/csv.ts'
import { actionWord, modalityWord, outcomeWord } from '#client/wording.ts'

export const flipsCsv = (flips: readonly ReplayFlip[]): string =>
  csvText([
    ['Request', 'Outcome as it was', 'Outcome by this text', 'Actions that change', 'Clauses as it was', 'Clauses by this text'],
    ...flips.map((flip) => [
      flip.number,
      outcomeWord[flip.from],
      outcomeWord[flip.to],
      flip.actions
        .map(({ action, from, to }) => `${actionWord[action]}: ${modalityWord[from]} to ${modalityWord[to]}`)
        .join('; '),
      flip.clausesBefore.map(({ clause }) => clause).join('; '),
      flip.clausesAfter.map(({ clause }) => clause).join('; '),
    ]),
  ])
