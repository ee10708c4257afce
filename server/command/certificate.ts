/** `certificate`: checks a certificate of a search, or any printed entry and hash, against the ledger of today; 1 when something does not agree. */
import { parseArgs } from 'node:util'
import { Problem } from '#shared/problem.ts'
import { CertificateInput, type CheckedCertificate, checkCertificate } from '../action/checkCertificate.ts'
import { type Command, DONE, FAILED, json, refuse, type Terminal } from './command.ts'
import { readDesk } from './openDesk.ts'

const usage = 'certificate (NUMBER [--hash HASH] | --entry N --hash HASH) [--json]'

export const certificate: Command = {
  name: 'certificate',
  usage,
  does: 'checks the certificate of a search, or a printed entry and hash, against the ledger',
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { hash: { type: 'string' }, entry: { type: 'string' }, json: { type: 'boolean' } },
    })
    const seq = values.entry === undefined ? null : Number(values.entry)
    const input = CertificateInput.safeParse({ number: positionals[0] ?? null, seq, hash: values.hash ?? null })
    if (!input.success) return refuse(terminal, `${input.error.issues[0]?.message ?? ''} Usage: desk ${usage}`)
    return readDesk(terminal, undefined, async ({ services }) => {
      try {
        return say(await checkCertificate(services.databases.read, input.data), values.json === true, terminal)
      } catch (error) {
        if (error instanceof Problem && error.code === 'record.notFound')
          return refuse(terminal, `No search was run under the number ${positionals[0] ?? ''}.`)
        throw error
      }
    })
  },
}

function say(checked: CheckedCertificate, asJson: boolean, terminal: Terminal): number {
  terminal.out(asJson ? json(checked) : `${linesOf(checked).join('\n')}\n`)
  return checked.good ? DONE : FAILED
}

const ENTRY = {
  same: 'is in the ledger with its hash',
  different: 'is in the ledger with ANOTHER HASH',
  missing: 'is NOT in the ledger',
} as const
const PRINTED = {
  same: 'The hash that was typed is the same.',
  different: 'The hash that was typed is ANOTHER ONE.',
  not_compared: 'No hash was typed: only the records of the desk were compared with each other.',
} as const

function linesOf({ good, seq, entry, printed, firstBad, search }: CheckedCertificate): readonly string[] {
  const lines = [good ? 'Good: everything agrees.' : 'NOT good.', `Entry ${seq} ${ENTRY[entry]}. ${PRINTED[printed]}`]
  if (firstBad !== null) lines.push(`Entry ${firstBad} DOES NOT FOLLOW from the one before it.`)
  if (!search) return lines
  const { search: then, recorded, scannedNow, foundNow, changed, later } = search
  if (!recorded) lines.push('The record of the search is NOT what its own entry of the ledger says.')
  lines.push(
    `Compared ${then.scanned} then, ${scannedNow} now; found ${then.found} then, ${foundNow} now, over the log as it stood.`,
  )
  if (changed.length > 0) lines.push(`Changed or attached since: ${changed.join(', ')}.`)
  for (const { number, receivedAt, enteredSeq, receivedBefore } of later)
    lines.push(
      `Entered later (entry ${enteredSeq}): ${number}, received ${receivedAt}${receivedBefore ? ', before the search was run' : ''}.`,
    )
  return lines
}
