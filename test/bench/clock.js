// Contenders side by side in one process: every round runs each of them for a few milliseconds, in another order, and what
// counts is the median over the rounds. The clock is processor time, so that what else the machine does is no one's; on
// Windows, where that ticks too slowly, the clock on the wall.

export const ROUNDS = 31;
const LEAST_MS = 4;
/** Time after which the compiler has done with a contender. */
const WARM_MS = 300;

let sink = 0;

function now() {
  if (process.platform === "win32") return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds for a batch of calls. */
function timed(call, batch, variants) {
  const begun = now();
  for (let index = 0; index < batch; index++) sink += call(index % variants) === undefined ? 1 : 0;
  return now() - begun;
}

/** Calls that take a few milliseconds, once the compiler has done with them. */
function batchOf(call, variants) {
  for (let spent = 0; spent < WARM_MS;) spent += timed(call, variants, variants);
  for (let batch = variants; ; batch *= 2) {
    const spent = timed(call, batch, variants);
    if (spent > LEAST_MS) return Math.max(variants, Math.ceil((batch * LEAST_MS) / spent));
  }
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** Nanoseconds per call of each contender, by name; a contender is a function of the variant of the input to take. */
export function race(contenders, variants) {
  const lanes = Object.entries(contenders).map(([name, call]) => ({
    name,
    call,
    batch: batchOf(call, variants),
    spent: [],
  }));
  for (let round = 0; round < ROUNDS; round++) {
    const first = round % lanes.length;
    for (const lane of [...lanes.slice(first), ...lanes.slice(0, first)])
      lane.spent.push((1e6 * timed(lane.call, lane.batch, variants)) / lane.batch);
  }
  if (sink < 0) console.log(sink);
  return Object.fromEntries(lanes.map(({ name, spent }) => [name, median(spent)]));
}
