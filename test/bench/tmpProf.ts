import { openReader } from '#db/open.ts'
import { replayDetainers } from '#server/replayDetainers.ts'
import { listPolicyVersions } from '#db/repository/policyVersion.ts'
import { listDrafts, draftById } from '#db/repository/policyDraft.ts'
import { pastFacts } from '#db/repository/replay.ts'
const db = openReader(process.argv[2] ?? '')
const [v] = await listPolicyVersions(db)
const [d] = await listDrafts(db)
const draft = await draftById(db, d!.id)
const until = '2026-03-04T05:59:59.999Z'
for (let k = 0; k < 3; k++) {
  let t = performance.now()
  for (let last = ''; ; ) {
    const page = await pastFacts(db, until, last, 2000)
    last = page.at(-1)?.number ?? last
    if (page.length < 2000) break
  }
  console.log('read', performance.now() - t)
  t = performance.now()
  let n = 0
  for await (const s of replayDetainers(db, { day: '2026-03-03', until, before: v!, after: draft! }))
    if (s.result) n = s.result.flips.length
  console.log('replay', performance.now() - t, n)
}
