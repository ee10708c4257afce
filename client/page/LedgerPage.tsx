/** The ledger: everything that happened, newest first, with the state of its chain. */
import { Ledger } from '../feature/ledger/Ledger.tsx'

export const LedgerPage = () => <Ledger />
