/** Our identity for outside lists as it stands, and what was said before; a change is an act with its reason. */
import { useState } from 'react'
import { Verb } from '#client/part/Verb.tsx'
import { When } from '#client/part/When.tsx'
import { usePermits } from '#client/session.ts'
import type { Answer } from '#client/trpc.ts'
import { sayWhoCan } from '#client/words.ts'
import './agency.css'
import { AgencyDialog } from './AgencyDialog.tsx'

export function Agency({ page: { identity, entries, said } }: { page: Answer['list']['agency'] }) {
  const [open, setOpen] = useState(false)
  const why = usePermits('agency.write') ? null : sayWhoCan('agency.write')
  const lines: readonly (readonly [string, string | null])[] = [
    ['Name', identity.name],
    ['State', identity.state],
    ['County', identity.county],
    ['City', identity.city],
    ['ORI', identity.ori],
    ['County FIPS code', identity.fips],
    ['DETLOC code of ICE', identity.detloc],
  ]
  return (
    <div className="agency">
      {!said && <p className="quiet">Taken from the set-up of the office. Nobody has looked at it for this purpose yet.</p>}
      <dl>
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value ?? <span className="quiet">not said</span>}</dd>
          </div>
        ))}
        <div>
          <dt>As others write us</dt>
          <dd>
            {identity.spellings.length === 0 && <span className="quiet">no other way</span>}
            {identity.spellings.map((spelling) => (
              <p key={spelling}>{spelling}</p>
            ))}
          </dd>
        </div>
      </dl>
      <div className="verbs">
        <Verb primary={!said} offer={{ verb: 'change', label: 'Change it', why }} onAct={() => why === null && setOpen(true)} />
      </div>
      <p className="quiet">Lists that stand are compared again only when somebody asks for it on the list.</p>
      {entries.length > 0 && (
        <>
          <h2>Said so far</h2>
          <table className="rows">
            <caption className="visually-hidden">Who we were said to be, the newest first</caption>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">By</th>
                <th scope="col">Codes</th>
                <th scope="col">Spellings</th>
                <th scope="col">Reason</th>
              </tr>
            </thead>
            <tbody>
              {entries.map(({ id, at, byName, state, ori, fips, detloc, spellings, note }) => (
                <tr key={id}>
                  <td>
                    <When at={at} />
                  </td>
                  <td>{byName}</td>
                  <td>{[state, ori, fips, detloc].filter(Boolean).join(', ')}</td>
                  <td>{spellings.join('; ')}</td>
                  <td>{note}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {open && <AgencyDialog identity={identity} onClose={() => setOpen(false)} />}
    </div>
  )
}
