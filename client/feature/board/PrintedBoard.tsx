/** The whole board on paper: every person, every instant with its offset; the screen itself draws only the rows in sight. */
import { BOARD_GROUPS, type OnBoard } from '#shared/core/board.ts'
import { sayHold } from '#client/sayHold.ts'
import { dutyWord } from '#client/releaseWords.ts'
import { useSession } from '#client/session.ts'
import { day, withOffset } from '#client/time.ts'
import { useNow } from '#client/useNow.ts'
import { personName } from '#client/wording.ts'
import { groupEmpty, groupTitle } from './groupWords.ts'

export function PrintedBoard({ board }: { board: readonly OnBoard[] }) {
  const { name, timeZone, actor } = useSession()
  const now = useNow('second')
  const at = (instant: string) => withOffset(instant, timeZone)
  return (
    <article className="boardPrint">
      <p>
        {name} · as of {at(now)}, printed by {actor.name}
      </p>
      {BOARD_GROUPS.map((group) => {
        const own = board.filter((one) => one.group === group)
        return (
          <section key={group}>
            <h2>
              {groupTitle[group]} ({own.length})
            </h2>
            {own.length === 0 ? (
              <p>{groupEmpty[group]}</p>
            ) : (
              <table>
                <thead>
                  <tr>
                    {[group === 'leaving' ? 'Leaves' : 'Must be free by', 'Person, born, booking', 'Hold', 'Duties open'].map(
                      (label) => (
                        <th scope="col" key={label}>
                          {label}
                        </th>
                      ),
                    )}
                  </tr>
                </thead>
                <tbody>
                  {own.map((one) => (
                    <tr key={one.key}>
                      <td>{at(one.until)}</td>
                      <td>
                        <b>{personName(one.row.person)}</b>, {day(one.row.person.born)}, {one.row.bookingNumber}
                      </td>
                      <td>
                        {sayHold(one)}; {one.row.requests.map(({ number }) => number).join(', ')}
                      </td>
                      <td>
                        {one.duties
                          .map((duty) => `${dutyWord(duty.name)}${duty.dueAt ? `, by ${at(duty.dueAt)}` : ''}`)
                          .join('; ') || 'none'}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </section>
        )
      })}
    </article>
  )
}
