/** Finds the command in the words that were typed; without words, says what there is. */
import { sayDatabase } from '../sayDatabase.ts'
import { backupCommands } from './backup.ts'
import { certificate } from './certificate.ts'
import { clock } from './clock.ts'
import { type Command, DONE, refuse, type Terminal } from './command.ts'
import { encryptCommands } from './encrypt.ts'
import { importBookings } from './importBookings.ts'
import { importList } from './importList.ts'
import { ledgerCommands } from './ledger.ts'
import { letIn } from './letIn.ts'
import { move } from './move.ts'
import { permissions } from './permissions.ts'
import { replay } from './replay.ts'
import { reportCharges } from './reportCharges.ts'
import { retention } from './retention.ts'
import { roster } from './roster.ts'
import { testPolicy } from './testPolicy.ts'

const COMMANDS: readonly Command[] = [
  importBookings,
  importList,
  reportCharges,
  replay,
  testPolicy,
  clock,
  certificate,
  roster,
  letIn,
  permissions,
  move,
  retention,
  ...ledgerCommands,
  ...backupCommands,
  ...encryptCommands,
]

export async function runDesk(words: string[], terminal: Terminal): Promise<number> {
  const command = COMMANDS.find(({ name }) => name.split(' ').every((word, i) => word === words[i]))
  if (!command) {
    const [first] = words
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
      terminal.out(help())
      return DONE
    }
    return refuse(terminal, `There is no command "${words.slice(0, 2).join(' ')}". npm run -s desk lists them.`)
  }
  const args = words.slice(command.name.split(' ').length)
  if (args.includes('--help') || args.includes('-h')) {
    terminal.out(`desk ${command.usage}\n    ${command.does}\n`)
    return DONE
  }
  try {
    return await command.run(args, terminal)
  } catch (error) {
    if (isWrongWord(error)) return refuse(terminal, `${error.message.split('. ')[0]}. Usage: desk ${command.usage}`)
    const says = sayDatabase(error)
    if (says !== null) return refuse(terminal, says)
    throw error
  }
}

const help = (): string => {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length))
  return `${COMMANDS.map(({ name, does }) => `${name.padEnd(width)}  ${does}`).join('\n')}\n`
}

/** What node:util parseArgs says of an option that does not exist or lacks its value. */
const isWrongWord = (error: unknown): error is Error =>
  error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_')
