import { DocumentInput, makeDocument } from '../action/makeDocument.ts'
import { acts, router } from '../trpc.ts'

export const documentRouter = router({
  make: acts('fact.write', DocumentInput, makeDocument),
})
