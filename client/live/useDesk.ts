/** Every active request and every running hold, as this screen keeps them. */
import { useQuery } from '@tanstack/react-query'
import type { OwingMatter } from '#shared/core/overdue.ts'
import { usePermits } from '../session.ts'
import { ALONE, api } from '../trpc.ts'
import { keptList } from './keptList.ts'

type OnDesk = OwingMatter & { readonly frozen: boolean }

const DESK = keptList<OnDesk>(
  'desk',
  ({ detainer }) => detainer.id,
  async (since) => {
    const { matters, ...answer } = await api.detainer.deskSince.query({ since }, ALONE)
    return { ...answer, all: matters }
  },
)

const listOf = ({ all }: { readonly all: readonly OnDesk[] }) => all

/** `when`: whether it may be read yet. */
export const useDesk = (when = true) => useQuery({ ...DESK, enabled: usePermits('detainer.read') && when, select: listOf })
