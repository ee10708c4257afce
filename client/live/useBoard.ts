/** The hold board as this screen keeps it: every screen does, so that it is there when it is opened and when somebody must be free. */
import { useQuery } from '@tanstack/react-query'
import type { BoardRow } from '#shared/core/boardRow.ts'
import { usePermits } from '../session.ts'
import { ALONE, api } from '../trpc.ts'
import { keptList } from './keptList.ts'

const AGAIN_MS = 60_000

const BOARD = keptList<BoardRow>(
  'board',
  ({ bookingId }) => bookingId,
  async (since) => {
    const { rows, ...answer } = await api.release.board.query({ since }, ALONE)
    return { ...answer, all: rows }
  },
)

export const useBoard = () => useQuery({ ...BOARD, enabled: usePermits('detainer.read'), refetchInterval: AGAIN_MS })
