import { replayRate } from './replay.ts'
const t = Date.now()
console.log(await replayRate(Number(process.argv[2] ?? 100_000)), Date.now() - t)
