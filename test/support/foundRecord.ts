/** An inquiry about all requests of March, which finds the one of an invented woman whose words stand nowhere else; it is released, answered and sent. */
import type { InquiryInput } from '#shared/record/inquiry.ts'
import type { ReleaseInput } from '#shared/record/inquiryRecord.ts'
import { recordsOffice } from './inquiries.ts'
import { once } from './office.ts'
import { pdfText } from './pdfText.ts'

export const PERSON = {
  subject: {
    surname: 'QUETZALCO',
    given: 'Xiomara',
    middle: null,
    born: '1971-07-19',
    sex: 'F' as const,
    citizenship: 'Freedonia',
    aliases: [],
  },
  aNumber: 'A055111222',
  eventNumber: 'EVT77881',
  officer: 'OFFICER BRANDT',
}

export async function found(requester: InquiryInput['requester'] = 'press', over: object = {}) {
  const office = await recordsOffice()
  const detainer = await office.logged({ ...PERSON, ...over })
  const asks = { surname: null, given: null, receivedFrom: '2026-03-01' }
  const { id } = await office.asked({ requester, asks, question: 'All detainers of March, please.' })
  await office.search(id, { receivedFrom: '2026-03-01' })
  const release = async (withheld: ReleaseInput['withheld'] = 'usual') =>
    office.olsen().release(once({ ...(await office.now(id)), detainerIds: [detainer.id], withheld }))
  const send = async (
    answer: 'found' | 'no_record' | 'cannot_confirm' | 'not_ours' = 'found',
    otherAgency: string | null = null,
  ) => {
    await office.olsen().answer(once({ ...(await office.now(id)), answer, remark: null, otherAgency }))
    await office.stone().approve(once(await office.now(id)))
    await office.olsen().send(once({ ...(await office.now(id)), how: 'By email.' }))
    const { pdf, sha256 } = await office.olsen().letter({ id })
    const bytes = Buffer.from(pdf, 'base64')
    return { bytes, text: pdfText(bytes), sha256 }
  }
  return { ...office, id, detainer, release, send }
}
