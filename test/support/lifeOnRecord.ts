/**
 * A life on record: a person who left a trace in everything that the desk keeps, long gone, with one word that stands in every text about them
 * and nowhere else; kept in a file, so that what remains in its bytes can be looked for.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Db } from '#db/open.ts'
import type { Reach } from '#shared/record/sealing.ts'
import { booking, charge, paper } from './paper.ts'
import { criteria, question } from './inquiries.ts'
import { once } from './office.ts'
import { juniper, reportList } from './lists.ts'
import { releaseDesk, WALKS_OUT } from './releaseDesk.ts'

export const CANARY = 'Zugunruhe'
/** Words and numbers by which the person could be found in any byte. */
export const TRACES = ['LOPEZ', 'A098765432', 'A098-765-432', '26-10498', CANARY, '1975-03-02'] as const

export async function lifeOnRecord() {
  const folder = mkdtempSync(join(tmpdir(), 'record-'))
  const file = join(folder, 'desk.sqlite')
  const robbed = charge({
    title: `ARMED ROBBERY ${CANARY}`,
    class: 'felony',
    statute: '943.32(2)',
    status: 'convicted',
    disposedOn: '2026-03-02',
  })
  const desk = await releaseDesk({ office: { file }, charges: [robbed], paper: { officer: `Officer ${CANARY}` } })
  const { as, bookingId, booked, detainer, pass } = desk
  const reyes = desk.reyes()
  const finding = { fact: 'subject.terror_match', value: 'no', source: 'database_query' as const, note: `By ${CANARY}.` }
  await reyes.detainer.recordFinding(once({ detainerId: detainer.id, finding }))
  await reyes.booking.recordConviction(once({ bookingId, conviction: { ...OLD_CASE, title: `BURGLARY ${CANARY}` } }))
  const name = `${CANARY} fax.pdf`
  const content = Buffer.from(`%PDF-1.7\n% LOPEZ-GARCIA ${CANARY}\n%%EOF\n`).toString('base64')
  const scan = { name, kind: 'request' as const, receivedAt: '2026-03-03T13:42:00.000Z', note: CANARY, content }
  await reyes.paperFile.add(once({ detainerId: detainer.id, file: scan }))
  await desk.custody({ wouldBeReleasedAt: WALKS_OUT, releaseEvidence: `Bond receipt of ${CANARY}` })
  await desk.decide('hold', `The judge of ${CANARY} said so.`)
  await desk.start({ evidence: `Receipt of ${CANARY}` })
  await desk.tell({ whom: `Duty desk ${CANARY}`, proof: `Fax of ${CANARY}` })
  await desk.checkAll()
  await reyes.document.make(once({ kind: 'face' as const, bookingId }))
  const hold = (await latestHold(desk)) ?? ''
  pass(1)
  await desk
    .reyes()
    .hold.end(once({ holdId: hold, endedAt: desk.services.now(), because: 'picked_up' as const, note: `Van of ${CANARY}` }))
  await desk.answerDuties()
  await desk.custody({
    wouldBeReleasedAt: WALKS_OUT,
    releaseEvidence: `Bond receipt of ${CANARY}`,
    custody: 'released',
    releasedAt: desk.services.now(),
    releaseNote: `With ${CANARY}`,
    releaseCode: 'released_inside_to_ice',
  })
  return {
    ...desk,
    file,
    as,
    olsen: () => as('records', 'olsen'),
    stone: () => as('supervisor', 'stone'),
    carriedOut: (kind: 'seal' | 'expunge', reach: Reach = 'person', recordId = booked.subjectId, key: string | null = null) =>
      carriedOut(as, { kind, reach, recordId }, key),
    /** Every byte that stands on the disk. */
    bytes: () => Buffer.concat([file, `${file}-wal`].map((path) => readFileSync(path))),
    end: async () => {
      await desk.services.databases.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export const ORDER = { court: 'Circuit Court of Juniper County', caseNumber: '2026-CV-0117', orderedOn: '2026-03-01', note: null }

/** One person enters the order, another one looks at what goes and carries it out. */
async function carriedOut(
  as: Awaited<ReturnType<typeof releaseDesk>>['as'],
  what: { readonly kind: 'seal' | 'expunge'; readonly reach: Reach; readonly recordId: string },
  key: string | null,
) {
  const sealing = await as('records', 'olsen').sealing.propose(once({ ...ORDER, ...what }))
  const stone = as('supervisor', 'stone').sealing
  const { hash } = await stone.plan({ reach: what.reach, recordId: what.recordId })
  return stone.carryOut(once({ sealingId: sealing.id, plan: hash, key }))
}

/** Every row of every table as text. */
export async function everything(db: Db): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { name } of await db.introspection.getTables()) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db)
    found[name] = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    )
  }
  return found
}

