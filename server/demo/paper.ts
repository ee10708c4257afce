/** The federal papers of the demonstration, in every edition of the form, from field offices that do not exist. */
import { formEdition, type FormId } from '#shared/core/formEdition.ts'
import { Paper, WarrantInput } from '#shared/record/detainer.ts'
import { OFFICE } from './county.ts'
import { day, type Scene, typed } from './scene.ts'

export type Received = { readonly paper: Paper; readonly warrants: WarrantInput[] }

type Over = Partial<Paper> & { readonly warrants?: WarrantInput[] }

const FIELD_OFFICES = ['Lake Country Field Office', 'Northern Pines Sub-Office', 'Kettle Ridge Command Center']
const OFFICERS = ['M. Calloway, Deportation Officer', 'R. Stavros, Deportation Officer', 'E. Bellweather, Immigration Officer']
const CHANNELS = ['fax', 'fax', 'email', 'email', 'in_person', 'transfer_papers', 'mail'] as const

/** On the printed I-247A with the warrant that comes with it, unless `form` or `over` says otherwise; entered `ago` hours before the start. */
export function paperOf(scene: Scene, ago: number, { warrants, ...over }: Over = {}): Received {
  const { seed, person } = scene
  const form = over.form ?? 'I-247A'
  const edition = formEdition(form)
  const waited = over.receivedAt === undefined ? seed.whole(20, 70) / 60 : 0
  const reasons = edition && edition.reasons.length > 0 ? [seed.pick(edition.reasons).id] : []
  const paper = Paper.parse({
    form,
    subject: person.paper,
    aNumber: seed.happens(0.9) ? person.aNumber.replaceAll('-', ' ') : null,
    fins: seed.happens(0.7) ? person.fins : null,
    eventNumber: seed.happens(0.5) ? `JNP${person.fins.slice(-7)}` : null,
    box: reasons.length > 0 ? 1 : null,
    reasons,
    asks: form === 'other' ? ['hold', 'notify'] : (edition?.asks ?? []),
    issuedOn: day(scene, ago + seed.whole(2, 40)),
    receivedAt: typed(scene, ago + 0.25 + waited),
    channel: seed.pick(CHANNELS),
    issuingOffice: seed.pick(FIELD_OFFICES),
    officer: seed.happens(0.85) ? seed.pick(OFFICERS) : null,
    phone: `(715) 555-01${String(seed.whole(10, 99))}`,
    addressedTo: OFFICE.facilities[0],
    ...over,
  })
  return { paper, warrants: warrants ?? administrative(scene, ago, form, paper) }
}

/** Since April 2017 an administrative warrant comes with every request. */
function administrative(scene: Scene, ago: number, form: FormId, paper: Paper): WarrantInput[] {
  if (form !== 'I-247A' || paper.asks.length === 0) return []
  const kind = paper.reasons.includes('final_order') ? 'I-205' : 'I-200'
  return [warrant({ kind, signedBy: 'immigration_officer', signerName: paper.officer, signedOn: day(scene, ago + 44) })]
}

export const warrant = (over: Partial<WarrantInput>): WarrantInput =>
  WarrantInput.parse({ kind: 'unknown', signedBy: 'unknown', ...over })

/** Asks for nothing, and cancels what was issued on that day. */
export const cancellation = (scene: Scene, ago: number, earlier: Received): Received =>
  paperOf(scene, ago, { asks: [], box: null, reasons: [], cancelsIssuedOn: earlier.paper.issuedOn })
