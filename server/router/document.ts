import { DocumentInput, makeDocument } from '../action/makeDocument.ts'
import { makePacket, PacketInput } from '../action/makePacket.ts'
import { acts, router } from '../trpc.ts'

export const documentRouter = router({
  make: acts('fact.write', DocumentInput, makeDocument),
  /** The shift packet: everyone on the board. */
  packet: acts('fact.write', PacketInput, makePacket),
})
