/** T21: words that stand nowhere else are put into every text field, file name and reason: none of them is in what the public sees, in the log, in an answer to whoever may not see it, and no name is in the ledger. */
import { join } from 'node:path'
import { sql } from 'kysely'
import { openWriter, connect } from '#db/connect.ts'
import { REPORTS } from '#shared/core/report/report.ts'
import { once } from '#test/support/office.ts'
import { booking, charge, i200, paper } from '#test/support/paper.ts'
import { visitor } from '#test/support/visitor.ts'
import { type ChildDesk, setUpIn, signedIn, startDesk } from './childDesk.ts'
import { exportedText } from './exportedText.ts'
import { type Fault, rounds } from './fault.ts'
import { inFolder } from './tempFolder.ts'

type Person = Awaited<ReturnType<typeof signedIn>>

/** Enough requests that the smallest numbers of a public report are not hidden for being small. */
const REQUESTS = 12
const DAYS = { from: '2020-01-01', to: '2035-12-31' }

/** Of a person, which stand in their records alone; and what people write, which the office's own ledger keeps. */
const NAMES = ['ZQNSURNAME', 'ZQNGIVEN', 'ZQNMIDDLE', 'ZQNALIAS'] as const
const TEXTS = ['ZQTCHARGE', 'ZQTSTATUTE', 'ZQTOFFICER', 'ZQTPHONE', 'ZQTOFFICE', 'ZQTSIGNER', 'ZQTNOTE', 'ZQTFILE', 'ZQTREASON']

const found = (text: string, words: readonly string[] = [...NAMES, ...TEXTS]): string[] =>
  words.filter((word) => text.toUpperCase().includes(word))

async function logged(clerk: Person, supervisor: Person, count: number): Promise<void> {
  const [surname, given, middle, alias] = NAMES
  const person = { surname, given, middle, born: '1975-03-02', aliases: [alias], aNumber: `A${100_000_000 + count}` }
  const charged = charge({ title: 'ZQTCHARGE', statute: 'ZQTSTATUTE', status: 'convicted', disposedOn: '2026-03-02' })
  const written = booking({ number: `26-R${count}`, charges: [charged] })
  const { id: bookingId } = (await clerk.call('booking.record', once({ ...written, subject: person }))) as { id: string }
  const of = paper({
    subject: { ...paper().subject, surname, given, middle, aliases: [alias] },
    aNumber: person.aNumber,
    officer: 'ZQTOFFICER',
    phone: 'ZQTPHONE',
    issuingOffice: 'ZQTOFFICE',
  })
  const match = { bookingId, identifiers: ['name', 'born'], note: 'ZQTNOTE' }
  const warrants = [{ ...i200, signerName: 'ZQTSIGNER' }]
  const { id } = (await clerk.call('detainer.receive', once({ paper: of, warrants, match }))) as { id: string }
  const content = Buffer.from(`%PDF-1.4\n${count}\n%%EOF\n`).toString('base64')
  const file = { name: 'ZQTFILE.pdf', kind: 'request', receivedAt: '2026-03-03T13:42:00.000Z', content, note: 'ZQTNOTE' }
  await clerk.call('paperFile.add', once({ detainerId: id, file }))
  const page = (await clerk.call('detainer.byId', { id })) as { evaluations: { id: string }[] }
  const decision = { detainerId: id, evaluationId: page.evaluations.at(-1)?.id, outcome: 'decline', reason: 'ZQTREASON' }
  await supervisor.call('decision.decide', once(decision))
}

