/** Listed by hand so that nothing depends on reading a folder; a test checks that the names here match the files. */
import * as account from './0001-account.ts'
import * as ledger from './0002-ledger.ts'
import * as office from './0003-office.ts'
import * as booking from './0004-booking.ts'
import * as detainer from './0005-detainer.ts'
import * as decision from './0006-decision.ts'
import * as imported from './0007-import.ts'
import * as policy from './0008-policy.ts'
import * as calendar from './0009-calendar.ts'
import * as release from './0010-release.ts'
import * as incident from './0011-incident.ts'
import * as custody from './0012-custody.ts'
import * as contradiction from './0013-contradiction.ts'
import * as paperFile from './0014-paperFile.ts'
import * as shift from './0015-shift.ts'
import * as alarm from './0016-alarm.ts'
import * as late from './0017-late.ts'
import * as personKey from './0018-personKey.ts'
import * as link from './0019-link.ts'
import * as inquiry from './0020-inquiry.ts'
import * as contradictionSeen from './0024-contradictionSeen.ts'
import * as list from './0025-list.ts'
import * as report from './0026-report.ts'
import * as roster from './0027-roster.ts'
import * as leftOut from './0028-leftOut.ts'
import * as signIn from './0029-signIn.ts'
import * as removal from './0030-removal.ts'
import * as retention from './0031-retention.ts'
import * as provider from './0032-provider.ts'

export const migrations = {
  '0001-account': account,
  '0002-ledger': ledger,
  '0003-office': office,
  '0004-booking': booking,
  '0005-detainer': detainer,
  '0006-decision': decision,
  '0007-import': imported,
  '0008-policy': policy,
  '0009-calendar': calendar,
  '0010-release': release,
  '0011-incident': incident,
  '0012-custody': custody,
  '0013-contradiction': contradiction,
  '0014-paperFile': paperFile,
  '0015-shift': shift,
  '0016-alarm': alarm,
  '0017-late': late,
  '0018-personKey': personKey,
  '0019-link': link,
  '0020-inquiry': inquiry,
  '0024-contradictionSeen': contradictionSeen,
  '0025-list': list,
  '0026-report': report,
  '0027-roster': roster,
  '0028-leftOut': leftOut,
  '0029-signIn': signIn,
  '0030-removal': removal,
  '0031-retention': retention,
  '0032-provider': provider,
}
