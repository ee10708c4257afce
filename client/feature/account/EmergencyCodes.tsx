/** The ten codes for the day when the phone is lost: numbered, each whole on its line, and alone on the sheet when they are printed. */
import { Button } from '@mantine/core'
import './emergencyCodes.css'

export function EmergencyCodes({ codes }: { codes: readonly string[] }) {
  return (
    <div className="emergencyCodes">
      <div className="printed">
        <h1>Detainer Desk: emergency codes</h1>
        <p>Each works once, in place of the code of the authenticator. Keep this sheet where only you get at it.</p>
        <p>Of: ______________________________ &nbsp; Printed on: ____________________</p>
      </div>
      <ol aria-label="Emergency codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <Button variant="default" onClick={() => window.print()}>
        Print the codes
      </Button>
    </div>
  )
}
