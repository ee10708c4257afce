/** `retention`: what is over its time by the office's schedule, for a schedule of the machine; it destroys nothing. */
import { parseArgs } from 'node:util'
import { dueNow } from '../retention/dueNow.ts'
import { type Command, DONE, json } from './command.ts'
import { readDesk } from './openDesk.ts'

export const retention: Command = {
  name: 'retention',
  usage: 'retention [--json]',
  does: 'says what is over its time by the schedule, series by series, and what a legal hold keeps of it; destroys nothing',
  run: (args, terminal) => {
    const { values } = parseArgs({ args, options: { json: { type: 'boolean' } } })
    return readDesk(terminal, undefined, async ({ services }) => {
      const due = await dueNow(services.databases.read, services.now())
      if (values.json) {
        terminal.out(json(due))
        return DONE
      }
      for (const { series, rule, cutoff, due: count, kept } of due)
        terminal.out(
          cutoff === null
            ? `${series.padEnd(10)} ${rule ? 'kept without end' : 'no rule set'}\n`
            : `${series.padEnd(10)} ${count} ended before ${cutoff}${kept > 0 ? `, ${kept} of the oldest under a hold` : ''} (${rule?.authority})\n`,
        )
      return DONE
    })
  },
}