/** What the public may be given: every report at every step and in every format, and what is said before the sign-in. */
async function publicTexts(records: Person, nobody: Person): Promise<[what: string, text: string][]> {
  const texts: [string, string][] = []
  for (const { id } of REPORTS) {
    const ask = { id, days: DAYS, step: 'month' }
    texts.push([`report.public ${id}`, JSON.stringify(await records.post('trpc/report.public', ask))])
    for (const format of ['csv', 'xlsx', 'pdf']) {
      const made = await records.post('trpc/report.export', once({ ...ask, format, public: true }))
      const file = (made.answer['result'] as { data?: { content: string; name: string } } | undefined)?.data
      if (!file) throw new Error(`no ${format} of ${id}: ${JSON.stringify(made.answer).slice(0, 300)}`)
      texts.push([`report.export ${id} ${format}`, `${file.name} ${await exportedText(format, file.content)}`])
    }
  }
  texts.push(['office.status', JSON.stringify(await nobody.post('trpc/office.status', null))])
  return texts
}

/** Calls that go wrong with the words in them: by nobody, by a role that may not, with fields that are wrong, for what is not there, and by a fault of ours. */
async function errors(folder: string, clerk: Person, auditor: Person, nobody: Person): Promise<[what: string, text: string][]> {
  const [surname] = NAMES
  const subject = { ...booking().subject, surname }
  const said = async (what: string, person: Person, path: string, input: unknown): Promise<[string, string]> => {
    const { status, answer } = await person.post(`trpc/${path}`, input)
    return [`${what} (${status})`, JSON.stringify(answer)]
  }
  const texts = [
    await said('signed in as nobody', nobody, 'person.find', { text: surname }),
    await said('a role that may not', auditor, 'booking.record', once({ ...booking({ number: surname }), subject })),
    await said('a wrong field', clerk, 'booking.record', once({ ...booking(), number: '', subject: { surname, given: 7 } })),
    await said('what is not there', clerk, 'booking.byId', { id: 'none' }),
  ]
  const db = openWriter(connect(join(folder, 'desk.sqlite'), false))
  await sql.raw(`create trigger broken before insert on booking begin select raise(abort, 'broken'); end`).execute(db)
  texts.push(await said('a fault of ours', clerk, 'booking.record', once({ ...booking({ number: '26-X' }), subject })))
  await sql`drop trigger broken`.execute(db)
  await db.destroy()
  return texts
}

export const redaction: Fault = {
  id: 'T21',
  name: 'canary words looked for outside',
  short: { rounds: 1, seconds: 15 },
  full: { rounds: 5, seconds: 120 },
  run: (size) =>
    inFolder(async (folder) => {
      await setUpIn(folder)
      const desk: ChildDesk = await startDesk({ folder })
      const round = rounds(size)
      const [clerk, stone, olsen, price] = await Promise.all(
        ['reyes', 'stone', 'olsen', 'price'].map((name) => signedIn(desk.address, name)),
      )
      if (!clerk || !stone || !olsen || !price) throw new Error('nobody is signed in')
      const nobody = visitor(desk.address)
      const looked: string[] = []
      for (let turn = 0; round.next(); turn += 1) {
        for (let count = 0; count < REQUESTS; count += 1) await logged(clerk, stone, turn * REQUESTS + count)
        const own = JSON.stringify(await clerk.post('trpc/detainer.find', {}))
        round.holds(found(own, ['ZQNSURNAME']).length > 0, 'the office itself does not see the words: nothing is tested')
        const texts = [...(await publicTexts(olsen, nobody)), ...(await errors(folder, clerk, price, nobody))]
        for (const [what, text] of texts) round.holds(found(text).length === 0, `${what} has ${found(text).join(', ')}`)
        const entries = JSON.stringify(await stone.post('trpc/ledger.recent', {}))
        round.holds(found(entries, NAMES).length === 0, `the ledger has ${found(entries, NAMES).join(', ')}`)
        round.holds(entries.includes('booking.recorded'), 'the ledger could not be read')
        looked.push(...texts.map(([what]) => what))
      }
      await desk.stop()
      round.holds(desk.said().includes('an act failed and was undone'), 'the log says nothing of the fault')
      round.holds(found(desk.said()).length === 0, `the log has ${found(desk.said()).join(', ')}`)
      return round.told(
        `${looked.length} public files and refusals, the ledger and the log; ${NAMES.length + TEXTS.length} words`,
      )
    }),
}