/** Where the person can still be read. */
export const naming = (all: Record<string, string>): string[] =>
  Object.entries(all).flatMap(([table, text]) =>
    TRACES.filter((trace) => text.toUpperCase().includes(trace.toUpperCase())).map((trace) => `${table}: ${trace}`),
  )

type Life = Awaited<ReturnType<typeof lifeOnRecord>>

const latestHold = async ({ db }: Pick<Life, 'db'>) => (await db.selectFrom('hold').select('id').executeTakeFirst())?.id

const OLD_CASE = {
  statute: null,
  class: 'felony' as const,
  degree: null,
  convictedOn: '2019-05',
  status: 'final' as const,
  forum: 'adult' as const,
  incarcerated: null,
  releasedOn: null,
  punishable: null,
  wobbler: null,
  incident: null,
  jailDays: null,
  source: 'own_rap_sheet' as const,
  ticks: {},
}

/** Others ask for the person, and speak of them: a question that was answered, a list, a roster, a search of the log. */
export async function spokenOf(life: Life): Promise<string> {
  const { as } = life
  const purpose = { words: `about ${CANARY}, López García José`, inquiryId: null }
  await as('auditor', 'okafor', { purpose }).person.find({ text: 'Lopez Garcia, Jose' })
  const inquiry = () => as('records', 'olsen').inquiry
  const asks = criteria({ surname: 'LOPEZ GARCIA', given: 'Jose' })
  const { id } = await inquiry().open(once(question({ asks, question: `Did you hold José López García of ${CANARY}?` })))
  const now = async () => ({ inquiryId: id, version: (await inquiry().byId({ id })).inquiry.version })
  await inquiry().search(once({ ...(await now()), criteria: asks }))
  await inquiry().release(once({ ...(await now()), detainerIds: [life.detainer.id], withheld: 'usual' as const }))
  await inquiry().answer(once({ ...(await now()), answer: 'found' as const, remark: `As to ${CANARY}.`, otherAgency: null }))
  await as('supervisor', 'stone').inquiry.approve(once(await now()))
  await inquiry().send(once({ ...(await now()), how: `By mail to ${CANARY}` }))
  await as('records', 'olsen').list.setAgency(once(juniper()))
  const row = `Juniper County Sheriff,WI,03/04/2026,03/02/2026,Freedonia,LOPEZ GARCIA JOSE ${CANARY}`
  await as('records', 'olsen').list.import(once(reportList([row])))
  return id
}

/** Another person, whose record is to stay as it is. */
export async function bystander(life: Life) {
  const clerk = life.reyes()
  const subject = { ...booking().subject, surname: 'ARAGON', given: 'Lucia', aNumber: 'A077111222', born: '1990-01-01' }
  const other = await clerk.booking.record(once(booking({ number: '26-20001', subject })))
  const onPaper = { ...paper().subject, surname: 'ARAGON', given: 'Lucia', born: '1990-01-01' }
  const match = { bookingId: other.id, identifiers: ['name', 'born'] as ('name' | 'born')[], note: null }
  const request = await clerk.detainer.receive(once({ paper: paper({ subject: onPaper, aNumber: 'A077111222' }), match }))
  return { booked: other, request }
}
