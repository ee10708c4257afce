/** What the panes of the workbench work on together: the texts with their undo, how they are kept, and what follows from them at once. */
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { evaluate } from '#shared/core/evaluate.ts'
import { situationFacts } from '#shared/core/situationFacts.ts'
import type { PolicyDraft, PolicyTexts } from '#shared/record/policyDraft.ts'
import { useAutosave } from '../feature/draft/useAutosave.ts'
import { useFaults } from '../feature/fault/useFaults.ts'
import { plainCase, type Scenario } from '../feature/sandbox/scenario.ts'
import { tryAll } from '../feature/situation/tryAll.ts'
import { usePermits } from '../session.ts'
import { useHistory } from '../useHistory.ts'

const textsOf = ({ policies, lists, situations }: PolicyTexts): PolicyTexts => ({ policies, lists, situations })
const writtenOf = (draft: PolicyDraft) => ({ texts: textsOf(draft), name: draft.name, basedOn: draft.basedOn })

export function useBench(draft: PolicyDraft, today: string) {
  const editable = usePermits('policy.write') && draft.state === 'draft'
  const [start] = useState(() => writtenOf(draft))
  const history = useHistory(start.texts)
  const [name, setName] = useState(start.name)
  const [basedOn, setBasedOn] = useState(start.basedOn)
  const kept = useMemo(() => textsOf(draft), [draft])
  const texts = editable ? history.present : kept
  const written = useMemo(
    () => (texts === start.texts && name === start.name && basedOn === start.basedOn ? start : { texts, name, basedOn }),
    [texts, name, basedOn, start],
  )
  const { keeping, goOn, again } = useAutosave(draft, written, editable)

  const take = (theirs: PolicyDraft) => {
    const next = writtenOf(theirs)
    history.begin(next.texts)
    setName(next.name)
    setBasedOn(next.basedOn)
    goOn(theirs, next)
  }
  // A colleague saved while nothing was being written here: what is shown is theirs.
  const behind = draft.version > keeping.version && !keeping.dirty && !keeping.busy
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect -- what a colleague saved comes from outside
    if (behind) take(draft)
  })

  const { policies, situations } = useDeferredValue(texts)
  const [scenario, setScenario] = useState<Scenario>(() => plainCase(draft.policies, today))
  const facts = useMemo(() => situationFacts({}, scenario), [scenario])
  const verdict = useMemo(() => evaluate(policies, facts), [policies, facts])
  const tried = useMemo(() => tryAll(policies, situations), [policies, situations])
  const found = useFaults({ policies: texts.policies, lists: texts.lists })
  return {
    editable,
    texts,
    history,
    name,
    setName,
    basedOn,
    setBasedOn,
    keeping,
    goOn,
    again,
    take,
    found,
    tried,
    sandbox: { scenario, setScenario, facts, verdict, clear: () => setScenario(plainCase(texts.policies, today)) },
  }
}

export type BenchState = ReturnType<typeof useBench>
