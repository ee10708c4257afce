import { replayRate } from '/work/main/test/bench/replay.ts'
console.log(JSON.stringify(await replayRate()))
