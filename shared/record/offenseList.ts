/** An offense list: which charges and convictions a policy means, as data with its source; matched on the charge row, never on a code table. */
import { z } from 'zod'

export const OffenseListEntry = z.strictObject({
  name: z.string().min(1),
  /** Section numbers of the statute, without subsections. */
  sections: z.array(z.string()).default([]),
  /** The jail's own charge words, in capitals; a star at the end stands for any ending. */
  words: z.array(z.string()).default([]),
  /** Degrees to which the entry is limited; none named: any. */
  degrees: z.array(z.string()).default([]),
  /** Classes and places of punishment to which it is limited: every felony, every offense punishable by state prison. */
  classes: z.array(z.string()).optional(),
  punishable: z.array(z.string()).optional(),
  /** Times at which the text names it: added or struck by a later act. `[from, to)`. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})
export type OffenseListEntry = z.infer<typeof OffenseListEntry>

export const OffenseList = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  source: z.string().min(1),
  from: z.iso.date(),
  to: z.iso.date().nullable().default(null),
  /** "Including but not limited to": a section that is not named proves nothing, so an officer must tick yes or no. */
  openEnded: z.boolean(),
  entries: z.array(OffenseListEntry),
})
export type OffenseList = z.infer<typeof OffenseList>
