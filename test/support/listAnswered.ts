/** One request of ours, declined, and a list that has it, a namesake, another county, and one row that nobody can place. */
import { listOffice } from './lists.ts'

export const OURS = 'Juniper County Jail,WI,2026-03-05,2026-03-02,Freedonia,Drug possession'

export async function listAnswered() {
  const office = await listOffice()
  const { id } = await office.received({
    surname: 'OAKES',
    issuedOn: '2026-03-02',
    citizenship: 'Freedonia',
    charges: ['POSSESSION OF DRUGS'],
  })
  await office.decided(id, 'decline')
  const taken = await office.taken([
    OURS,
    'Juniper County,NE,2026-03-05,2026-03-02,Freedonia,Assault',
    'Oak County,TX,2026-03-04,2026-03-01,Sylvania,',
    'Juniper County,,2026-03-04,2026-03-01,Sylvania,',
  ])
  return { office, detainerId: id, ...taken }
}
