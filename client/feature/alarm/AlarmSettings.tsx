/** How early the office is warned before a person must be free, and when the supervisors are told that nobody has seen an alarm. */
import { useState } from 'react'
import type { AlarmSettings as Settings } from '#shared/record/alarm.ts'
import { Verb } from '#client/part/Verb.tsx'
import { usePermits } from '#client/session.ts'
import { sayWhoCan } from '#client/words.ts'
import { SettingsDialog } from './SettingsDialog.tsx'

export function AlarmSettings({ settings }: { settings: Settings }) {
  const [open, setOpen] = useState(false)
  const why = usePermits('calendar.write') ? null : sayWhoCan('calendar.write')
  return (
    <section aria-labelledby="alarm-settings">
      <h2 id="alarm-settings">Alarms</h2>
      <p>
        <b>{settings.warnBefore.map((hour) => `${hour} h`).join(' and ')} before a person must be free</b>, and when the time has
        come. What nobody has acknowledged for {settings.escalateMinutes} min is put before every supervisor.
      </p>
      <div className="verbs">
        <Verb offer={{ verb: 'alarms', label: 'Change the alarms', why }} onAct={() => why === null && setOpen(true)} />
      </div>
      {open && <SettingsDialog settings={settings} onClose={() => setOpen(false)} />}
    </section>
  )
}
